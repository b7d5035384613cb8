/** The two batches of a comparison, and a pair of their records cell by cell. */
import { join } from 'node:path';
import type { Comparison } from '#contract/comparison.ts';
import { maskedCell } from '#contract/confidential.ts';
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

/** `masked`: confidential values as a screen shows them. */
export function differenceRow(pair: Pair, plan: Plan, [one, other]: Both, masked = false): DifferenceRow {
  const { difference, before, after } = pair;
  const [old, now] = [before ? one.one(before) : undefined, after ? other.one(after) : undefined];
  const cell = (row: ComparedRow | undefined, at = -1) => row?.values[at] ?? '';
  const shown = (text: string, at = -1, { hidden }: ComparedBatch) =>
    masked && hidden.includes(at) ? maskedCell(text) : text;
  const cells =
    old && now
      ? plan.columns.flatMap((column, i) => {
          const [was, is] = [cell(old, plan.before.columns[i]), cell(now, plan.after.columns[i])];
          if (was === is) return [];
          const values = [shown(was, plan.before.columns[i], one), shown(is, plan.after.columns[i], other)] as const;
          return [{ column, before: values[0], after: values[1] }];
        })
      : [];
  const key = now
    ? shown(cell(now, plan.after.key), plan.after.key, other)
    : shown(cell(old, plan.before.key), plan.before.key, one);
  return { difference, key, before: before || null, after: after || null, cells };
}
