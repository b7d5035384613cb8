/**
 * A batch with nothing left to do but records that wait for keys. Records that wait for each other in a circle fail,
 * with the circle named; the others stay Pending, and the batch ends until their key arrives.
 */

import { isFinal } from '#contract/batch-state.ts';
import { english } from '#contract/language/sentence.ts';
import { commit } from './commit.ts';
import type { Cycle } from './cycle.ts';
import { move } from './life.ts';
import { type Live, tallyOf } from './live.ts';
import { failed } from './lost.ts';
import type { Mill } from './mill.ts';
import { judge } from './verdict.ts';

export function isStuck(live: Live): boolean {
  return judge(tallyOf(live.batch, live.counts)) === 'stuck';
}

export function unstick(mill: Mill, live: Live): void {
  const mine = mill.dependencies.cycles().filter(({ members }) => members.some(({ batch }) => batch === live.batch.id));
  const states = new Set(mine.flatMap(({ members }) => members.map(({ batch }) => mill.shelf.row(batch).state)));
  // A batch that is just ending is looked at again when it has.
  if (states.has('PostProcessing') || states.has('Cancelling')) return;
  if (!mine.length || states.has('PostBatchFailed')) {
    move(mill, live, 'drain');
    return;
  }
  for (const cycle of mine) breakCycle(mill, cycle);
}

/** Members may be in several batches, and some of those may have ended with them Pending. */
function breakCycle(mill: Mill, { sentence, members }: Cycle): void {
  const why = {
    stage: 'insert',
    code: 'DEPENDENCY_CYCLE',
    message: english`These keys wait for each other: ${sentence}. Correct one of them.`,
    attempts: 0,
  };
  for (const batch of new Set(members.map((member) => member.batch))) {
    const mine = members.filter((member) => member.batch === batch);
    const live = mill.shelf.open(mill.shelf.find(batch));
    const records = mine.map(({ record }) => record);
    if (isFinal(live.batch.state)) move(mill, live, 'wake');
    commit(mill, live, { pages: [], lates: [failed(live, records, why)] });
    mill.dependencies.forget(batch, records);
  }
  mill.wake();
}
