/** Where in an address the city may stand: a whole part, the last words of one, the first ones; the last part first. */
import type { Tail } from './tails.ts';

export interface CityOption {
  readonly city: string;
  /** What speaks against it, in the measure of the ratings of readings. */
  readonly price: number;
  /** What stands before it. */
  readonly lines: readonly string[];
  readonly behind: string;
}

const price = { part: 1, trailing: 0.7, leading: 1.5 };
const mostWords = 5;
const mostParts = 4;

/** Behind another part these are a region, even of one that is not known. */
const regionLetters = /^[A-Z]{2,3}$/;

export function* optionsOf({ parts }: Tail): Generator<CityOption> {
  for (let back = 0; back < Math.min(parts.length, mostParts); back++) {
    const at = parts.length - 1 - back;
    const part = (parts[at] ?? '').replace(/\s+cedex(?:\s+\d+)?$/i, '');
    const place = { lines: parts.slice(0, at), behind: parts[at + 1] ?? '' };
    const skipped = back * price.part;
    if (parts.length === 1 || !regionLetters.test(part)) yield { ...place, city: part, price: skipped };
    yield* within(part, back === 0, place, skipped);
  }
}

/** A region of two letters, such as “Torino TO”, is no town, although some are called that. */
const tooShort = /^[\p{Script=Latin}.]{1,2}$/u;

function* within(part: string, isLast: boolean, place: Pick<CityOption, 'lines' | 'behind'>, skipped: number) {
  const words = part.split(/\s+/);
  const most = Math.min(mostWords, words.length - 1);
  for (let count = most; count > 0; count--) {
    const city = words.slice(-count).join(' ');
    const lines = [...place.lines, words.slice(0, -count).join(' ')];
    if (!tooShort.test(city)) yield { ...place, city, lines, price: skipped + price.trailing };
  }
  if (!isLast) return;
  for (let count = most; count > 0; count--) {
    const city = words.slice(0, count).join(' ');
    if (!tooShort.test(city) && district.test(words.slice(count).join(' ')))
      yield { ...place, city, price: skipped + price.leading };
  }
  yield* unspaced(part, place, skipped);
}

/** What may follow a city without being a part of its name: the number of a district, letters of a province. */
const district = /^(?:\d|[A-Z]{1,3}$|[IVX]+\.?$)/;

const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,}/u;
const longestStart = 8;

/** Scripts without blanks write the larger place first, and the street right behind it. */
function* unspaced(part: string, place: Pick<CityOption, 'lines' | 'behind'>, skipped: number) {
  const length = eastAsian.exec(part)?.[0].length ?? 0;
  for (let end = Math.min(length, longestStart, part.length - 1); end >= 2; end--)
    yield {
      ...place,
      city: part.slice(0, end),
      lines: [...place.lines, part.slice(end)],
      price: skipped + price.leading,
    };
}
