/** Batches whose clean-up is near: what the engine told of, and what the rows themselves say. */
import { create } from 'zustand';
import type { BatchRow } from '#contract/batch.ts';
import type { EngineEvents } from '#contract/engine-api.ts';
import { tn } from '#contract/language/language.ts';
import { nameOf } from '#renderer/words/batch-words.ts';
import { announce } from './announcer.ts';
import { onLeave, takeRows } from './batches.ts';
import { api, on } from './link.ts';

export type Expiring = EngineEvents['expiring'][number];

/** From how early on a clean-up is announced. */
export const warned = 3 * 86_400_000;

interface ExpiringState {
  told: readonly Expiring[];
  /** Those a person does not want to hear of again. */
  dismissed: ReadonlySet<string>;
}

export const useExpiring = create<ExpiringState>(() => ({ told: [], dismissed: new Set() }));

/** Soonest first. A row knows better than the announcement, which may have been made before it was kept. */
export function expiringOf(
  { told, dismissed }: ExpiringState,
  rows: ReadonlyMap<string, BatchRow>,
  now: number,
): Expiring[] {
  const all = new Map(told.map((batch) => [batch.id, batch]));
  for (const row of rows.values()) {
    const { id, expires } = row;
    const near = expires !== null && !row.kept && row.cleaned === null && Date.parse(expires) - now <= warned;
    if (near) all.set(id, { id, label: nameOf(row), expires });
    else all.delete(id);
  }
  return [...all.values()]
    .filter(({ id }) => !dismissed.has(id))
    .sort((a, b) => a.expires.localeCompare(b.expires) || a.label.localeCompare(b.label));
}

export async function keep(ids: readonly string[]): Promise<void> {
  for (const id of ids) takeRows([await api.act({ id, actions: ['keep'] })]);
  announce(tn(ids.length, 'The batch is kept', '{n} batches are kept'));
}

export function dismiss(ids: readonly string[]): void {
  useExpiring.setState(({ dismissed }) => ({ dismissed: new Set([...dismissed, ...ids]) }));
}

on('expiring', (told) => useExpiring.setState({ told }));
onLeave((gone) => {
  useExpiring.setState(({ told }) => ({ told: told.filter(({ id }) => !gone.includes(id)) }));
});
