/** Batches whose clean-up is near, and one that is overdue. */
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';

export function expiringRows(rows: readonly BatchRow[], now: number): BatchRow[] {
  return rows
    .filter(({ state }) => isFinal(state))
    .slice(0, 4)
    .map((row, i) => ({ ...row, expires: new Date(now + (i * 20 - 4) * 3_600_000).toISOString() }));
}

export function isOverdue({ expires, kept, cleaned }: BatchRow): boolean {
  return expires !== null && !kept && cleaned === null && Date.parse(expires) <= Date.now();
}
