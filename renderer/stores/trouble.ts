/** What a person is told when something went wrong. */
import { Failure } from '#contract/failure.ts';

export function sentenceOf(error: unknown): string {
  if (error instanceof Failure) return error.message;
  return `Something went wrong in the window: ${error instanceof Error ? error.message : String(error)}.`;
}
