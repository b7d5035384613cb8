/** What a person may do with a batch. Every action is checked against the table before anything changes. */

import type { BatchRow } from '#contract/batch.ts';
import { type BatchAction, next, refusal } from '#contract/batch-state.ts';
import { Failure } from '#contract/failure.ts';
import { english } from '#contract/language/sentence.ts';
import { setKept } from '#store/batch.ts';
import { insertEvent } from '#store/event.ts';
import { write } from '#store/open.ts';
import { refuseCleaned } from './cleaned.ts';
import { cloneBatch } from './clone.ts';
import { move } from './life.ts';
import { type Live, refresh } from './live.ts';
import type { Mill } from './mill.ts';
import { resubmit } from './resubmit.ts';
import { runBatch } from './run.ts';
import { deleteBatch } from './trash.ts';

/** Actions in order and in one step: nothing is handed out between “resume” and “cancel”. */
export async function act(mill: Mill, id: string, actions: readonly BatchAction[]): Promise<BatchRow> {
  const { row } = mill.shelf.entry(id);
  let { state } = mill.shelf.row(row.id);
  for (const action of actions) {
    const to = next(state, action);
    if (!to) throw new Failure('not-allowed', refusal(state, action));
    refuseCleaned(mill.shelf.row(row.id), action);
    if (to !== 'Gone') state = to;
  }
  let last: BatchRow | Promise<BatchRow> = row;
  // Without a pause between them: only the last action may take its time.
  for (const action of actions) last = perform(mill, row.id, action);
  return last;
}

type Step = (mill: Mill, live: Live) => void;
const steps: Partial<Record<BatchAction, Step>> = {
  run: runBatch,
  pause: (mill, live) => move(mill, live, 'pause'),
  resume: (mill, live) => (live.batch.reason === 'disk' ? resumeOnFullDisk(mill, live) : move(mill, live, 'resume')),
  cancel: (mill, live) => move(mill, live, 'cancel'),
  retry: (mill, live) => move(mill, live, 'retry'),
  keep: (mill, live) => pin(mill, live, true),
  release: (mill, live) => pin(mill, live, false),
};

function perform(mill: Mill, id: string, action: BatchAction): BatchRow | Promise<BatchRow> {
  if (action === 'delete') return deleteBatch(mill, id);
  if (action === 'clone') return cloneBatch(mill, id);
  if (action === 'resubmit')
    return resubmit(mill, { id, corrections: [], repairs: [], mended: false, label: '', run: true });
  const step = steps[action];
  if (!step) return mill.shelf.row(id);
  const entry = mill.shelf.find(id);
  const rested = !entry.live;
  const live = mill.shelf.open(entry);
  try {
    step(mill, live);
  } finally {
    if (rested) mill.shelf.restAgain(live);
  }
  return mill.shelf.row(id);
}

/** Its pause may not have found room on the disk: then it only forgets that it waits. */
function resumeOnFullDisk(mill: Mill, live: Live): void {
  refresh(live);
  if (live.batch.state === 'Paused') move(mill, live, 'resume');
  else mill.touch(live);
  mill.wake();
}

function pin(mill: Mill, live: Live, kept: boolean): void {
  write(live.db, () => {
    setKept(live.db, kept);
    insertEvent(
      live.db,
      mill.now(),
      kept ? english`Kept — clean-up leaves it alone` : english`Released — clean-up may take it`,
    );
  });
  live.batch = { ...live.batch, kept, warned: null };
  mill.shelf.save(live);
  mill.touch(live);
}
