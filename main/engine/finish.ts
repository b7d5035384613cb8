/**
 * What happens when the records of a batch have ended: the sums are checked, the files are written, the receipt vouches
 * for them, the post-batch step follows, and the batch reaches its final state. Everything before that state can be done
 * again, and gives the same, so a crash on the way costs nothing.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isFinal } from '#contract/batch-state.ts';
import { engineVerbs } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { receiptName, stateToBe } from '#delivery/receipt.ts';
import { disagreements } from '#delivery/sum-check.ts';
import { readEnd } from '#store/event.ts';
import type { Sums } from '#store/sums.ts';
import { follow } from './after.ts';
import { breakDown } from './breakdown.ts';
import { move } from './life.ts';
import type { Live } from './live.ts';
import type { Mill } from './mill.ts';
import { standsAlready, vouch } from './vouch.ts';

/** PostProcessing → Completed, CompletedWithErrors or PostBatchFailed. */
export function finish(mill: Mill, live: Live): void {
  live.activity = { kind: 'delivery', done: 0, of: 100 };
  addUp(mill, live).then(
    (sums) => bringHome(mill, live, sums),
    (error: unknown) => {
      if (isCancelled(error)) return;
      live.activity = { kind: 'idle' };
      breakDown(mill, live, error);
    },
  );
}

function bringHome(mill: Mill, live: Live, sums: Sums): void {
  conclude(mill, live, sums).then(
    () =>
      end(mill, live, () => {
        const whole = stateToBe(live.db, live.batch) === 'Completed';
        move(mill, live, whole ? 'complete' : 'completeWithErrors');
      }),
    (error: unknown) => {
      // Closing the engine is no failure: the step is done again at the next start.
      if (isCancelled(error)) return;
      if (!(error instanceof Failure)) mill.report(error);
      const message = error instanceof Error ? error.message : String(error);
      const code = error instanceof Failure ? error.code : 'internal';
      // The failure itself has to find room on a full disk.
      if (code === 'no-space') mill.releaseReserve();
      end(mill, live, () => move(mill, live, 'failPostBatch', { failure: { code, message } }));
    },
  );
}

/** Cancelling → Cancelled or TooManyFailed; its files follow, and what fails there changes nothing any more. */
export function settle(mill: Mill, live: Live): void {
  move(mill, live, live.batch.reason === 'failures' ? 'settleAborted' : 'settle');
  writeFiles(mill, live);
}

/** A start finds batches that were stopped, and the program with them before their files were written. */
export function settleAgain(mill: Mill): void {
  const stopped = engineVerbs.list.parse({ states: ['Cancelled', 'TooManyFailed'] });
  for (const { id, cleaned } of mill.shelf.list({ ...stopped, limit: Number.MAX_SAFE_INTEGER }).data) {
    // Looked up without opening it: nearly all of them have their receipt.
    const entry = mill.shelf.entry(id);
    if (cleaned !== null || existsSync(join(entry.folder, receiptName))) continue;
    try {
      const live = mill.shelf.open(entry);
      if (readEnd(live.db)) writeFiles(mill, live);
      else mill.shelf.restAgain(live);
    } catch (error) {
      mill.report(error);
    }
  }
}

function writeFiles(mill: Mill, live: Live): void {
  live.activity = { kind: 'delivery', done: 0, of: 100 };
  sumsOf(mill, live)
    .then((sums) => vouch(mill, live, sums))
    .catch((error: unknown) => {
      if (!(error instanceof Failure)) mill.report(error);
    })
    .finally(() => end(mill, live, () => undefined));
}

function end(mill: Mill, live: Live, last: () => void): void {
  // Deleted or closed meanwhile.
  if (!live.db.open) return;
  live.stop = undefined;
  try {
    last();
    live.activity = { kind: 'idle' };
    mill.touch(live);
    if (isFinal(live.batch.state)) mill.shelf.rest(live);
    mill.crew.forget(live.folder);
  } catch (error) {
    mill.report(error);
    // Left as busy, so that it is not begun again at once; after a while it is.
    setTimeout(() => {
      live.activity = { kind: 'idle' };
      mill.wake();
    }, patience).unref();
  }
}

const patience = 10_000;

/** No batch becomes Completed unless what its rows say and what was counted on the way agree. */
async function addUp(mill: Mill, live: Live): Promise<Sums> {
  const sums = await sumsOf(mill, live);
  const wrong = disagreements(sums, live.batch.total, true);
  if (wrong.length) throw new Failure('damaged', sentence`The sums of this batch disagree: ${wrong.join('; ')}.`);
  return sums;
}

async function sumsOf(mill: Mill, { folder, db }: Live): Promise<Sums> {
  const sums = await mill.crew.order('file', 'sum', { folder }).answer;
  if (!db.open) throw new Failure('cancelled', 'The batch was closed.');
  return sums;
}

async function conclude(mill: Mill, live: Live, sums: Sums): Promise<void> {
  if (!(await standsAlready(live))) await vouch(mill, live, sums);
  await follow(mill, live);
}

const isCancelled = (error: unknown) => error instanceof Failure && error.code === 'cancelled';
