import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Difference, differences } from '#delivery/row-compare.ts';

async function* stream(rows: readonly string[]) {
  for (const row of rows) yield Buffer.from(row);
}
async function differ(wanted: readonly string[], found: readonly string[]): Promise<Difference[]> {
  const all = [];
  for await (const difference of differences(stream(wanted), stream(found))) all.push(difference);
  return all;
}
const rows = Array.from({ length: 50 }, (_, i) => `row ${i}`);

describe('two files', () => {
  it('that are equal differ nowhere', async () => {
    expect(await differ(rows, rows)).toEqual([]);
    expect(await differ([], [])).toEqual([]);
  });

  it('differ in the row that was changed', async () => {
    for (const row of [0, 17, 49])
      expect(await differ(rows, rows.with(row, 'other'))).toEqual([{ row, kind: 'changed' }]);
  });

  it('differ by the rows that were taken out, and go on alike behind them', async () => {
    expect(await differ(rows, rows.toSpliced(7, 3))).toEqual([7, 8, 9].map((row) => ({ row, kind: 'missing' })));
    expect(await differ(rows, rows.slice(0, 48))).toEqual([48, 49].map((row) => ({ row, kind: 'missing' })));
    expect(await differ(rows.toSpliced(7, 0, 'new'), rows.with(30, 'other'))).toEqual([
      { row: 7, kind: 'missing' },
      { row: 31, kind: 'changed' },
    ]);
  });

  it('differ by the rows that were put in', async () => {
    expect(await differ(rows, rows.toSpliced(7, 0, 'a', 'b'))).toEqual([7, 8].map((row) => ({ row, kind: 'extra' })));
    expect(await differ(rows, [...rows, 'a'])).toEqual([{ row: 50, kind: 'extra' }]);
  });

  it('are equal only when no difference is found', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', 'b')), fc.array(fc.constantFrom('a', 'b')), async (one, other) => {
        expect((await differ(one, other)).length === 0).toBe(one.join() === other.join());
      }),
    ));
});
