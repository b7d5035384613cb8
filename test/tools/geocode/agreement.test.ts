import { describe, expect, it } from 'vitest';
import { geocode, type Known, kilometresOff } from './known.ts';
import { addresses } from './known-addresses.ts';
import { otherNames, typos, withCountry, worldCities } from './known-places.ts';

const near = 25;
const tables: readonly (readonly [string, readonly Known[], number])[] = [
  ['cities of the world', worldCities, 130],
  ['names in other languages and scripts, and old ones', otherNames, 90],
  ['names with a country or region', withCountry, 70],
  ['names with a typo', typos, 25],
  ['addresses', addresses, 55],
];

describe.each(tables)('%s', (_, table, least) => {
  it('are found within 25 km', () => {
    expect(table.length).toBeGreaterThanOrEqual(least);
    const missed = table.filter((known) => !(kilometresOff(known, geocode(known.query)) <= near));
    expect(missed.map(({ query }) => query)).toEqual([]);
  });
});

describe('all known places together', () => {
  it('are ambiguous in less than one of a hundred cases', () => {
    const all = tables.flatMap(([, table]) => table);
    const ambiguous = all.filter(({ query }) => geocode(query)['verdict'] !== 'found');
    expect(all.length).toBeGreaterThan(350);
    expect(ambiguous.length / all.length).toBeLessThan(0.01);
  });
});
