import { expect, it } from 'vitest';
import type { BatchRow } from '#contract/batch.ts';
import { answerWith } from '#test/renderer/engine.ts';
import { rowWith } from '#test/renderer/row.ts';

const now = Date.parse('2026-11-22T10:00:00.000Z');
const past = '2026-11-21T10:00:00.000Z';
const rows: BatchRow[] = Array.from({ length: 2_300 }, (_, i) =>
  rowWith({
    id: `batch ${i}`,
    state: 'Completed',
    expires: i === 5 || i === 2_299 ? past : '2026-12-21T10:00:00.000Z',
  }),
);
answerWith({
  list: ({ skip, limit }) => ({
    message: 'ok',
    totalCount: rows.length,
    data: rows.slice(skip, skip + limit),
    states: {},
    works: {},
    organisations: {},
  }),
});
const { dueBatches, isDue } = await import('#renderer/stores/clean-up.ts');

it('finds every batch that is due, however long the list is', async () => {
  expect((await dueBatches(now)).map(({ id }) => id)).toEqual(['batch 5', 'batch 2299']);
});

it.each<[string, Partial<BatchRow>]>([
  ['is kept', { kept: true }],
  ['was cleaned up', { cleaned: past }],
  ['never expires', { expires: null }],
  ['has not ended', { state: 'Paused' }],
])('leaves a batch alone that %s', (_, change) => {
  const row = rowWith({ state: 'Completed', expires: past });
  expect(isDue(row, now)).toBe(true);
  expect(isDue({ ...row, ...change }, now)).toBe(false);
});
