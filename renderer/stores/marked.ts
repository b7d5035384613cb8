/** The batches that are ticked in the list, in the order they were ticked. */
import { create } from 'zustand';
import { onLeave } from './batches.ts';

interface Marked {
  ids: readonly string[];
  /** Where a range begins: the batch that was ticked last. */
  anchor: string | undefined;
}

export const useMarked = create<Marked>(() => ({ ids: [], anchor: undefined }));

export function toggleMark(id: string): void {
  useMarked.setState(({ ids }) => ({
    ids: ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id],
    anchor: id,
  }));
}

/** Ticks these too; the anchor stays, so that a range can be drawn wider or begun anew from there. */
export function addMarks(more: readonly string[]): void {
  useMarked.setState(({ ids, anchor }) => ({ ids: [...new Set([...ids, ...more])], anchor: anchor ?? more[0] }));
}

export function markOnly(ids: readonly string[]): void {
  useMarked.setState({ ids, anchor: ids[0] });
}

export function clearMarks(): void {
  markOnly([]);
}

onLeave((gone) =>
  useMarked.setState(({ ids, anchor }) => ({
    ids: ids.filter((id) => !gone.includes(id)),
    anchor: anchor !== undefined && gone.includes(anchor) ? undefined : anchor,
  })),
);
