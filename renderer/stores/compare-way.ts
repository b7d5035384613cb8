/** The ways to a comparison: from one batch, from two ticked ones, or with the two of an open one changed over. */
import { isReadable } from '#renderer/words/difference-words.ts';
import { rowOf } from './batches.ts';
import { useMarked } from './marked.ts';
import { go, placeBecame, usePlace } from './place.ts';

/** The older one is the earlier one. */
export function compareBoth(one: string, other: string): void {
  const [before, after] = inOrder(one, other);
  go({ screen: 'compare', before, after });
}

function inOrder(one: string, other: string): [string, string] {
  const madeAt = (id: string) => rowOf(id)?.created ?? '';
  return madeAt(one) <= madeAt(other) ? [one, other] : [other, one];
}

/** With what is left to be chosen, unless just two batches are ticked and this is one of them. */
export function compareWith(id: string): void {
  const { ids } = useMarked.getState();
  const inList = usePlace.getState().place.screen === 'batches';
  if (inList && ids.includes(id) && mayCompareMarked()) compareMarked();
  else go({ screen: 'compare', before: id, after: null });
}

export function mayCompareMarked(ids = useMarked.getState().ids): boolean {
  const rows = ids.map(rowOf);
  return ids.length === 2 && rows.every((row) => row !== undefined && isReadable(row));
}

export function compareMarked(): void {
  const [one, other] = useMarked.getState().ids;
  if (one !== undefined && other !== undefined && mayCompareMarked()) compareBoth(one, other);
}

/** The second one is chosen: a choice is no step of its own on the way back. */
export function completePair(before: string, other: string): void {
  const [one, two] = inOrder(before, other);
  placeBecame({ screen: 'compare', before, after: null }, { screen: 'compare', before: one, after: two });
}

export function swapSides(before: string, after: string): void {
  placeBecame({ screen: 'compare', before, after }, { screen: 'compare', before: after, after: before });
}
