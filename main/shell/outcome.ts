/** How far the batches are, and how one ended, in the desktop's few words. */
import type { BatchRow } from '#contract/batch.ts';

/** Of all records of all active batches; -1 takes the bar away. */
export function progress(rows: readonly BatchRow[]): number {
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  const done = rows.reduce((sum, row) => sum + row.done, 0);
  return total === 0 ? -1 : done / total;
}

/** One sentence on how a batch ended. */
export function outcome({ state, done, total, failed }: BatchRow): string {
  const figure = (n: number) => n.toLocaleString('en');
  switch (state) {
    case 'Completed':
      return `Completed: ${figure(done)} records.`;
    case 'CompletedWithErrors':
      return `Completed with errors: ${figure(failed)} of ${figure(total)} records failed.`;
    case 'TooManyFailed':
      return `Stopped: too many records failed (${figure(failed)} of ${figure(done)}).`;
    case 'Cancelled':
      return `Cancelled after ${figure(done)} of ${figure(total)} records.`;
    default:
      return 'It could not be finished. Open Batchmill to see why.';
  }
}
