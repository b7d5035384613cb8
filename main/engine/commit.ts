/**
 * Commits what came home: pages, and records that ended later. All that wait are written in one transaction: outcomes,
 * exceptions, counters, facets, charges and the verdict on the batch. Only when it is on disk does anybody hear of it.
 * What records store goes into the entity store before that, where a repetition changes nothing.
 */
import { isOpen } from '#contract/record-state.ts';
import { addAttempt } from '#store/attempt.ts';
import { forgetInterruptions } from '#store/batch.ts';
import { insertException } from '#store/exception.ts';
import { insertMissing } from '#store/missing.ts';
import { write } from '#store/open.ts';
import { insertOutcome } from '#store/outcome.ts';
import { addCounter, addFacet } from '#store/tally.ts';
import { commitLate } from './commit-late.ts';
import { add, type Deltas, plus } from './deltas.ts';
import type { LateAnswer, PageAnswer } from './jobs/run-orders.ts';
import { moved, moveWithin } from './life.ts';
import { type Live, lookForDue, tallyOf } from './live.ts';
import type { Mill } from './mill.ts';
import { judge } from './verdict.ts';
import { wakeRecords } from './wake.ts';

export interface Home {
  pages: PageAnswer[];
  lates: LateAnswer[];
}

export function commit(mill: Mill, live: Live, { pages, lates }: Home): void {
  const at = mill.now();
  const commitNo = live.commitNo + 1;
  const records = lates.flatMap((answer) => answer.records);
  const deltas: Deltas = new Map();
  let charge = 0;

  const missing = [
    ...pages.flatMap((page) => page.missing),
    ...records.flatMap(({ record, missing }) => missing.map((each) => ({ record, ...each }))),
  ];
  const upserts = [...pages.flatMap((page) => page.upserts), ...records.flatMap(({ upsert }) => upsert ?? [])];
  const woken = mill.dependencies.arrive(live, upserts, missing);

  const changed = write(live.db, () => {
    for (const page of pages) charge += commitPage(live, page, { commitNo, at }, deltas);
    for (const record of records) charge += commitLate(live, record, { commitNo, at }, deltas);
    for (const each of missing) insertMissing(live.db, each);
    for (const [state, n] of deltas) if (n !== 0) addCounter(live.db, state, n);
    for (const [name, values] of sumFacets([...pages, ...lates]))
      for (const [value, n] of values) addFacet(live.db, name, value, n);
    addCounter(live.db, 'commit', 1);
    if (charge) addCounter(live.db, 'charge', charge);
    if (live.batch.interruptions) forgetInterruptions(live.db);
    return step(live, tallyOf(live.batch, plus(live.counts, deltas)), at);
  });

  live.commitNo = commitNo;
  live.counts = plus(live.counts, deltas);
  live.charged += charge;
  const { done, failed } = tallyOf(live.batch, live.counts);
  Object.assign(live, { done, failed });
  live.batch.interruptions = 0;
  live.pace.note(done, at);
  for (const { page } of pages) {
    live.inFlight.delete(page);
    live.losses.delete(page);
  }
  for (const { record } of records) live.lateInFlight.delete(record);
  lookForDue(live);
  if (changed) moved(mill, live);
  else mill.touch(live);
  if (woken.length) wakeRecords(mill, woken);
}

/** Answers the charge. */
function commitPage(live: Live, answer: PageAnswer, when: { commitNo: number; at: number }, deltas: Deltas): number {
  const { page, n, states, results, keys, hash, failed, open } = answer;
  const completed = answer.counts.find(([state]) => state === 'Completed')?.[1] ?? 0;
  const charge = completed * live.batch.definition.price;
  insertOutcome(live.db, { page, n, states, results, keys, hash, failed, open, charge, ...when });
  for (const exception of answer.exceptions) {
    insertException(live.db, exception);
    if (open > 0 && isOpen(exception.state)) addAttempt(live.db, { ...exception, at: when.at });
  }
  for (const [state, count] of answer.counts) add(deltas, state, count);
  return charge;
}

/** The verdict, inside the transaction that made it true. A paused or cancelled batch is judged when it goes on. */
function step(live: Live, tally: ReturnType<typeof tallyOf>, at: number): boolean {
  if (live.batch.state !== 'Processing') return false;
  const verdict = judge(tally);
  if (verdict === 'go on' || verdict === 'stuck') return false;
  moveWithin(live, verdict, verdict === 'abort' ? { reason: 'failures' } : {}, at);
  return true;
}

/** The same verdict without a page: for a batch that starts again with nothing, or too much, behind it. */
export function reconsider(mill: Mill, live: Live): void {
  if (write(live.db, () => step(live, tallyOf(live.batch, live.counts), mill.now()))) moved(mill, live);
}

function sumFacets(answers: readonly Pick<PageAnswer, 'facets'>[]): Map<string, Map<string, number>> {
  const facets = new Map<string, Map<string, number>>();
  for (const answer of answers) {
    for (const [name, value, n] of answer.facets) {
      const values = facets.get(name) ?? new Map<string, number>();
      facets.set(name, values.set(value, (values.get(value) ?? 0) + n));
    }
  }
  return facets;
}
