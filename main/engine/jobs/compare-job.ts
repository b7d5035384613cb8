/** Answers a comparison of two batches, writes it as a table, or names the records that changed. */
import { join } from 'node:path';
import type { Comparison, Difference } from '#contract/comparison.ts';
import type { Moved, Session } from '#crew/worker.ts';
import { writeDurably } from '#delivery/durable-file.ts';
import { csvLine } from '#formats/csv-writer.ts';
import { openReader } from '#store/open.ts';
import { type ComparedBatch, type ComparedRow, openCompared } from './compared-rows.ts';
import { compareBatches, noCounts, type Pair, type Plan, planComparison } from './comparison.ts';
import type { CompareOrder } from './jobs.ts';

const header = ['difference', 'key', 'record_before', 'record_after', 'column', 'before', 'after'];
const linesAtOnce = 2_000;

export function compareJob(order: CompareOrder & { skip: number; limit: number }): Moved<Comparison> {
  return withBoth(order, (before, after) => {
    const plan = planComparison(before, after, order.key);
    const counts = noCounts();
    const pairs: Pair[] = [];
    let [repeated, passed] = [0, 0];
    for (const pair of compareBatches(before, after, plan)) {
      if (pair === 'repeated') {
        repeated++;
        continue;
      }
      counts[pair.difference]++;
      if (!order.only.includes(pair.difference) || passed++ < order.skip) continue;
      if (pairs.length < order.limit) pairs.push(pair);
    }
    const rows = pairs.map((pair) => rowOf(pair, plan, before, after));
    const lone = (one: ComparedBatch, other: ComparedBatch) =>
      one.columns.filter((name) => !other.columns.includes(name));
    const sides = { onlyBefore: lone(before, after), onlyAfter: lone(after, before) };
    return { answer: { key: plan.key, columns: [...plan.columns], ...sides, counts, repeated, rows }, transfer: [] };
  });
}

/** Answers how many lines were written. */
export async function writeComparisonJob(
  order: CompareOrder & { file: string },
  { signal }: Session<never>,
): Promise<Moved<number>> {
  const databases = open(order);
  const [before, after] = databases.batches;
  let lines = 0;
  try {
    const plan = planComparison(before, after, order.key);
    await writeDurably(order.file, async (file) => {
      let text = csvLine(header, style);
      let waiting = 0;
      for (const pair of compareBatches(before, after, plan)) {
        if (pair === 'repeated' || !order.only.includes(pair.difference)) continue;
        for (const line of linesOf(rowOf(pair, plan, before, after))) {
          text += csvLine(line, style);
          lines++;
        }
        if (++waiting < linesAtOnce) continue;
        signal.throwIfAborted();
        await file.write(text);
        [text, waiting] = ['', 0];
      }
      await file.write(text);
    });
  } finally {
    databases.close();
  }
  return { answer: lines, transfer: [] };
}

/** Records of the later batch whose input is new or changed. */
export function changedRecordsJob(order: CompareOrder): Moved<number[]> {
  return withBoth(order, (before, after) => {
    const wanted: readonly Difference[] = ['new', 'changed'];
    const records: number[] = [];
    for (const pair of compareBatches(before, after, planComparison(before, after, order.key)))
      if (pair !== 'repeated' && wanted.includes(pair.difference)) records.push(pair.after);
    return { answer: records, transfer: [] };
  });
}

const style = { delimiter: ',', safe: true };

function rowOf({ difference, before, after }: Pair, plan: Plan, one: ComparedBatch, other: ComparedBatch): Row {
  const [old, now] = [before ? one.one(before) : undefined, after ? other.one(after) : undefined];
  const cell = (row: ComparedRow | undefined, at: number | undefined) => row?.values[at ?? -1] ?? '';
  const cells =
    old && now
      ? plan.columns.flatMap((column, i) => {
          const [was, is] = [cell(old, plan.before.columns[i]), cell(now, plan.after.columns[i])];
          return was === is ? [] : [{ column, before: was, after: is }];
        })
      : [];
  const key = now ? cell(now, plan.after.key) : cell(old, plan.before.key);
  return { difference, key, before: before || null, after: after || null, cells };
}
type Row = Comparison['rows'][number];

function linesOf({ difference, key, before, after, cells }: Row): string[][] {
  const start = [difference, key, String(before ?? ''), String(after ?? '')];
  if (cells.length === 0) return [[...start, '', '', '']];
  return cells.map((cell) => [...start, cell.column, cell.before, cell.after]);
}

function withBoth<T>(order: CompareOrder, work: (before: ComparedBatch, after: ComparedBatch) => T): T {
  const { batches, close } = open(order);
  try {
    return work(...batches);
  } finally {
    close();
  }
}

function open({ before, after, inputOnly }: CompareOrder) {
  const first = openReader(join(before, 'batch.db'));
  const second = openReader(join(after, 'batch.db'));
  return {
    batches: [openCompared(first, inputOnly), openCompared(second, inputOnly)] as const,
    close() {
      first.close();
      second.close();
    },
  };
}
