/** Compares two batches: for one answer, for somebody who looks through the pairs, or to name the records that changed. */
import { rmSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import type { Compared, Comparison, Difference } from '#contract/comparison.ts';
import type { Moved, Session } from '#crew/worker.ts';
import type { Progress } from '#delivery/blocks-file.ts';
import { inWriteWords } from '#delivery/durable-file.ts';
import { type Both, differenceRow, openBoth } from './compared-pair.ts';
import { compareBatches, noCounts, type Pair, planComparison } from './comparison.ts';
import type { CompareOrder } from './comparison-orders.ts';
import { readPairs, writePairs } from './pair-file.ts';

export async function compareJob(
  order: CompareOrder & { skip: number; limit: number },
  session: Session<never>,
): Promise<Moved<Comparison>> {
  return withBoth(order, async (both) => {
    const pairs: Pair[] = [];
    let passed = 0;
    const found = await walk(both, order.key, session, (pair) => {
      if (!order.only.includes(pair.difference) || passed++ < order.skip) return;
      if (pairs.length < order.limit) pairs.push(pair);
    });
    const plan = planComparison(...both, order.key);
    const { confidential: _confidential, ...summary } = found;
    return { answer: { ...summary, rows: pairs.map((pair) => differenceRow(pair, plan, both)) }, transfer: [] };
  });
}

/** Writes all pairs down, so that they can be looked through without comparing anew. */
export async function contrastJob(
  order: CompareOrder & { file: string },
  session: Session<Progress>,
): Promise<Moved<Compared>> {
  return withBoth(order, async (both) => {
    const pairs = writePairs(order.file);
    try {
      const answer = await walk(both, order.key, session, pairs.add);
      pairs.close();
      return { answer, transfer: [] };
    } catch (error) {
      pairs.close();
      rmSync(order.file, { force: true });
      throw inWriteWords(order.file, error);
    }
  });
}

/** A slice of what was written down. */
export async function differencesJob(
  order: CompareOrder & { file: string; skip: number; limit: number; masked: boolean },
): Promise<Moved<Comparison['rows']>> {
  return withBoth(order, async (both) => {
    const plan = planComparison(...both, order.key);
    const rows: Comparison['rows'] = [];
    let passed = 0;
    for (const pair of readPairs(order.file, order.only)) {
      if (passed++ < order.skip) continue;
      if (rows.length >= order.limit) break;
      rows.push(differenceRow(pair, plan, both, order.masked));
    }
    return { answer: rows, transfer: [] };
  });
}

/** Records of the later batch whose input is new or changed. */
export async function changedRecordsJob(order: CompareOrder, session: Session<never>): Promise<Moved<number[]>> {
  return withBoth(order, async (both) => {
    const wanted: readonly Difference[] = ['new', 'changed'];
    const records: number[] = [];
    await walk(both, order.key, session, ({ difference, after }) => {
      if (wanted.includes(difference)) records.push(after);
    });
    return { answer: records, transfer: [] };
  });
}

/** Through all pairs; between them the worker hears whether somebody gave up, and tells how far it is. */
async function walk(
  both: Both,
  key: string,
  { signal, send }: Session<Progress> | Session<never>,
  take: (pair: Pair) => void,
): Promise<Compared> {
  const [before, after] = both;
  const plan = planComparison(before, after, key);
  const counts = noCounts();
  const of = before.total + after.total;
  let [repeated, said] = [0, 0];
  for (const step of compareBatches(before, after, plan)) {
    if (step === 'repeated') repeated++;
    else if (typeof step === 'object') {
      counts[step.difference]++;
      take(step);
    } else {
      await turn();
      signal.throwIfAborted();
      if (step - said < of / 100) continue;
      said = step;
      await (send as Session<Progress>['send'])({ done: step, of });
    }
  }
  const lone = (one: Both[0], other: Both[0]) => one.columns.filter((name) => !other.columns.includes(name));
  const sides = { onlyBefore: lone(before, after), onlyAfter: lone(after, before) };
  const confidential = before.hidden.length + after.hidden.length > 0;
  return { key: plan.key, columns: [...plan.columns], confidential, ...sides, counts, repeated };
}

async function withBoth<T>(order: CompareOrder, work: (both: Both) => Promise<T>): Promise<T> {
  const { both, close } = openBoth(order);
  try {
    return await work(both);
  } finally {
    close();
  }
}
