/** Dates in which the month is a word, in any of the languages that are known. */
import { type DateCode, faultOf, fullYear, type Moment } from './calendar.ts';
import type { Order } from './numbers-part.ts';
import { isFilling, names, plainWord } from './words.ts';

const token = /(')?(\d+)|(\p{L}[\p{L}\p{M}.'’]*)|([^\s\p{L}\d])/gu;
const separators = new Set([',', '.', '-', '/', '\u00ba', '\u00aa', "'", '\u2013', '_']);
const eastAsian = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]?$/;

interface Tokens {
  readonly numbers: { readonly text: string; readonly isYear: boolean }[];
  readonly months: string[];
  /** The letters of the format, in the order of the text. */
  readonly places: ('number' | 'month')[];
}

export function readNames(text: string, order: Order): Moment | DateCode {
  const [, year, month, date] = eastAsian.exec(text) ?? [];
  if (date !== undefined) return checked(year ?? '', Number(month), date, 'yyyy年M月d日');
  const tokens = tokensOf(text);
  const meant = tokens && monthOf(tokens.months);
  if (!tokens || meant === undefined) return 'UNPARSEABLE';
  if (meant === 'AMBIGUOUS_DATE') return meant;
  const [first, second, ...more] = tokens.numbers;
  if (!first || !second || more.length > 0) return 'UNPARSEABLE';
  if (first.isYear && second.isYear) return 'UNPARSEABLE';
  // Two short numbers: the year comes last, unless the batch says that it comes first.
  const isYearFirst = first.isYear || (!second.isYear && order === 'YMD');
  const [written, day] = isYearFirst ? [first, second] : [second, first];
  if (written.text.length === 1 || written.text.length === 3) return 'UNPARSEABLE';
  return checked(written.text, meant.month, day.text, formatOf(tokens, meant.word, isYearFirst));
}

function checked(year: string, month: number, date: string, format: string): Moment | DateCode {
  const day = { year: fullYear(year), month, day: Number(date) };
  return faultOf(day) ?? { day, format };
}

/** Undefined when there is a word or a sign that has no place in a date. */
function tokensOf(text: string): Tokens | undefined {
  const { months, weekdays } = names();
  const tokens: Tokens = { numbers: [], months: [], places: [] };
  for (const [, apostrophe, digits, word, sign] of text.matchAll(token)) {
    if (digits !== undefined) {
      tokens.numbers.push({
        text: digits,
        isYear: apostrophe !== undefined || digits.length > 2 || Number(digits) > 31,
      });
      tokens.places.push('number');
    } else if (sign !== undefined) {
      if (!separators.has(sign)) return undefined;
    } else {
      const plain = plainWord(word ?? '');
      if (months.has(plain)) {
        tokens.months.push(plain);
        tokens.places.push('month');
      } else if (!weekdays.has(plain) && !isFilling(plain)) return undefined;
    }
  }
  return tokens;
}

/** “mar” is a Tuesday beside the name of a month, and March without one. */
function monthOf(words: readonly string[]): { month: number; word: string } | 'AMBIGUOUS_DATE' | undefined {
  const { months, weekdays } = names();
  const sure = words.filter((word) => !weekdays.has(word));
  const [word, ...more] = sure.length > 0 ? sure : words;
  if (word === undefined || more.length > 0) return undefined;
  const [month, ...others] = months.get(word) ?? [];
  if (month === undefined) return undefined;
  return others.length > 0 ? 'AMBIGUOUS_DATE' : { month, word };
}

const shortName = 4;

function formatOf({ numbers, places }: Tokens, word: string, isYearFirst: boolean): string {
  let at = 0;
  const letters = places.map((place) => {
    if (place === 'month') return word.length > shortName ? 'MMMM' : 'MMM';
    const text = numbers[at]?.text ?? '';
    return ((at++ === 0) === isYearFirst ? 'y' : 'd').repeat(text.length);
  });
  return letters.filter((letter, index) => index === 0 || letter !== letters[index - 1]).join(' ');
}
