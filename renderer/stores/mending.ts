/**
 * The repairs that a person has put together for a batch, in the order in which they are applied: first those for many
 * records, then single cells, which have the last word. Every step can be undone and done again.
 */
import { create } from 'zustand';
import { Failure } from '#contract/failure.ts';
import { t } from '#contract/language/language.ts';
import { type Repair, repairsSchema } from '#contract/repair.ts';
import { onLeave } from './batches.ts';
import { keep, recall } from './kept.ts';

export interface Track {
  list: readonly Repair[];
  past: readonly (readonly Repair[])[];
  future: readonly (readonly Repair[])[];
}

/** More than the engine takes at once. */
export const mostRepairs = 200;
const mostSteps = 200;
const untouched: Track = { list: [], past: [], future: [] };

/** By batch. */
export const useMending = create<Readonly<Record<string, Track>>>(() => ({}));

const keyOf = (id: string) => `mending ${id}`;

/** What was put together before the page was loaded comes back. */
export function enterMending(id: string): void {
  if (useMending.getState()[id]) return;
  useMending.setState({ [id]: { ...untouched, list: recall(keyOf(id), repairsSchema) ?? [] } });
}

export function trackOf(id: string): Track {
  return useMending.getState()[id] ?? untouched;
}

export function useTrack(id: string): Track {
  return useMending((state) => state[id] ?? untouched);
}

/** Whether one more finds room. */
export function hasRoom({ list }: Track): boolean {
  return list.length < mostRepairs;
}

/** The list as it is with one more repair. */
export function withRepair(list: readonly Repair[], repair: Repair): Repair[] {
  const cells = list.findIndex(({ records }) => records !== undefined);
  return list.toSpliced(cells < 0 ? list.length : cells, 0, repair);
}

export function addRepair(id: string, repair: Repair): void {
  step(id, withRepair(trackOf(id).list, repair));
}

export function noRoom(): Failure {
  return new Failure(
    'not-allowed',
    t('The list holds {most} changes, which is all it can. Run what is mended again, or remove some.', {
      most: mostRepairs,
    }),
  );
}

/** One cell of one record; an earlier value of the same cell is replaced. False when there is no room. */
export function setCell(id: string, record: number, column: string, value: string): boolean {
  const track = trackOf(id);
  const others = track.list.filter((repair) => !isCell(repair, record, column));
  if (others.length >= mostRepairs) return false;
  step(id, [...others, { column, change: { kind: 'set', value }, records: [record] }]);
  return true;
}

export function isCell({ records, column: named }: Repair, record: number, column: string): boolean {
  return named === column && records?.length === 1 && records[0] === record;
}

export function removeRepair(id: string, at: number): void {
  step(id, trackOf(id).list.toSpliced(at, 1));
}

export function undo(id: string): boolean {
  const { list, past, future } = trackOf(id);
  const last = past.at(-1);
  if (!last) return false;
  put(id, { list: last, past: past.slice(0, -1), future: [list, ...future] });
  return true;
}

export function redo(id: string): boolean {
  const { list, past, future } = trackOf(id);
  const [next, ...rest] = future;
  if (!next) return false;
  put(id, { list: next, past: [...past, list], future: rest });
  return true;
}

function step(id: string, list: readonly Repair[]): void {
  const { list: before, past } = trackOf(id);
  put(id, { list, past: [...past, before].slice(-mostSteps), future: [] });
}

function put(id: string, track: Track): void {
  useMending.setState({ [id]: track });
  keep(keyOf(id), track.list.length > 0 ? track.list : undefined);
}

onLeave((ids) => {
  for (const id of ids) {
    keep(keyOf(id), undefined);
    useMending.setState({ [id]: untouched });
  }
});
