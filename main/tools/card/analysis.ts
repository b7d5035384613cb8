/** Looks at one card number: brand, length and check digit. The whole number never leaves it. */
import { maskedNumber, maskedText } from '#contract/confidential.ts';
import { type Finding, yes } from '#tools/answer.ts';
import { brandOf } from './brand.ts';
import { isLuhn } from './luhn.ts';

export const cardColumns = [
  'card_number_masked',
  'verdict',
  'is_valid',
  'luhn_valid',
  'length_ok',
  'card_brand',
  'error_code',
  'error_message',
  'digits',
] as const;

/** None of these sentences may repeat anything of the number. */
export const messages = {
  BAD_CHARACTERS: 'A card number consists of digits; this holds something else.',
  SPREADSHEET_NUMBER: 'A spreadsheet has rounded this number and its digits are lost: export the column as text.',
  WRONG_LENGTH: 'A card number has 12 to 19 digits.',
  CHECKSUM_FAILED: 'The check digit does not fit: at least one digit is wrong.',
  LENGTH_OF_NO_CARD: 'The check digit fits, but cards of this brand have another number of digits.',
  UNKNOWN_BRAND: 'The check digit fits, but no known brand has such numbers.',
} as const;

export type CardCode = keyof typeof messages;

const shortest = 12;
const longest = 19;

const scientific = /^\d[.,]\d+E\+?\d+$/i;
const fillers = /^'|[\s.\-\u2010-\u2015]+/g;

/** Only the digits; other scripts have digits of their own. */
function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(fillers, '');
}

/** What the first column shows in the place of the value. */
export function shownCard(value: string): string {
  const digits = digitsOf(value.trim());
  return isOfLength(digits) ? maskedNumber(digits) : maskedText(value);
}

const isOfLength = (digits: string) => digits.length >= shortest && digits.length <= longest && /^\d+$/.test(digits);

export function cardLook(text: string): Finding {
  if (scientific.test(text)) return judged('SPREADSHEET_NUMBER', {});
  const digits = digitsOf(text);
  if (!/^\d+$/.test(digits)) return judged('BAD_CHARACTERS', {});
  const isChecked = isLuhn(digits);
  const columns = { luhn_valid: yes(isChecked), digits: String(digits.length) };
  if (!isOfLength(digits)) return judged('WRONG_LENGTH', { ...columns, length_ok: 'false' }, digits);
  const brand = brandOf(digits);
  const isFitting = brand === undefined || brand.lengths.includes(digits.length);
  const all = { ...columns, length_ok: yes(isFitting), card_brand: brand?.name ?? '' };
  if (!isChecked) return judged('CHECKSUM_FAILED', all, digits);
  if (!brand) return judged('UNKNOWN_BRAND', all, digits);
  return judged(isFitting ? '' : 'LENGTH_OF_NO_CARD', all, digits);
}

const doubtful: ReadonlySet<string> = new Set<CardCode>(['LENGTH_OF_NO_CARD', 'UNKNOWN_BRAND']);

function judged(code: CardCode | '', columns: Finding['columns'], key?: string): Finding {
  const isValid = code === '' || doubtful.has(code);
  const verdict = code === '' ? 'valid' : isValid ? 'risky' : 'invalid';
  return { columns: { ...columns, verdict, is_valid: yes(isValid) }, code, key };
}
