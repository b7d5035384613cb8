/** The keys of the list: arrows and pages walk, with Shift they tick; Space ticks one, Ctrl+A all, Esc none, Del deletes the ticked. */
import type { KeyboardEvent } from 'react';
import { attempt } from '#renderer/parts/notices.tsx';
import { everyId, useListing } from '#renderer/stores/listing.ts';
import { addMarks, clearMarks, markOnly, toggleMark, useMarked } from '#renderer/stores/marked.ts';
import { useSelection } from '#renderer/stores/selection.ts';
import type { ListWindow } from './use-list-window.ts';

/** Where a key leads from this place; undefined: it does not walk. */
export function placeAfter(key: string, at: number, total: number, fits: number): number | undefined {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + fits,
    PageUp: at - fits,
    Home: 0,
    End: total - 1,
  };
  const wanted = to[key];
  return wanted === undefined ? undefined : Math.max(0, Math.min(total - 1, wanted));
}

export function placeOf(ids: ReadonlyMap<number, string>, wanted: string | undefined): number {
  for (const [at, id] of ids) if (id === wanted) return at;
  return -1;
}

export function listKey(event: KeyboardEvent<HTMLElement>, list: ListWindow): void {
  const { ids, total } = useListing.getState();
  if (typesText(event.target)) return;
  const selected = useSelection.getState().id;
  const at = placeOf(ids, selected);
  const to = event.altKey || event.ctrlKey || event.metaKey ? undefined : placeAfter(event.key, at, total, list.fits);
  if (to !== undefined) {
    if (event.shiftKey) addMarks(between(ids, at, to));
    list.goTo(to);
  } else if (event.key === ' ' && onName(event.target) && selected) toggleMark(selected);
  else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) markAll();
  else if (event.key === 'Escape' && useMarked.getState().ids.length > 0) clearMarks();
  else if (event.key === 'Delete' && useMarked.getState().ids.length > 0) deleteMarked();
  else return;
  event.preventDefault();
}

export function markAll(): void {
  attempt(async () => markOnly(await everyId()));
}

/** From the row that was ticked last to this one. Rows on the way that nobody has looked at are asked for. */
export function markUpTo(id: string): void {
  const { ids } = useListing.getState();
  const [from, to] = [placeOf(ids, useMarked.getState().anchor), placeOf(ids, id)];
  const met = between(ids, from, to);
  if (from < 0) toggleMark(id);
  else if (met.length === Math.abs(to - from) + 1) addMarks(met);
  else attempt(async () => addMarks((await everyId()).slice(Math.min(from, to), Math.max(from, to) + 1)));
}

function between(ids: ReadonlyMap<number, string>, from: number, to: number): string[] {
  const met: string[] = [];
  for (let at = Math.max(0, Math.min(from, to)); at <= Math.max(from, to); at++) {
    const id = ids.get(at);
    if (id !== undefined) met.push(id);
  }
  return met;
}

function deleteMarked(): void {
  attempt(async () => (await import('./marked-acts.tsx')).performMarked('delete'));
}

const onName = (target: EventTarget) => target instanceof Element && target.classList.contains('batch-name');
const typesText = (target: EventTarget) =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox])');
