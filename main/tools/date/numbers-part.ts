/** Dates of three numbers. Which is the day and which the month, only a number above 12 or the batch's order can tell. */
import { type DateCode, type Day, faultOf, fullYear, type Moment } from './calendar.ts';

export type Order = 'DMY' | 'MDY' | 'YMD' | 'none';

const threeNumbers = /^(\d{1,5})(\s?[./\-\s_]\s?)(\d{1,2})\2(\d{1,5})[.,]?$/;
const orders = ['DMY', 'MDY', 'YMD'] as const;

type Letters = (typeof orders)[number];

/** Undefined when the text is something else than three numbers with the same sign between them. */
export function readNumbers(text: string, order: Order): Moment | DateCode | undefined {
  const [, first = '', separator = '', second = '', third = ''] = threeNumbers.exec(text) ?? [];
  if (third === '') return undefined;
  const parts = [first, second, third];
  if (first.length > 4 || third.length > 4) return 'OUT_OF_RANGE';
  if (first.length === 3 || third.length === 3) return 'UNPARSEABLE';
  const isYearFirst = first.length === 4;
  if (isYearFirst && third.length > 2) return 'UNPARSEABLE';
  if (isYearFirst) return written(parts, separator, 'YMD');
  if (third.length === 4) return chosen(parts, separator, order === 'YMD' ? 'none' : order, ['DMY', 'MDY']);
  return chosen(parts, separator, order, orders);
}

/** Without an order, a date is only taken when it can be read in one way. */
function chosen(
  parts: readonly string[],
  separator: string,
  order: Order,
  ways: readonly Letters[],
): Moment | DateCode {
  if (order !== 'none') return written(parts, separator, order);
  const readings = ways.map((way) => written(parts, separator, way));
  const good = readings.filter((reading) => typeof reading !== 'string');
  const days = new Set(good.map(({ day }) => `${day.year}-${day.month}-${day.day}`));
  if (days.size > 1) return 'AMBIGUOUS_DATE';
  return good[0] ?? readings[0] ?? 'IMPOSSIBLE_DATE';
}

function written(parts: readonly string[], separator: string, letters: Letters): Moment | DateCode {
  const part = (letter: string) => parts[letters.indexOf(letter)] ?? '';
  const year = part('Y');
  if (year.length === 1) return 'UNPARSEABLE';
  const day: Day = { year: fullYear(year), month: Number(part('M')), day: Number(part('D')) };
  const names: Readonly<Record<string, string>> = { D: 'd', M: 'M', Y: 'y' };
  const format = [...letters].map((letter) => (names[letter] ?? '').repeat(part(letter).length)).join(separator);
  return faultOf(day) ?? { day, format };
}
