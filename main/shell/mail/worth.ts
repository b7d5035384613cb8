/** Which change of a batch is worth a mail. */
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';

export type Occasion = 'credits' | 'trouble' | 'ended';

/** `before` is undefined for a batch that has only just been made. */
export function worthMail(
  before: BatchRow | undefined,
  after: BatchRow,
  wishes: { ended: boolean },
): Occasion | undefined {
  if (before?.state === after.state && before.reason === after.reason) return undefined;
  switch (after.state) {
    case 'Paused':
      return after.reason === 'credits' ? 'credits' : undefined;
    case 'Error':
    case 'TooManyFailed':
    case 'PostBatchFailed':
      return 'trouble';
    default:
      return wishes.ended && isFinal(after.state) ? 'ended' : undefined;
  }
}
