/** Numbers as the window writes them: separators, sizes, percentages that never lie about the first and the last record. */
const whole = new Intl.NumberFormat('en');
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

export function count(n: number): string {
  return whole.format(n);
}

/** “1 record”, “12 records”. */
export function countOf(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** For narrow places: exact up to 99,999, then “5M”. */
export function brief(n: number): string {
  return n < 100_000 ? count(n) : short.format(n);
}

/** Rounded down to a tenth; more than nothing is never “0%” and less than all is never “100%”. */
export function percent(part: number, total: number): string {
  if (total <= 0 || part <= 0) return '0%';
  if (part >= total) return '100%';
  const tenths = Math.floor((part / total) * 1000);
  return tenths === 0 ? '<0.1%' : `${tenths / 10}%`;
}

const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

export function bytes(n: number): string {
  if (n < 1000) return countOf(n, 'byte');
  const power = Math.min(units.length - 1, Math.floor(Math.log10(n) / 3));
  const value = n / 1000 ** power;
  return `${value >= 100 ? Math.round(value) : Math.round(value * 10) / 10} ${units[power]}`;
}

export function rate(perSecond: number): string {
  if (perSecond <= 0) return '–';
  return `${perSecond < 10 ? Math.round(perSecond * 10) / 10 : count(Math.round(perSecond))}/s`;
}
