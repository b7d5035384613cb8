import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDuplicates, duplicateCells, wordsOf } from '#delivery/duplicates.ts';
import { hashKey } from '#engine/jobs/key-hash.ts';

/** The keys of one page, as its worker would make them. */
function pageOf(keys: readonly (string | undefined)[]): Uint8Array {
  const words = new Uint32Array(keys.length * 2);
  for (const [i, key] of keys.entries()) if (key !== undefined) hashKey(key, words, i * 2);
  return new Uint8Array(words.buffer);
}

describe('duplicates', () => {
  it('are counted as a map would, whatever the order of the pages', () => {
    const key = fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'ä', ''), { nil: undefined });
    const pages = fc.array(fc.array(key, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(pages, fc.array(fc.nat()), (drawn, order) => {
        let first = 1;
        const placed = drawn.map((keys) => {
          const page = { keys, first };
          first += keys.length;
          return page;
        });
        const oracle = new Map<string, number[]>();
        for (const { keys, first } of placed)
          for (const [i, key] of keys.entries())
            if (key !== undefined) oracle.set(key, [...(oracle.get(key) ?? []), first + i]);
        const duplicates = createDuplicates();
        const shuffled = placed.map((page, i) => ({ page, at: order[i] ?? i })).sort((a, b) => a.at - b.at);
        for (const { page } of shuffled) duplicates.add(page.first, pageOf(page.keys));
        for (const { keys } of placed) {
          const words = wordsOf(pageOf(keys));
          for (const [i, key] of keys.entries()) {
            const records = key === undefined ? undefined : oracle.get(key);
            expect(duplicates.look(words, i)).toEqual(records && { first: records[0], count: records.length });
          }
        }
      }),
    );
  });

  it('stay right when the table grows', () => {
    const duplicates = createDuplicates();
    const size = 200_000;
    for (let from = 0; from < size; from += 1_000)
      duplicates.add(from + 1, pageOf(Array.from({ length: 1_000 }, (_, i) => `key-${(from + i) % 150_000}`)));
    const words = wordsOf(pageOf(['key-0', 'key-49999', 'key-50000', 'key-149999', 'nobody']));
    expect([0, 1, 2, 3, 4].map((i) => duplicates.look(words, i))).toEqual([
      { first: 1, count: 2 },
      { first: 50_000, count: 2 },
      { first: 50_001, count: 1 },
      { first: 150_000, count: 1 },
      undefined,
    ]);
  });

  it('have no two keys alike among half a million', () => {
    const seen = new Set<bigint>();
    const words = new Uint32Array(2);
    for (let i = 0; i < 500_000; i++) {
      hashKey(`user${i}@example${i % 977}.org`, words, 0);
      seen.add((BigInt(words[1] ?? 0) << 32n) | BigInt(words[0] ?? 0));
    }
    expect(seen.size).toBe(500_000);
  });

  it.each([
    [undefined, 5, 'false\t\t0'],
    [{ first: 5, count: 1 }, 5, 'false\t\t1'],
    [{ first: 5, count: 3 }, 5, 'false\t\t3'],
    [{ first: 5, count: 3 }, 9, 'true\t5\t3'],
  ])('%j seen from record %i are the cells “%s”', (found, record, cells) => {
    expect(duplicateCells(found, record)).toBe(cells);
  });
});
