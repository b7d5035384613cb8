/** How far a batch is: the part that is done in its state's colour, the failed part in red right behind it. */
import './progress-bar.css';
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { batchWords, nameOf, progressSentence } from '#renderer/words/batch-words.ts';

type Fill = 'moving' | 'held' | 'ended' | 'stopped';

const fills: Readonly<Partial<Record<BatchRow['state'], Fill>>> = {
  Paused: 'held',
  Cancelling: 'held',
  Completed: 'ended',
  CompletedWithErrors: 'ended',
  PostBatchFailed: 'stopped',
  TooManyFailed: 'stopped',
  Cancelled: 'stopped',
  Error: 'stopped',
};

export function ProgressBar({ row, height = 6 }: { row: BatchRow; height?: number }) {
  const { good, failed } = parts(row);
  return (
    <div
      className={`bar bar-${fills[row.state] ?? 'moving'}`}
      style={{ height }}
      role="progressbar"
      aria-label={`${nameOf(row)}, ${batchWords[row.state].label}`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(good + failed)}
      aria-valuetext={progressSentence(row)}
    >
      <i style={{ width: `${good}%` }} />
      {failed > 0 && <i className="bar-failed" style={{ width: `${failed}%` }} />}
    </div>
  );
}

/** While files are read or written the bar shows that instead, until the batch has ended. */
function parts({ activity, done, failed, total, state }: BatchRow): { good: number; failed: number } {
  if (activity.kind !== 'idle' && (state === 'Draft' || (activity.kind === 'delivery' && !isFinal(state)))) {
    return { good: share(activity.done, activity.of), failed: 0 };
  }
  return { good: share(done - failed, total), failed: share(failed, total) };
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(100, (part / whole) * 100) : 0;
}
