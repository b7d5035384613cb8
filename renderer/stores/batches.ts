/**
 * Every batch row the window has seen, by id. Rows arrive in answers and, at most ten times a second, in events;
 * each arrival is one write. Who shows a row picks it by id, so that only rows that changed are drawn again.
 */
import { create } from 'zustand';
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { statesOf } from '#renderer/words/batch-words.ts';
import { api, on } from './link.ts';

export interface Change {
  before: BatchRow | undefined;
  after: BatchRow;
}

interface Batches {
  rows: ReadonlyMap<string, BatchRow>;
}

export const useBatches = create<Batches>(() => ({ rows: new Map() }));
const listeners = new Set<(changes: readonly Change[]) => void>();
const leavers = new Set<(ids: readonly string[]) => void>();

export function takeRows(fresh: readonly BatchRow[]): void {
  if (fresh.length === 0) return;
  const known = useBatches.getState().rows;
  const changes = fresh.map((after) => ({ before: known.get(after.id), after }));
  const rows = new Map(known);
  for (const row of fresh) rows.set(row.id, row);
  useBatches.setState({ rows });
  for (const listen of listeners) listen(changes);
}

export function dropRows(ids: readonly string[]): void {
  const rows = new Map(useBatches.getState().rows);
  for (const id of ids) rows.delete(id);
  useBatches.setState({ rows });
  for (const listen of leavers) listen(ids);
}

/** Hears every arrival of rows, with what was known before. */
export function onRows(listen: (changes: readonly Change[]) => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

export function onLeave(listen: (ids: readonly string[]) => void): () => void {
  leavers.add(listen);
  return () => leavers.delete(listen);
}

export function useRow(id: string): BatchRow | undefined {
  return useBatches((state) => state.rows.get(id));
}

export function rowOf(id: string): BatchRow | undefined {
  return useBatches.getState().rows.get(id);
}

/** Everything under way, for the side of the window: what runs first, then what waits, then what is paused. */
export function underWay(rows: ReadonlyMap<string, BatchRow>): string[] {
  const rank = (row: BatchRow) => (row.state === 'Paused' ? 2 : row.state === 'Ready' ? 1 : 0);
  return [...rows.values()]
    .filter(({ state }) => state !== 'Draft' && !isFinal(state))
    .sort((a, b) => rank(a) - rank(b) || (a.queue ?? 0) - (b.queue ?? 0) || b.created.localeCompare(a.created))
    .map(({ id }) => id);
}

export async function loadUnderWay(): Promise<void> {
  takeRows((await api.list({ states: statesOf('active'), limit: 100 })).data);
}

on('batches', takeRows);
on('removed', dropRows);
