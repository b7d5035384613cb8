/** The batches that are ticked in the list, in the order they were ticked. */
import { create } from 'zustand';
import { onLeave } from './batches.ts';

export const useMarked = create<{ ids: readonly string[] }>(() => ({ ids: [] }));

export function toggleMark(id: string): void {
  useMarked.setState(({ ids }) => ({ ids: ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id] }));
}

export function clearMarks(): void {
  useMarked.setState({ ids: [] });
}

onLeave((gone) => useMarked.setState(({ ids }) => ({ ids: ids.filter((id) => !gone.includes(id)) })));
