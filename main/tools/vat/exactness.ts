/** Where the rules of the library are looser than those of the country. */
import { isLuhn } from '#tools/card/luhn.ts';

/** `number` stands without its prefix and has passed the rules of the library. */
export function isExact(country: string, number: string): boolean {
  return checks[country]?.(number) ?? true;
}

/** Too many digits are no question of check digits. */
export function isOfLength(country: string, number: string): boolean {
  return country !== 'CZ' || number.length <= 10;
}

const checks: Readonly<Record<string, (number: string) => boolean>> = {
  CZ: (number) => number.length === 8 || (number.length === 9 && number.startsWith('6')) || isCzechPerson(number),
  // No number is given out whose check digit would be 10; the library takes a zero for it.
  FI: (number) => weighted(number, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0,
  PL: (number) => weighted(number, [6, 5, 7, 2, 3, 4, 5, 6, 7, -1]) % 11 === 0,
  // The number of a company has a check digit of its own; Monaco's begin with zeros and have none.
  FR: (number) => !/^\d{11}$/.test(number) || number.startsWith('000', 2) || isLuhn(number.slice(2)),
  LV: isLatvian,
  PT: (number) => !number.startsWith('0'),
};

function weighted(number: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0);
}

/** Women have 50 added to the month, and either may have 20 more when a day has too many births. */
function isCzechPerson(number: string): boolean {
  const [year = 0, month = 0, day = 0] = pairs(number);
  const century = number.length === 9 || year >= 54 ? 1900 : 2000;
  return isDay(century + year, (month % 50) % 20, day);
}

/** Companies begin with 4 or more; people with a date of birth, or since 2017 with 32 and nothing to check. */
function isLatvian(number: string): boolean {
  if (number > '4') return number > '9' || weighted(number, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3;
  if (number.startsWith('32')) return true;
  const [day = 0, month = 0, year = 0] = pairs(number);
  const sum = 1 + weighted(number, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9]);
  const century = Number(number[6]);
  return (sum % 11) % 10 === Number(number[10]) && century <= 2 && isDay(1800 + 100 * century + year, month, day);
}

const pairs = (number: string) => [0, 2, 4].map((at) => Number(number.slice(at, at + 2)));

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
