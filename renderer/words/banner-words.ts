/** What is said above a batch: one or two sentences with what happened, why, and what to do. */
import type { BatchRow } from '#contract/batch.ts';
import { count, countOf, percent } from './numbers.ts';

const pauses = {
  user: (row: BatchRow) =>
    `Paused at ${count(row.done)} of ${countOf(row.total, 'record')}. Nothing is lost while it is paused.`,
  disk: () => 'Paused because the disk is full. Free some space, then resume.',
  interrupted: () => 'Paused because the program ended while it ran. Every finished record is kept. Resume to go on.',
  credits: () => 'Paused because the credits are used up.',
  failures: () => 'Paused.',
} as const satisfies Record<NonNullable<BatchRow['reason']>, (row: BatchRow) => string>;

export function bannerOf(row: BatchRow): string | undefined {
  const said = row.message ? ` ${row.message}` : '';
  switch (row.state) {
    case 'Paused':
      return `${pauses[row.reason ?? 'user'](row)}${said}`;
    case 'Cancelling':
      return row.reason === 'failures'
        ? `Too many records failed. Records in progress finish first, then the batch stops.${said}`
        : `Records in progress finish first, then the batch is cancelled.${said}`;
    case 'TooManyFailed':
      return `Stopped by itself: ${count(row.failed)} of ${countOf(row.total, 'record')} failed (${percent(row.failed, row.total)}), the limit is ${row.threshold ?? 100}%.${said}`;
    case 'Error':
    case 'PostBatchFailed':
      return row.message ?? 'The batch could not go on. The log has the details.';
    case 'Cancelled':
      return `Cancelled. The results of ${countOf(row.done, 'finished record')} can still be saved.${said}`;
    default:
      return row.message ?? undefined;
  }
}
