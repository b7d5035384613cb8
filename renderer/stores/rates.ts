/** The speed of every batch over time, as far as this window has watched it. Read by the chart, outside of React. */
import { onLeave, onRows } from './batches.ts';
import { RateTrack } from './rate-track.ts';

const tracks = new Map<string, RateTrack>();
const watchers = new Set<(id: string) => void>();

export function trackOf(id: string): RateTrack {
  const track = tracks.get(id) ?? new RateTrack();
  tracks.set(id, track);
  return track;
}

export function onRate(watch: (id: string) => void): () => void {
  watchers.add(watch);
  return () => watchers.delete(watch);
}

onRows((changes) => {
  for (const { before, after } of changes) {
    const moved = after.state === 'Processing' || before?.state === 'Processing';
    if (!moved) continue;
    trackOf(after.id).add(Date.now(), after.rate);
    for (const watch of watchers) watch(after.id);
  }
});
onLeave((ids) => {
  for (const id of ids) tracks.delete(id);
});
