/** What a person is told when something went wrong. */
import { Failure } from '#contract/failure.ts';
import { t, tSentence } from '#contract/language/language.ts';

export function sentenceOf(error: unknown): string {
  if (error instanceof Failure) return tSentence(error.sentence);
  const what = error instanceof Error ? error.message : String(error);
  return t('Something went wrong in the window: {what}.', { what });
}
