/** Where a batch stands once its database was built anew. Pure. */
import { isFinal } from '#contract/batch-state.ts';
import type { BatchRecord } from '#store/batch.ts';

type Standing = Pick<BatchRecord, 'state' | 'reason' | 'message' | 'code' | 'desired' | 'finished'>;

/** `lost`: results that were there before have to be made again. */
export function standingAfter(before: BatchRecord, lost: boolean): Standing {
  const { state, reason, message, code, desired, finished, ready } = before;
  const same: Standing = { state, reason, message, code, desired, finished };
  const fresh = { reason: null, message: null, code: null, finished: null };
  if (state === 'Draft') return same;
  if (code === 'damaged' && isFinal(state)) {
    if (ready === null) return { ...fresh, state: 'Draft', desired };
    if (desired === 'pause') return { ...fresh, state: 'Paused', reason: 'user', desired };
    if (desired === 'cancel') return { ...fresh, state: 'Cancelling', reason: 'user', desired };
    return { ...fresh, state: 'Ready', desired: 'run' };
  }
  // What was cancelled, or broke for another reason, is never run again: lost results are records never processed.
  if (state === 'Paused' || state === 'Cancelling' || state === 'Cancelled' || state === 'Error') return same;
  if (isFinal(state) && !lost) return same;
  return { ...fresh, state: 'Ready', desired: 'run' };
}
