import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '#engine/verdict.ts';

const tally = { total: 100, done: 0, failed: 0, pending: 0, threshold: 20 };

describe('the verdict on a batch', () => {
  it('goes on while records are open', () => {
    expect(judge({ ...tally, done: 99, failed: 0 })).toBe('go on');
  });
  it('aborts at exactly the limit, and not below', () => {
    expect(judge({ ...tally, done: 30, failed: 20 })).toBe('abort');
    expect(judge({ ...tally, done: 30, failed: 19 })).toBe('go on');
  });
  it('aborts at the limit even when nothing is left', () => {
    expect(judge({ ...tally, done: 100, failed: 20 })).toBe('abort');
    expect(judge({ ...tally, done: 100, failed: 19 })).toBe('drain');
  });
  it('never aborts without a limit', () => {
    expect(judge({ ...tally, done: 100, failed: 100, threshold: null })).toBe('drain');
  });
  it('aborts at 100 percent only when every record failed', () => {
    expect(judge({ ...tally, done: 99, failed: 99, threshold: 100 })).toBe('go on');
    expect(judge({ ...tally, done: 100, failed: 100, threshold: 100 })).toBe('abort');
  });
  it('has nothing to drain in an empty batch but drains it', () => {
    expect(judge({ ...tally, total: 0 })).toBe('drain');
  });
  it('is stuck when all that is left waits for keys, which are no failures', () => {
    expect(judge({ ...tally, done: 40, pending: 60 })).toBe('stuck');
    expect(judge({ ...tally, done: 40, pending: 59 })).toBe('go on');
  });
});

/** What the rule says, read record by record in the order in which they came home. */
function oracle(failures: readonly boolean[], threshold: number): { aborted: boolean; at: number } {
  const total = failures.length;
  let failed = 0;
  for (const [i, failure] of failures.entries()) {
    if (failure) failed += 1;
    if (failed > 0 && failed / total >= threshold / 100) return { aborted: true, at: i + 1 };
  }
  return { aborted: false, at: total };
}

describe('the failure limit', () => {
  it('agrees with the rule for 10,000 random orders, pages and limits', () => {
    const run = fc.record({
      // Amounts of which a fifth is whole, so that the limit is often met exactly.
      failures: fc
        .integer({ min: 1, max: 40 })
        .chain((n) => fc.array(fc.boolean(), { minLength: n * 5, maxLength: n * 5 })),
      threshold: fc.constantFrom(1, 5, 10, 20, 20, 20, 25, 33, 50, 100),
    });
    fc.assert(
      fc.property(run, ({ failures, threshold }) => {
        const total = failures.length;
        let done = 0;
        let failed = 0;
        let verdict = 'go on';
        for (const failure of failures) {
          done += 1;
          if (failure) failed += 1;
          verdict = judge({ total, done, failed, pending: 0, threshold });
          if (verdict !== 'go on') break;
        }
        const { aborted, at } = oracle(failures, threshold);
        expect([verdict, done]).toEqual([aborted ? 'abort' : 'drain', at]);
      }),
      { numRuns: 10_000 },
    );
  });

  it('comes to the same end whatever the order of pages', () => {
    const pages = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(pages, fc.integer({ min: 1, max: 100 }), (sizes, threshold) => {
        const total = sizes.length * 10;
        const end = (order: readonly number[]) => {
          let done = 0;
          let failed = 0;
          for (const n of order) {
            done += 10;
            failed += n;
            const verdict = judge({ total, done, failed, pending: 0, threshold });
            if (verdict !== 'go on') return verdict;
          }
          return 'go on';
        };
        expect(end([...sizes].reverse())).toBe(end(sizes));
        expect(end([...sizes].sort((a, b) => b - a))).toBe(end(sizes));
      }),
    );
  });
});
