/** What a screen reader is told without being asked: changes of state, and the quarters of the way. Never each tick. */
import { create } from 'zustand';
import { batchWords, nameOf } from '#renderer/words/batch-words.ts';
import { percentOf } from '#renderer/words/numbers.ts';
import { type Change, onRows } from './batches.ts';

export const useAnnouncement = create<{ text: string }>(() => ({ text: '' }));

export function announce(text: string): void {
  // The same sentence twice is only spoken again when the text differs.
  useAnnouncement.setState((now) => ({ text: now.text === text ? `${text}\u00a0` : text }));
}

/** The sentence a change is worth, if any. */
export function announcementOf({ before, after }: Change): string | undefined {
  if (!before) return undefined;
  if (before.state !== after.state) return `${nameOf(after)}: ${batchWords[after.state].label}`;
  const quarter = quarterOf(after);
  return quarter > quarterOf(before) ? `${nameOf(after)}: ${percentOf(quarter * 25)}` : undefined;
}

function quarterOf({ done, total }: Change['after']): number {
  return total > 0 ? Math.floor((done / total) * 4) : 0;
}

onRows((changes) => {
  const sentences = changes.flatMap((change) => announcementOf(change) ?? []);
  if (sentences.length > 0) announce(sentences.join('. '));
});
