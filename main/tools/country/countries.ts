/** Countries by their codes: vendored, so that every machine gives them the same English names. */
import { readFileSync } from 'node:fs';
import { dataFile } from '#tools/data.ts';

export interface Country {
  readonly name: string;
  readonly alpha3: string;
}

const file: { countries: Record<string, Country> } = JSON.parse(
  readFileSync(dataFile('country', 'countries.json'), 'utf8'),
);

/** By ISO 3166 alpha-2 code. */
export const countries: ReadonlyMap<string, Country> = new Map(Object.entries(file.countries));

export function countryName(code: string): string {
  return countries.get(code)?.name ?? '';
}
