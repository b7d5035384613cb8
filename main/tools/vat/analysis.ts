/** Looks at one VAT number: its form and check digits by the rules of its country. Whether it is in use, VIES knows. */
import { checkVAT } from 'jsvat';
import { type Finding, yes } from '#tools/answer.ts';
import { countryOfPrefix, type VatCountry } from './country.ts';
import { isExact, isOfLength } from './exactness.ts';

export const vatColumns = [
  'vat_number',
  'verdict',
  'is_valid',
  'is_supported_country',
  'error_code',
  'error_message',
  'country_code',
  'country_name',
  'normalized_vat',
  'checksum_ok',
] as const;

export const messages = {
  UNKNOWN_COUNTRY: 'It does not begin with the code of a country whose VAT numbers can be checked here.',
  BAD_FORMAT: 'VAT numbers of this country look different: digits or letters are missing, or there are too many.',
  CHECKSUM_FAILED: 'The check digits do not fit: at least one character is wrong.',
} as const;

export type VatCode = keyof typeof messages;

const label = /^(?:VAT|UST|TVA|BTW|IVA|MWST)[\s.:#-]*(?:(?:ID-?NR|ID|NO|NR|NUMBER|REG)[\s.:#-]+)*(?=[A-Z]{2})/;

/** Letters, digits, and the signs that old Irish numbers have. */
function compact(text: string): string {
  return text
    .toUpperCase()
    .replace(label, '')
    .replace(/[^A-Z\d+*]/g, '');
}

/** `defaultPrefix`: for numbers that stand without one; '' when there is none. */
export function vatLook(defaultPrefix: string): (text: string) => Finding {
  const home = countryOfPrefix(defaultPrefix);
  return (text) => {
    const written = compact(text);
    const country = countryOfPrefix(written.slice(0, 2));
    if (country) return check(country, written.slice(0, 2), written.slice(2));
    return home
      ? check(home, home.prefix, written)
      : invalid('UNKNOWN_COUNTRY', written || text, { is_supported_country: 'false' });
  };
}

function check(country: VatCountry, prefix: string, number: string): Finding {
  const { isValid, isValidFormat } = checkVAT(country.prefix + number, [country.rules]);
  const normalized = (prefix === 'XI' ? prefix : country.prefix) + number;
  const columns = {
    is_supported_country: 'true',
    country_code: country.code,
    country_name: country.name,
    normalized_vat: normalized,
  };
  const isFitting = isValidFormat && isOfLength(country.code, number);
  if (!isFitting) return invalid('BAD_FORMAT', normalized, columns);
  const isChecked = isValid && isExact(country.code, number);
  if (!isChecked) return invalid('CHECKSUM_FAILED', normalized, { ...columns, checksum_ok: 'false' });
  return {
    columns: { ...columns, verdict: 'valid', is_valid: 'true', checksum_ok: yes(true) },
    code: '',
    key: normalized,
  };
}

function invalid(code: VatCode, key: string, columns: Finding['columns']): Finding {
  return { columns: { ...columns, verdict: 'invalid', is_valid: 'false' }, code, key };
}
