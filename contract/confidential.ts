/**
 * What may be shown of values that must not be seen whole. Of a card number that is at most its first six and last four
 * digits, and never more than leaves five hidden.
 */
const first = 6;
const last = 4;
const hidden = 5;

/** Places, among the columns of the input and of the result, of values that must not be seen whole. */
export interface Confidential {
  readonly input: readonly number[];
  readonly result: readonly number[];
}

export function isConfidential({ input, result }: Confidential): boolean {
  return input.length + result.length > 0;
}

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

/** The cells at some places. */
export function maskedCells(cells: readonly string[], places: readonly number[]): string[] {
  return cells.map((cell, at) => (places.includes(at) ? maskedCell(cell) : cell));
}

/** Of a text that is no card number: it could hold one somewhere. */
export function maskedText(text: string): string {
  return text.replace(/\p{N}/gu, '*');
}

/** A sentence that may tell such a value: its other numbers, such as places and limits, stay. */
export function maskedWithin(text: string): string {
  return text.replace(/\p{N}(?:[\s.-]?\p{N}){7,}/gu, (found) => {
    const digits = found.replace(/[\s.-]/g, '');
    return /^\d{12,19}$/.test(digits) ? maskedNumber(digits) : maskedText(found);
  });
}
