import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataFile } from '#tools/data.ts';
import { gazetteer } from '#tools/geocode/gazetteer.ts';

describe('the gazetteer', () => {
  it('finds every name that is in it, in order, and nothing beside it', () => {
    const places = gazetteer();
    let last = Buffer.alloc(0);
    let count = 0;
    const some: [string, number][] = [];
    places.eachName((name, bearers) => {
      const bytes = Buffer.from(name);
      if (count > 0 && Buffer.compare(last, bytes) >= 0) throw new Error(`“${name}” is out of order`);
      last = bytes;
      if (count++ % 97 === 0) some.push([name, bearers.length]);
    });
    expect(count).toBeGreaterThan(500_000);
    for (const [name, length] of some) {
      if (places.find(name).length !== length) throw new Error(`“${name}” is not found as it is listed`);
      if (places.find(`${name}\u0001`).length > 0) throw new Error(`something is found beside “${name}”`);
    }
  });

  it('names the bearers of a name from the most populous on, and tells aliases from names', () => {
    const [first, second] = gazetteer().find('paris');
    expect(gazetteer().place(first?.place ?? -1)).toMatchObject({ name: 'Paris', country: 'FR', zone: 'Europe/Paris' });
    expect(first?.isAlias).toBe(false);
    expect(gazetteer().population(second?.place ?? -1)).toBeLessThan(2_000_000);
    expect(
      gazetteer()
        .find('lutetia')
        .every(({ isAlias }) => isAlias),
    ).toBe(true);
  });

  it('finds nothing under no name', () => {
    for (const name of ['', '\u0000', '\uffff'.repeat(200), 'a'.repeat(5000), 'zzzzzzzz'])
      expect(gazetteer().find(name)).toEqual([]);
  });

  it('knows a capital for nearly every country', () => {
    for (const [country, name] of [
      ['DE', 'Berlin'],
      ['AU', 'Canberra'],
      ['US', 'Washington'],
      ['MM', 'Nay Pyi Taw'],
    ] as const)
      expect(gazetteer().place(gazetteer().capitalOf(country) ?? -1).name).toBe(name);
    expect(gazetteer().capitalOf('XX')).toBeUndefined();
  });

  it('is a file of at most 14 MB', () => {
    expect(readFileSync(dataFile('geocode', 'places.bin')).length).toBeLessThan(14_000_000);
  });
});
