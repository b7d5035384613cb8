/** What the exit code of a command means. Scripts rely on these numbers: they never change. */
import type { BatchRow } from '#contract/batch.ts';
import { Failure, type FailureCode } from '#contract/failure.ts';

export const exitCodes = {
  ok: 0,
  completedWithErrors: 1,
  /** Of `verify`: the check was made, and found something. */
  doesNotAgree: 1,
  tooManyFailed: 2,
  cancelled: 3,
  postBatchFailed: 4,
  badInput: 5,
  engine: 6,
  /** Stopped by the person at the keyboard: 128 + SIGINT. */
  stopped: 130,
} as const;

const inputCodes: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'bad-input',
  'bad-file',
  'unreadable',
  'not-found',
  'not-allowed',
]);

export function exitOfError(error: unknown): number {
  return error instanceof Failure ? exitOfCode(error.code) : exitCodes.engine;
}

function exitOfCode(code: FailureCode): number {
  if (code === 'cancelled') return exitCodes.stopped;
  return inputCodes.has(code) ? exitCodes.badInput : exitCodes.engine;
}

/** How a batch that is followed to its end is told to a script. */
export function exitOfBatch(row: Pick<BatchRow, 'state' | 'reason' | 'code'>): number {
  switch (row.state) {
    case 'Completed':
      return exitCodes.ok;
    case 'CompletedWithErrors':
      return exitCodes.completedWithErrors;
    case 'TooManyFailed':
      return exitCodes.tooManyFailed;
    case 'Cancelled':
      return exitCodes.cancelled;
    case 'PostBatchFailed':
      return exitCodes.postBatchFailed;
    // By a person, or by something that keeps the engine from going on: a full disk, no credits left.
    case 'Paused':
      return row.reason === 'user' ? exitCodes.stopped : exitCodes.engine;
    // Not every error is the engine's: a file that is refused while it is read ends its batch, too.
    case 'Error':
      return exitOfCode(row.code ?? 'internal');
    default:
      return exitCodes.engine;
  }
}
