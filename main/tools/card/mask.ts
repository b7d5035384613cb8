/** What may be shown of a card number: at most its first six and last four digits, and never more than leaves five hidden. */
const first = 6;
const last = 4;
const hidden = 5;

/** `digits`: nothing but the 12 to 19 digits of a card number. */
export function maskedNumber(digits: string): string {
  const shown = Math.min(first, digits.length - last - hidden);
  return digits.slice(0, shown) + '*'.repeat(digits.length - shown - last) + digits.slice(-last);
}

/** Whatever stands in a cell. */
export function maskedCell(text: string): string {
  const digits = text.replace(/[\s-]/g, '');
  return /^\d{12,19}$/.test(digits) ? maskedNumber(digits) : maskedText(text);
}

/** Of a text that is no card number: it could hold one somewhere. */
export function maskedText(text: string): string {
  return text.replace(/\p{N}/gu, '*');
}
