/** What a commit adds to the counts of a batch, per record state. */
import type { RecordState } from '#contract/record-state.ts';

export type Deltas = Map<RecordState, number>;

export function add(deltas: Deltas, state: RecordState, n: number): void {
  deltas.set(state, (deltas.get(state) ?? 0) + n);
}

export function plus(
  counts: Partial<Record<RecordState, number>>,
  deltas: Deltas,
): Partial<Record<RecordState, number>> {
  const sum = { ...counts };
  for (const [state, n] of deltas) sum[state] = (sum[state] ?? 0) + n;
  return sum;
}
