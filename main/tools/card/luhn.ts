/** The check digit of cards (ISO/IEC 7812-1, after Hans Peter Luhn). */

const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
const zero = 48;

export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, isDoubled = false; at >= 0; at--, isDoubled = !isDoubled) {
    const digit = digits.charCodeAt(at) - zero;
    sum += isDoubled ? (doubled[digit] ?? 0) : digit;
  }
  return sum % 10 === 0;
}
