/** The guided tour: at which step it stands, and whether this person has had it. */
import { z } from 'zod';
import { create } from 'zustand';
import { keep, recall } from './kept.ts';
import { go } from './place.ts';

const key = 'tour';

interface TourState {
  /** Null: it is not shown. */
  at: number | null;
  /** Taken or declined once: it is not offered again. */
  had: boolean;
}

export const useTour = create<TourState>(() => ({ at: null, had: recall(key, z.boolean()) ?? false }));

/** It shows the list of batches, so it begins there. */
export function startTour(): void {
  go({ screen: 'batches' });
  useTour.setState({ at: 0 });
}

export function turnTo(at: number): void {
  useTour.setState({ at });
}

export function endTour(): void {
  useTour.setState({ at: null, had: true });
  keep(key, true);
}
