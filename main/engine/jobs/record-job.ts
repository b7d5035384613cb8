/** One record with everything that happened to it, newest first. */

import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import type { Attempt, RecordRow } from '#contract/record.ts';
import { isOpen } from '#contract/record-state.ts';
import type { Moved } from '#crew/worker.ts';
import { timeText } from '#delivery/process.ts';
import { attemptsOf } from '#store/attempt.ts';
import { type ReadableDb, snapshot } from '#store/open.ts';
import { readOutcome } from '#store/outcome.ts';
import { findPage } from '#store/page.ts';
import type { OpenBatches } from './open-batches.ts';
import type { RecordsOrder } from './record-orders.ts';
import { openSheet } from './record-sheet.ts';
import { catchUp, type Reading } from './records-job.ts';

export function recordJob(batches: OpenBatches<Reading>) {
  return (order: RecordsOrder & { record: number }): Moved<{ row: RecordRow; history: Attempt[] }> => {
    const { db, extra: reading } = batches.open(order.folder);
    return snapshot(db, () => {
      catchUp(db, reading);
      const page = findPage(db, order.record);
      if (!page) throw new Failure('not-found', sentence`There is no record ${order.record} in this batch.`);
      const row = openSheet(db, page.no, order, reading.duplicates).row(order.record);
      return { answer: { row, history: historyOf(db, page.no, row) }, transfer: [] };
    });
  };
}

function historyOf(db: ReadableDb, page: number, row: RecordRow): Attempt[] {
  const attempts = attemptsOf(db, row.record).map(({ record: _record, at, ...rest }) => ({
    ...rest,
    at: timeText(at),
  }));
  if (attempts.length || isOpen(row.state) || row.state === 'NotProcessed') return attempts;
  // It ended with its page: that was its only try.
  const { state, stage, code, message } = row;
  const at = timeText(readOutcome(db, page)?.at ?? 0);
  return [{ no: 1, at, state, stage, code, message }];
}
