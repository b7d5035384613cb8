/** Clean-up: what is due, and when. */
import { isFinal } from '#contract/batch-state.ts';
import type { BatchRecord } from '#store/batch.ts';

const dayMs = 86_400_000;

/** When a batch is due for clean-up, ms since 1970; null: never, or it was cleaned up already. `retention` in days. */
export function expiryOf(
  { state, finished, kept, cleaned }: Pick<BatchRecord, 'state' | 'finished' | 'kept' | 'cleaned'>,
  retention: number | null,
): number | null {
  if (retention === null || finished === null || kept || cleaned !== null || !isFinal(state)) return null;
  return finished + retention * dayMs;
}
