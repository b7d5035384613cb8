/** The commit of one record that did not end with its page: its next try came home, or there will be none. */
import { isFailed, isOpen } from '#contract/record-state.ts';
import { addAttempt } from '#store/attempt.ts';
import { dropException, exceptionState, updateException } from '#store/exception.ts';
import { insertLate } from '#store/late.ts';
import { clearMissing } from '#store/missing.ts';
import { add, type Deltas } from './deltas.ts';
import type { LateRecord } from './jobs/run-orders.ts';
import type { Live } from './live.ts';

/** Inside the transaction of the caller; answers the charge. */
export function commitLate(
  { db, batch }: Live,
  { record, state, letter, result, key, hash, exception }: LateRecord,
  when: { commitNo: number; at: number },
  deltas: Deltas,
): number {
  const before = exceptionState(db, record);
  if (before === undefined || !isOpen(before)) throw new Error(`record ${record} has ended before`);
  // A record that was woken, or was never tried alone, is counted as new: in no counter.
  if (before !== 'New') add(deltas, before, -1);
  if (before === 'Pending') clearMissing(db, record);
  add(deltas, state, 1);
  const { stage, code, message } = exception ?? { stage: '', code: '', message: '' };
  addAttempt(db, { record, at: when.at, state, stage, code, message });
  if (exception) updateException(db, { record, state, ...exception });
  else dropException(db, record);
  if (isOpen(state)) return 0;
  const charge = state === 'Completed' ? batch.definition.price : 0;
  insertLate(db, { record, state: letter, result, key, failed: isFailed(state) ? 1 : 0, charge, hash, ...when });
  return charge;
}
