import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCycles } from '#engine/cycle.ts';

/** Records that bring the first key and wait for the second. */
const graph = (edges: readonly (readonly [string, string])[]) =>
  edges.map(([own, needs], i) => ({
    entity: 'site',
    key: needs,
    batch: 'b',
    record: i + 1,
    ownEntity: 'site',
    ownKey: own,
  }));
const members = (edges: readonly (readonly [string, string])[]) =>
  findCycles(graph(edges))
    .flatMap((cycle) => cycle.members.map(({ record }) => record))
    .sort((a, b) => a - b);

describe('circles among records that wait', () => {
  it('are named in order from the first key back to it', () => {
    expect(
      findCycles(
        graph([
          ['b', 'c'],
          ['a', 'b'],
          ['c', 'a'],
        ]),
      ).map(({ sentence }) => sentence),
    ).toEqual(['site a → site b → site c → site a']);
  });

  it('hold only the records that lead back to themselves', () => {
    expect(
      members([
        ['a', 'b'],
        ['b', 'a'],
        ['c', 'a'],
        ['d', 'c'],
        ['e', 'gone'],
      ]),
    ).toEqual([1, 2]);
  });

  it('may be one record that waits for itself', () => {
    expect(findCycles(graph([['a', 'a']]))[0]?.sentence).toBe('site a → site a');
  });

  it('hold every record that brings a key of the circle', () => {
    expect(
      members([
        ['a', 'b'],
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ).toEqual([1, 2, 3]);
  });

  it('are found in a chain of ten thousand without running out of stack', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => [`k${i}`, `k${(i + 1) % 10_000}`] as const);
    const [cycle] = findCycles(graph(chain));
    expect(cycle?.members).toHaveLength(10_000);
    expect(cycle?.sentence).toContain('…');
  });

  it('agree with the plain definition: a key that can reach itself', () => {
    const name = fc.integer({ min: 0, max: 7 }).map((n) => `k${n}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 20 }), (edges) => {
        const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
          edges.some(([own, needs]) => {
            if (own !== from || !edges.some(([other]) => other === needs)) return false;
            if (needs === to) return true;
            if (seen.has(needs)) return false;
            seen.add(needs);
            return reaches(needs, to, seen);
          });
        const wanted = edges.flatMap(([own], i) => (reaches(own, own) ? i + 1 : []));
        expect(members(edges)).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });
});
