import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '#engine/verdict.ts';

describe('the verdict on a batch', () => {
  it.each([
    [100, 50, 20, 20, 'abort'],
    [100, 50, 19, 20, 'go on'],
    [100, 100, 19, 20, 'drain'],
    [100, 100, 20, 20, 'abort'],
    [5, 1, 1, 20, 'abort'],
    [6, 1, 1, 20, 'go on'],
    [100, 100, 100, null, 'drain'],
    [100, 99, 99, null, 'go on'],
    [3, 3, 3, 100, 'abort'],
    [3, 3, 2, 100, 'drain'],
    [1_000_000, 500_000, 199_999, 20, 'go on'],
    [1_000_000, 500_000, 200_000, 20, 'abort'],
  ] as const)(
    'of %i records with %i done and %i failed at a limit of %s is “%s”',
    (total, done, failed, threshold, verdict) => {
      expect(judge({ total, done, failed, threshold })).toBe(verdict);
    },
  );

  it('does not depend on the order in which pages come home', () => {
    const pages = fc.array(fc.record({ n: fc.integer({ min: 1, max: 50 }), failed: fc.integer({ min: 0, max: 50 }) }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(pages, fc.integer({ min: 1, max: 100 }), fc.infiniteStream(fc.nat()), (drawn, threshold, order) => {
        const home = drawn.map(({ n, failed }) => ({ n, failed: Math.min(n, failed) }));
        const total = home.reduce((sum, { n }) => sum + n, 0);
        const all = home.reduce((sum, { failed }) => sum + failed, 0);
        const shuffled = home.map((page) => ({ page, at: order.next().value as number })).sort((a, b) => a.at - b.at);
        let [done, failed, last] = [0, 0, 'go on'];
        for (const { page } of shuffled) {
          done += page.n;
          failed += page.failed;
          last = judge({ total, done, failed, threshold });
          if (last === 'abort') break;
        }
        expect(last).toBe(all > 0 && all / total >= threshold / 100 ? 'abort' : 'drain');
      }),
      { numRuns: 10_000 },
    );
  });
});
