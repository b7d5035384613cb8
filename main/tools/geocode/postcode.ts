/** Postcodes: whether one fits its country, and where one stands in a line of an address. */
import { readFileSync } from 'node:fs';
import { dataFile } from '#tools/data.ts';

const file: { version: string; patterns: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(dataFile('geocode', 'postcodes.json'), 'utf8'),
);

export const postcodesVersion = file.version;

/** Where the list knows only half of what is in use. */
const own: Readonly<Record<string, string>> = { AR: '[A-Z]?\\d{4}([A-Z]{3})?', PT: '\\d{4}(\\d{3})?', PL: '\\d{5}' };

const patterns = new Map<string, RegExp | undefined>();

function patternOf(country: string): RegExp | undefined {
  if (patterns.has(country)) return patterns.get(country);
  const source = own[country] ?? (Object.hasOwn(file.patterns, country) ? file.patterns[country] : '');
  const pattern = source ? new RegExp(`^(?:${source})$`, 'i') : undefined;
  patterns.set(country, pattern);
  return pattern;
}

/** Undefined for a country that has no postcodes, or is not known. */
export function fitsCountry(code: string, country: string): boolean | undefined {
  const pattern = patternOf(country);
  return pattern?.test(withoutPrefix(code).replace(/[\s-]/g, ''));
}

/** Sign of a country before the number, as it was once written on letters from abroad: `D-10117`. */
const withoutPrefix = (code: string) => code.replace(/^[A-Z]{1,3}-(?=\d{4,5}$)/i, '');

export function writtenPostcode(code: string): string {
  return withoutPrefix(code.trim().toUpperCase()).replace(/\s+/g, ' ');
}

export interface Found {
  readonly code: string;
  readonly before: string;
  readonly after: string;
  /** Only codes of this country are made like that. */
  readonly country: string | undefined;
}

/** Letters make these plain wherever they stand. */
const unmistakable: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w-])([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})(?![\w-])/i, 'GB'],
  [/(?<![\w-])([A-CEGHJ-NPR-TVXY]\d[A-CEGHJ-NPR-TV-Z][ -]?\d[A-CEGHJ-NPR-TV-Z]\d)(?![\w-])/i, 'CA'],
  [/(?<![\w-])([1-9]\d{3} ?[A-Z]{2})(?=\s+\p{L}|$)/u, 'NL'],
];
/** Digits alone are a postcode at the edge of a line, or between a street and a city. */
const digits = '(?:[A-Z]{1,2}-)?(?:\\d{5}-\\d{3,4}|\\d{3,4}[ -]\\d{2,4}|\\d{2}-\\d{3}|\\d{4,7})';
const leading = new RegExp(`^(${digits})(?:\\s+(?=\\P{N}+)|$)`, 'iu');
const trailing = new RegExp(`(?:^|\\s)(${digits})$`, 'iu');
const between = new RegExp(`\\s(${digits})\\s+(?=\\P{N}+$)`, 'iu');

/** Where a number at the beginning of a line is always a house number. */
const neverLeading = new Set(['US', 'CA', 'GB', 'AU', 'NZ', 'IE', 'IN']);

function cut(text: string, match: RegExpExecArray, country: string | undefined): Found {
  const code = match[1] ?? '';
  const start = match.index + match[0].indexOf(code);
  const before = text.slice(0, start).trim();
  return { code, before, after: text.slice(start + code.length).trim(), country };
}

/** A line that carries a postcode, taken apart; undefined when it carries none. */
export function findPostcode(line: string, country: string | undefined): Found | undefined {
  for (const [pattern, owner] of unmistakable) {
    if (country !== undefined && owner !== country) continue;
    const match = pattern.exec(line);
    if (match) return cut(line, match, owner);
  }
  for (const pattern of [trailing, between, leading]) {
    const match = pattern === leading && neverLeading.has(country ?? '') ? null : pattern.exec(line);
    if (!match) continue;
    const found = cut(line, match, undefined);
    if (country === undefined || fitsCountry(found.code, country) !== false) return found;
  }
  return undefined;
}
