/** Nothing that needs its records can be done with a batch that was cleaned up. */
import type { BatchRow } from '#contract/batch.ts';
import type { BatchAction } from '#contract/batch-state.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';

const needRecords: readonly BatchAction[] = ['clone', 'resubmit', 'retry'];

export function refuseCleaned(row: BatchRow, action: BatchAction | 'read'): void {
  if (row.cleaned === null || (action !== 'read' && !needRecords.includes(action))) return;
  const day = row.cleaned.slice(0, 10);
  throw new Failure(
    'not-allowed',
    sentence`“${row.label}” was cleaned up on ${day}: its records and files are gone. Its counts, times and receipt remain.`,
  );
}
