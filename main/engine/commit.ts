/**
 * Commits pages that came home. All that wait are written in one transaction: outcomes, exceptions, counters, facets
 * and the verdict on the batch. Only when it is on disk does anybody hear of it.
 */

import type { RecordState } from '#contract/record-state.ts';
import { forgetInterruptions } from '#store/batch.ts';
import { insertException } from '#store/exception.ts';
import { write } from '#store/open.ts';
import { insertOutcome } from '#store/outcome.ts';
import { addCounter, addFacet } from '#store/tally.ts';
import type { PageAnswer } from './jobs/jobs.ts';
import { moved, moveWithin } from './life.ts';
import { type Live, sumFailed } from './live.ts';
import type { Mill } from './mill.ts';
import { judge } from './verdict.ts';

export function commitPages(mill: Mill, live: Live, answers: readonly PageAnswer[]): void {
  const at = mill.now();
  const commitNo = live.commitNo + 1;
  const { counts, facets } = sum(answers);
  const after = { ...live.counts };
  for (const [state, n] of counts) after[state] = (after[state] ?? 0) + n;
  const done = live.done + answers.reduce((n, answer) => n + answer.n, 0);
  const failed = sumFailed(after);

  const changed = write(live.db, () => {
    for (const answer of answers) {
      const { page, n, states, results, keys, hash } = answer;
      insertOutcome(live.db, { page, n, states, results, keys, hash, failed: answer.failed, commitNo, at });
      for (const exception of answer.exceptions) insertException(live.db, exception);
    }
    for (const [state, n] of counts) addCounter(live.db, state, n);
    for (const [name, values] of facets) for (const [value, n] of values) addFacet(live.db, name, value, n);
    addCounter(live.db, 'commit', 1);
    if (live.batch.interruptions) forgetInterruptions(live.db);
    return step(live, done, failed, at);
  });

  live.commitNo = commitNo;
  live.counts = after;
  live.done = done;
  live.failed = failed;
  live.batch.interruptions = 0;
  live.pace.note(done, at);
  for (const { page } of answers) {
    live.inFlight.delete(page);
    live.losses.delete(page);
  }
  if (changed) moved(mill, live);
  else mill.touch(live);
}

/** The verdict, inside the transaction that made it true. A paused or cancelled batch is judged when it goes on. */
function step(live: Live, done: number, failed: number, at: number): boolean {
  if (live.batch.state !== 'Processing') return false;
  const { threshold } = live.batch.definition;
  const verdict = judge({ total: live.batch.total, done, failed, threshold });
  if (verdict === 'go on') return false;
  moveWithin(live, verdict, verdict === 'abort' ? { reason: 'failures' } : {}, at);
  return true;
}

/** The same verdict without a page: for a batch that starts again with nothing, or too much, behind it. */
export function reconsider(mill: Mill, live: Live): void {
  if (write(live.db, () => step(live, live.done, live.failed, mill.now()))) moved(mill, live);
}

function sum(answers: readonly PageAnswer[]) {
  const counts = new Map<RecordState, number>();
  const facets = new Map<string, Map<string, number>>();
  for (const answer of answers) {
    for (const [state, n] of answer.counts) counts.set(state, (counts.get(state) ?? 0) + n);
    for (const [name, value, n] of answer.facets) {
      const values = facets.get(name) ?? new Map<string, number>();
      facets.set(name, values.set(value, (values.get(value) ?? 0) + n));
    }
  }
  return { counts, facets };
}
