import { expect, it } from 'vitest';
import type { BatchRow } from '#contract/batch.ts';
import { watchBatches } from '#shell/mail/watch.ts';
import { rowWith } from '#test/renderer/row.ts';

const began = Date.parse('2026-11-22T12:00:00Z');
const [old, young] = ['2026-11-22T12:59:00+01:00', '2026-11-22T12:00:01Z'];
const wishes = { ended: true };
const subjects = (watch: ReturnType<typeof watchBatches>, row: Partial<BatchRow>) =>
  watch.changed([rowWith(row)], wishes).map(({ subject }) => subject);

it('a batch that was at work from the start is told of when it ends, once', () => {
  const watch = watchBatches(began);
  expect(subjects(watch, { state: 'Processing', created: old })).toEqual([]);
  expect(subjects(watch, { state: 'Error', created: old })).toHaveLength(1);
  expect(subjects(watch, { state: 'Error', created: old, label: 'Renamed' })).toEqual([]);
});

it('an old batch that ended before anybody watched is not told of', () => {
  const watch = watchBatches(began);
  expect(subjects(watch, { state: 'Error', created: old })).toEqual([]);
  expect(subjects(watch, { state: 'PostProcessing', created: old })).toEqual([]);
  expect(subjects(watch, { state: 'PostBatchFailed', created: old })).toHaveLength(1);
});

it('a new batch may end before it is seen for the first time', () => {
  expect(subjects(watchBatches(began), { state: 'Completed', created: young })).toHaveLength(1);
});

it('a batch that was deleted and restored is met anew', () => {
  const watch = watchBatches(began);
  const row = { state: 'Completed', created: old } as const;
  subjects(watch, row);
  watch.forget([rowWith(row).id]);
  expect(subjects(watch, row)).toEqual([]);
});
