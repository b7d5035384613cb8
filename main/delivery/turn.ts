/** Long work on one thread lets messages in now and then, and ends when one of them was that it is not wanted any more. */
import { Failure } from '#contract/failure.ts';

/** Pages between two looks. */
const often = 64;

export async function giveTurn(page: number, signal: AbortSignal): Promise<void> {
  if (page % often === 0) await new Promise((resolve) => setImmediate(resolve));
  if (signal.aborted) throw new Failure('cancelled', 'Cancelled.');
}
