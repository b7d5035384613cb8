/** One tenth of a second in the life of a running batch. */
import type { BatchRow } from '#contract/batch.ts';
import { countsOf } from './rows.ts';

export function advanced(row: BatchRow, tick: number): BatchRow {
  const rate = Math.max(50, row.rate * (1 + Math.sin(tick / 9) * 0.03 + (((tick * 7919) % 13) - 6) / 160));
  const done = Math.min(row.total, row.done + Math.round(rate / 10));
  const failed = row.failed + (tick % 3 === 0 ? Math.round(rate / 1200) : 0);
  const state = done >= row.total ? (failed > 0 ? 'CompletedWithErrors' : 'Completed') : 'Processing';
  const ended = state === 'Processing' ? {} : { finished: new Date().toISOString(), eta: null };
  return {
    ...row,
    state,
    done,
    failed,
    rate,
    eta: (row.total - done) / rate,
    counts: countsOf(state, row.total, done, failed),
    ...ended,
  };
}
