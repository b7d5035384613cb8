/** What is said about batches that will be, or were, cleaned up. */
import { t, tn } from '#contract/language/language.ts';
import { dayOf } from './times.ts';

/** What goes and what stays: said wherever somebody decides about it. */
export const cleanUpRules = t(
  'Its records, results and files go. Its name, counts, times and hashes stay in the list. Drafts, kept batches and files that you saved elsewhere are never touched.',
);

/** The last day counts: until then all of them are gone. */
export function expiringSentence(batches: readonly { expires: string }[], now: number): string {
  const days = batches.map(({ expires }) => expires).sort();
  const [first = ''] = days;
  const last = days.at(-1) ?? first;
  return Date.parse(last) <= now
    ? tn(
        batches.length,
        '{n} batch will be cleaned up at the next clean-up.',
        '{n} batches will be cleaned up at the next clean-up.',
      )
    : tn(batches.length, '{n} batch will be cleaned up by {day}.', '{n} batches will be cleaned up by {day}.', {
        day: dayOf(last),
      });
}

export function cleanedSentence(cleaned: number): string {
  return cleaned === 0
    ? t('No batch was due.')
    : tn(
        cleaned,
        '{n} batch was cleaned up. What it counted stays in the list.',
        '{n} batches were cleaned up. What they counted stays in the list.',
      );
}
