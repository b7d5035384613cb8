/** What is said about batches that will be, or were, cleaned up. */
import { count, countOf } from './numbers.ts';
import { dayOf } from './times.ts';

/** What goes and what stays: said wherever somebody decides about it. */
export const cleanUpRules =
  'Its records, results and files go. Its name, counts, times and hashes stay in the list. Drafts, kept batches and files that you saved elsewhere are never touched.';

/** The last day counts: until then all of them are gone. */
export function expiringSentence(batches: readonly { expires: string }[], now: number): string {
  const days = batches.map(({ expires }) => expires).sort();
  const [first = ''] = days;
  const last = days.at(-1) ?? first;
  const when = Date.parse(last) <= now ? 'at the next clean-up' : `by ${dayOf(last)}`;
  return `${countOf(batches.length, 'batch', 'batches')} will be cleaned up ${when}.`;
}

export function cleanedSentence(cleaned: number): string {
  return cleaned === 0
    ? 'No batch was due.'
    : `${count(cleaned)} ${cleaned === 1 ? 'batch was' : 'batches were'} cleaned up. What ${cleaned === 1 ? 'it counted stays' : 'they counted stays'} in the list.`;
}
