/** Moves a batch along the table of its life: in the database first, with an entry in its log, then for everybody. */
import { type BatchEvent, isFinal, next, refusal, type StateReason } from '#contract/batch-state.ts';
import { Failure, type FailureCode } from '#contract/failure.ts';
import { type Desire, moveBatch, readBatch } from '#store/batch.ts';
import { insertEvent, markEnd, unmarkEnd } from '#store/event.ts';
import { write } from '#store/open.ts';
import { clearSteps } from '#store/step.ts';
import type { Live } from './live.ts';
import type { Mill } from './mill.ts';
import { isOver } from './row.ts';

export interface Cause {
  reason?: StateReason;
  failure?: { code: FailureCode; message: string };
}

/** With these the records have come to their end, for the first time or, after a wake, once more: what follows, follows again. */
const ends: ReadonlySet<BatchEvent> = new Set<BatchEvent>(['drain', 'settle', 'settleAborted']);

/** What the user wants of it from here on, as far as the event says so. */
const desires: Partial<Record<BatchEvent, Desire>> = {
  run: 'run',
  resume: 'run',
  wake: 'run',
  pause: 'pause',
  cancel: 'cancel',
};

export function move(mill: Mill, live: Live, event: BatchEvent, cause: Cause = {}): void {
  write(live.db, () => moveWithin(live, event, cause, mill.now()));
  moved(mill, live);
}

/** The part that belongs into a transaction of the caller; call `moved` when that is through. */
export function moveWithin(live: Live, event: BatchEvent, cause: Cause, at: number): void {
  const from = readBatch(live.db).state;
  const to = next(from, event);
  if (!to || to === 'Gone') throw new Failure('not-allowed', refusal(from, event));
  const reason = to === 'Paused' || to === 'Cancelling' ? (cause.reason ?? 'user') : null;
  // What was wanted of a damaged batch is wanted again once it is salvaged.
  const over = isFinal(to) && cause.failure?.code !== 'damaged';
  const desired = over ? 'rest' : (desires[event] ?? live.batch.desired);
  moveBatch(live.db, { from, event, reason, desired, at, ...(cause.failure ? { failure: cause.failure } : {}) });
  insertEvent(live.db, at, sentence(to, reason, cause.failure?.message));
  if (event === 'wake') unmarkEnd(live.db);
  if (!ends.has(event)) return;
  markEnd(live.db);
  clearSteps(live.db);
}

export function moved(mill: Mill, live: Live): void {
  live.batch = readBatch(live.db);
  if (live.batch.state !== 'Processing') live.pace.reset();
  mill.purse.carry(live);
  if (live.batch.definition.insert && isOver(live.batch.state)) mill.dependencies.forget(live.batch.id);
  // What came while its files were written could not wake it.
  if (live.batch.state === 'CompletedWithErrors' && live.counts.Pending) mill.dependencies.recheck = true;
  mill.shelf.save(live);
  mill.touch(live);
  mill.wake();
}

function sentence(state: string, reason: StateReason | null, message: string | undefined): string {
  return [state, reason && `(${reason})`, message && `— ${message}`].filter(Boolean).join(' ');
}
