/** Which batches are due to be cleaned up, and doing it. */
import type { BatchRow } from '#contract/batch.ts';
import { batchStates, isFinal } from '#contract/batch-state.ts';
import { api } from './link.ts';
import { loadListing } from './listing.ts';

/** Days that are suggested to somebody who kept everything so far. */
export const usualDays = 30;

const page = 1_000;

/** Asked for in pages, because the oldest batches come last. */
export async function dueBatches(now: number): Promise<BatchRow[]> {
  const due: BatchRow[] = [];
  for (let skip = 0; ; skip += page) {
    const { data, totalCount } = await api.list({ states: batchStates.filter(isFinal), skip, limit: page });
    due.push(...data.filter((row) => isDue(row, now)));
    if (data.length === 0 || skip + data.length >= totalCount) return due;
  }
}

export function isDue({ state, expires, kept, cleaned }: BatchRow, now: number): boolean {
  return isFinal(state) && !kept && cleaned === null && expires !== null && Date.parse(expires) <= now;
}

export async function sweep(): Promise<number> {
  const { cleaned } = await api.sweep({});
  await loadListing();
  return cleaned.length;
}
