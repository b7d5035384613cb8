/** The two batches of a comparison, and a pair of their records cell by cell. */
import { join } from 'node:path';
import type { Comparison } from '#contract/comparison.ts';
import { openReader } from '#store/open.ts';
import { type ComparedBatch, type ComparedRow, openCompared } from './compared-rows.ts';
import type { Pair, Plan } from './comparison.ts';
import type { CompareOrder } from './comparison-orders.ts';

export type Both = readonly [before: ComparedBatch, after: ComparedBatch];

export function openBoth({ before, after, inputOnly }: CompareOrder): { both: Both; close(): void } {
  const first = openReader(join(before, 'batch.db'));
  const second = openReader(join(after, 'batch.db'));
  return {
    both: [openCompared(first, inputOnly), openCompared(second, inputOnly)],
    close() {
      first.close();
      second.close();
    },
  };
}

export type DifferenceRow = Comparison['rows'][number];

export function differenceRow({ difference, before, after }: Pair, plan: Plan, [one, other]: Both): DifferenceRow {
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
