/** Where the rules of the library are looser than those of the country. */

/** `number` stands without its prefix. True when there is nothing more to check. */
export function isExact(country: string, number: string): boolean {
  if (country === 'CZ') return number.length <= 10;
  return country === 'LV' && /^[0-3]/.test(number) ? isLatvianPerson(number) : true;
}

const weights = [10, 5, 8, 4, 2, 1, 6, 3, 7, 9];

/** Codes of people begin with a date of birth, or, since 2017, with 32 and nothing that could be checked. */
function isLatvianPerson(number: string): boolean {
  if (number.startsWith('32')) return true;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 1);
  return (sum % 11) % 10 === Number(number[10]) && isDay(number);
}

/** Day, month, two digits of the year, and one for the century. */
function isDay(number: string): boolean {
  const [day = 0, month = 0, year = 0] = [0, 2, 4].map((at) => Number(number.slice(at, at + 2)));
  const date = new Date(Date.UTC(1800 + 100 * Number(number[6]) + year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
