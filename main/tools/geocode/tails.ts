/**
 * The end of an address, where country and region stand. One text may end in several ways: “CA” is California and Canada,
 * “Georgia” a state and a country. All ways are tried; the city decides later which of them makes sense.
 */
import { readCountry } from '#tools/country/reading.ts';
import { isCityState } from './city-state.ts';
import { findPostcode, fitsCountry } from './postcode.ts';
import { readRegion, regionsNamed } from './regions.ts';

export interface Tail {
  /** What is left before it. */
  readonly parts: readonly string[];
  readonly country: string | undefined;
  /** The country is written there, or given beside the text. */
  readonly isCountryGiven: boolean;
  readonly region: string | undefined;
  readonly regionText: string;
  readonly postcode: string;
}

/** What is known from other columns. */
export interface Hints {
  readonly country: string | undefined;
  readonly region: string;
  readonly postcode: string;
  /** The country of records that name none. */
  readonly fallback: string | undefined;
}

const separator = /[,;\n\r\t]+|\s+[-–—|/]\s+/;
const mostParts = 8;

/** The lines of an address, wherever it breaks them; the middle of an endless one is left out. */
export function partsOf(text: string): string[] {
  const parts = text.split(separator).map((part) => part.trim().replace(/\.$/, ''));
  const filled = parts.filter((part) => /[\p{L}\p{N}]/u.test(part));
  return filled.length <= mostParts ? filled : [...filled.slice(0, 2), ...filled.slice(2 - mostParts)];
}

export function tailsOf(text: string, hints: Hints): Tail[] {
  const parts = partsOf(text);
  const cut = withoutLastPostcode({ parts, country: hints.country, postcode: hints.postcode });
  const country = readCountry(cut.parts.at(-1) ?? '');
  const isOfCountry = country !== undefined && fitsCountry(cut.postcode, country) !== false;
  return afterCountry(isOfCountry ? cut : { parts, postcode: hints.postcode }, hints).flatMap((tail) => [
    ...withRegion(tail, hints),
    tail,
  ]);
}

type Rest = Pick<Tail, 'parts' | 'postcode'>;

function afterCountry({ parts, postcode }: Rest, hints: Hints): Tail[] {
  const plain = { parts, regionText: '', region: undefined, postcode };
  const found: Tail[] = [];
  for (const { text, before } of endings(parts)) {
    const country = readCountry(text);
    if (country === undefined || (hints.country !== undefined && country !== hints.country)) continue;
    found.push({ ...plain, parts: before, country, isCountryGiven: true });
    if (text === parts.at(-1) && before.length > 0 && meansCountryAlone(text, country)) return found;
  }
  return [...found, { ...plain, country: hints.country, isCountryGiven: hints.country !== undefined }];
}

/** Then there is no other way to read it. */
function meansCountryAlone(text: string, country: string): boolean {
  return regionsNamed(text).length === 0 && !isCityState(text, country);
}

function withRegion(tail: Tail, hints: Hints): Tail[] {
  if (hints.region !== '') return placed(tail, hints.region, tail.parts, tail.postcode);
  const cut = withoutLastPostcode(tail);
  return endings(cut.parts).flatMap(({ text, before }) =>
    before.length === 0 ? [] : placed(tail, text, before, cut.postcode),
  );
}

function placed(tail: Tail, text: string, parts: readonly string[], postcode: string): Tail[] {
  const more = { ...tail, parts, postcode, regionText: text };
  if (tail.country === undefined)
    return regionsNamed(text).map(({ country, region }) => ({ ...more, country, region, isCountryGiven: false }));
  const region = readRegion(text, tail.country);
  return region === undefined ? [] : [{ ...more, region }];
}

/** “TX 78701”: the code behind a region, or a country, belongs to neither of them. */
function withoutLastPostcode(tail: Rest & Pick<Tail, 'country'>): Rest {
  const last = tail.parts.at(-1);
  const found = last === undefined || tail.postcode !== '' ? undefined : findPostcode(last, tail.country);
  if (found?.after !== '') return tail;
  const parts = tail.parts.slice(0, -1);
  return { parts: found.before === '' ? parts : [...parts, found.before], postcode: found.code };
}

/** As in “Republic of South Africa”. */
const mostWords = 4;

/** The last part, and the last words of it, each with what then stands before. Short codes must be in capitals. */
function endings(parts: readonly string[]): { text: string; before: string[] }[] {
  const last = parts.at(-1);
  if (last === undefined) return [];
  const lines = parts.slice(0, -1);
  const words = last.split(/\s+/);
  const found = [{ text: last, before: lines }];
  for (let count = Math.min(mostWords, words.length - 1); count > 0; count--) {
    const text = words.slice(-count).join(' ');
    if (text.length <= 3 && text !== text.toUpperCase()) continue;
    found.push({ text, before: [...lines, words.slice(0, -count).join(' ')] });
  }
  return found;
}
