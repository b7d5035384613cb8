/** Looks at one BIC (ISO 9362): who, in which country, where, and which branch. */
import { type Finding, yes } from '#tools/answer.ts';
import { countries } from '#tools/country/countries.ts';

export const bicColumns = [
  'bic',
  'verdict',
  'is_valid',
  'error_code',
  'error_message',
  'bank_code',
  'country_code',
  'location_code',
  'branch_code',
  'is_test_bic',
] as const;

export const messages = {
  BAD_CHARACTERS: 'A BIC consists of letters and digits; this holds something else.',
  WRONG_LENGTH: 'A BIC has 8 or 11 characters.',
  BAD_STRUCTURE: 'A BIC begins with four letters for the bank and two for its country.',
  UNKNOWN_COUNTRY: 'The fifth and sixth letter are no code of a country.',
} as const;

export type BicCode = keyof typeof messages;

const prefix = /^(?:BIC|SWIFT(?:[-\s]?CODE)?)(?:\s*[:/]\s*|\s+)/i;
const fillers = /[\s.\-\u2010-\u2015_]+/g;

export function bicLook(text: string): Finding {
  const bic = text.replace(prefix, '').replace(fillers, '').toUpperCase();
  if (!/^[A-Z\d]+$/.test(bic)) return invalid(bic, 'BAD_CHARACTERS');
  if (bic.length !== 8 && bic.length !== 11) return invalid(bic, 'WRONG_LENGTH');
  if (!/^[A-Z]{6}/.test(bic)) return invalid(bic, 'BAD_STRUCTURE');
  const country = bic.slice(4, 6);
  if (!countries.has(country)) return invalid(bic, 'UNKNOWN_COUNTRY');
  const branch = bic.slice(8);
  // A zero in this place marks an address of the test network, to which no money can be sent.
  const isTest = bic[7] === '0';
  const columns = {
    verdict: isTest ? 'risky' : 'valid',
    is_valid: 'true',
    bank_code: bic.slice(0, 4),
    country_code: country,
    location_code: bic.slice(6, 8),
    branch_code: branch,
    is_test_bic: yes(isTest),
  };
  // The head office is meant both without a branch and with XXX.
  return { columns, code: '', key: branch === '' ? `${bic}XXX` : bic };
}

function invalid(bic: string, code: BicCode): Finding {
  return { columns: { verdict: 'invalid', is_valid: 'false' }, code, key: bic };
}
