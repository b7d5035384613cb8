/** Looks at one IBAN: form and check digits by the registry, and the checks of its country where they are known. */
import { countrySpecs } from 'ibantools';
import { type Finding, yes } from '#tools/answer.ts';
import { isChecked } from './checksum.ts';
import { type Layout, type Role, registry, sepa } from './registry.ts';

export const ibanColumns = [
  'iban',
  'verdict',
  'is_valid',
  'error_code',
  'error_message',
  'electronic_format',
  'print_format',
  'country_code',
  'is_sepa',
  'check_digits',
  'bban',
  'bank_identifier',
  'branch_identifier',
  'account_number',
  'national_check',
] as const;

export const messages = {
  BAD_CHARACTERS: 'An IBAN consists of letters and digits; this holds something else.',
  UNKNOWN_COUNTRY: 'It does not begin with the code of a country that has IBANs.',
  WRONG_LENGTH: 'It is longer or shorter than the IBANs of its country.',
  BAD_STRUCTURE: 'A letter stands where IBANs of this country have a digit, or the other way round.',
  CHECKSUM_FAILED: 'The check digits do not fit: at least one character is wrong.',
  NATIONAL_CHECK_FAILED: 'The IBAN is well-formed, but the check digits of its country do not fit the account number.',
} as const;

export type IbanCode = keyof typeof messages;

const prefix = /^IBAN[:\s]*/i;
const fillers = /[\s.\-\u2010-\u2015_]+/g;

/** Without what people write between the groups. */
export function electronicFormat(text: string): string {
  return text.replace(prefix, '').replace(fillers, '').toUpperCase();
}

export function ibanLook(text: string): Finding {
  const iban = electronicFormat(text);
  if (!/^[A-Z\d]+$/.test(iban)) return invalid(iban, 'BAD_CHARACTERS', {});
  const country = iban.slice(0, 2);
  const known = { electronic_format: iban };
  const layout = registry.get(country);
  if (!layout) return invalid(iban, 'UNKNOWN_COUNTRY', known);
  const inCountry = { ...known, country_code: country, is_sepa: yes(sepa.has(country)) };
  if (iban.length !== layout.length) return invalid(iban, 'WRONG_LENGTH', inCountry);
  if (!layout.form.test(iban)) return invalid(iban, 'BAD_STRUCTURE', inCountry);
  const columns = { ...inCountry, ...partsOf(iban, layout) };
  if (!isChecked(iban)) return invalid(iban, 'CHECKSUM_FAILED', columns);
  const national = nationalCheck(country, columns.bban);
  const isDoubtful = national === 'failed';
  return {
    columns: { ...columns, verdict: isDoubtful ? 'risky' : 'valid', is_valid: 'true', national_check: national },
    code: isDoubtful ? 'NATIONAL_CHECK_FAILED' : '',
    key: iban,
  };
}

function invalid(iban: string, code: IbanCode, columns: Finding['columns']): Finding {
  return { columns: { ...columns, verdict: 'invalid', is_valid: 'false' }, code, key: iban };
}

function partsOf(iban: string, { parts }: Layout) {
  const bban = iban.slice(4);
  const all = (wanted: Role) => {
    let text = '';
    for (const { from, to, role } of parts) if (role === wanted) text += bban.slice(from, to);
    return text;
  };
  return {
    print_format: iban.replace(/(.{4})(?=.)/g, '$1 '),
    check_digits: iban.slice(2, 4),
    bban,
    bank_identifier: all('b'),
    branch_identifier: all('s'),
    account_number: all('a'),
  };
}

/** Banks of some countries check more than the registry asks for. */
function nationalCheck(country: string, bban: string): 'passed' | 'failed' | 'not_available' {
  const check = countrySpecs[country]?.bban_validation_func;
  if (!check) return 'not_available';
  return check(bban) ? 'passed' : 'failed';
}
