/** What a start does with batches that were at work when the last process ended, however that happened; and a clean end. */

import { statSync } from 'node:fs';
import { isFinal } from '#contract/batch-state.ts';
import { Failure } from '#contract/failure.ts';
import { english } from '#contract/language/sentence.ts';
import { Lost } from '#crew/crew.ts';
import { beginEpoch, forgetInterruptions } from '#store/batch.ts';
import { write } from '#store/open.ts';
import { breakDown } from './breakdown.ts';
import { settleAgain } from './finish.ts';
import { takeIn } from './intake.ts';
import { compareSums } from './jobs/check-job.ts';
import { move } from './life.ts';
import type { Live } from './live.ts';
import type { Mill } from './mill.ts';
import { toFailure } from './troubles.ts';

/** So many starts in a row without a committed page mean that the batch itself brings the program down. */
const mostInterruptions = 3;

/** A look through a database takes 0.1 s per 100 MB; one that takes longer is not waited for. */
const patience = 30_000;
/** Up to this size the sums of a batch are compared while it is opened. */
const quicklySummed = 64 * 1024 ** 2;

/** `unclean`: folders whose batches are looked through before they are opened. Resolves when all of them are. */
export async function recover(mill: Mill, unclean: readonly string[]): Promise<void> {
  for (const live of mill.shelf.lives()) recoverBatch(mill, live);
  const looks = unclean.map((folder) => lookThrough(mill, folder));
  settleAgain(mill);
  await Promise.all(looks);
}

async function lookThrough(mill: Mill, folder: string): Promise<void> {
  try {
    await mill.crew.order('file', 'check', { folder }, { deadline: patience }).answer;
  } catch (error) {
    if (error instanceof Failure && error.code === 'cancelled') return;
    // Too large to be waited for: what is wrong in it is noticed when it is read.
    if (!(error instanceof Lost)) return suspect(mill, folder, toFailure(error));
  }
  try {
    const live = mill.shelf.wake(folder);
    if (isFinal(live.batch.state)) mill.shelf.rest(live);
    else recoverBatch(mill, live);
    mill.touch(live);
    mill.wake();
  } catch (error) {
    suspect(mill, folder, toFailure(error));
  }
}

function suspect(mill: Mill, folder: string, failure: Failure): void {
  if (failure.code === 'no-space') mill.whenRoom(() => void lookThrough(mill, folder));
  mill.shelf.fault(folder, failure);
  const entry = mill.shelf.at(folder);
  if (entry) mill.touch({ batch: entry.row });
}

export function recoverBatch(mill: Mill, live: Live): void {
  try {
    goOn(mill, live);
  } catch (error) {
    breakDown(mill, live, error);
  }
}

function goOn(mill: Mill, live: Live): void {
  if (live.batch.state === 'Draft' && live.batch.intake === 'open') {
    live.intake = takeIn(mill, live);
    return;
  }
  if ((statSync(live.db.name, { throwIfNoEntry: false })?.size ?? 0) <= quicklySummed) compareSums(live.db);
  if (live.batch.state === 'Paused' && live.batch.reason === 'disk') mill.hold(live);
  // Writing files is no page: however often that is interrupted, it is simply done again.
  const interruptions = write(live.db, () => beginEpoch(live.db, live.batch.state === 'Processing'));
  if (interruptions < mostInterruptions) return;
  const message = english`The program ended ${mostInterruptions} times while this batch ran, without finishing a page. Its finished records can still be saved.`;
  move(mill, live, 'fail', { failure: { code: 'internal', message } });
}

/** Who waits for what is an index of the batches' own records: made again when it was lost. */
export function registerAgain(mill: Mill): void {
  for (const entry of mill.shelf.entries()) {
    if (!entry.row.counts.Pending) continue;
    try {
      const rested = !entry.live;
      const live = mill.shelf.open(entry);
      mill.dependencies.register(live);
      if (rested) mill.shelf.restAgain(live);
    } catch (error) {
      mill.report(error);
    }
  }
  mill.dependencies.recheck = true;
}

/** A clean end. One batch that cannot be put down must not keep the others from it. */
export function putDown(mill: Mill, live: Live, { pause, asleep }: { pause: boolean; asleep: boolean }): void {
  live.stop?.();
  try {
    if (pause && (live.batch.state === 'Processing' || live.batch.state === 'Ready'))
      move(mill, live, 'pause', { reason: 'interrupted' });
    else if (!asleep) write(live.db, () => forgetInterruptions(live.db));
    mill.purse.carry(live);
  } catch (error) {
    mill.report(error);
  }
}
