/** Batches whose folders cannot be opened, and what became of those that were repaired. */
import { create } from 'zustand';
import type { Salvage } from '#contract/engine-api.ts';
import { t } from '#contract/language/language.ts';
import { announce } from './announcer.ts';
import { takeRows } from './batches.ts';
import { loadStatus } from './engine-status.ts';
import { api } from './link.ts';
import { sentenceOf } from './trouble.ts';

export type Repair = { phase: 'working' } | { phase: 'done'; salvage: Salvage } | { phase: 'failed'; sentence: string };

interface Repairs {
  /** By folder, in the order in which they were begun. */
  repairs: ReadonlyMap<string, Repair>;
  /** Losses that a person has read of. */
  read: ReadonlySet<string>;
}

export const useRepairs = create<Repairs>(() => ({ repairs: new Map(), read: new Set() }));

export async function repair(folder: string): Promise<void> {
  if (useRepairs.getState().repairs.get(folder)?.phase === 'working') return;
  note(folder, { phase: 'working' });
  try {
    const salvage = await api.salvage({ folder });
    note(folder, { phase: 'done', salvage });
    takeRows([salvage.row]);
    announce(t('The batch is repaired'));
  } catch (error) {
    note(folder, { phase: 'failed', sentence: sentenceOf(error) });
  }
  // The engine's next word on it may be a moment away.
  await loadStatus();
}

export function forgetRepair(folder: string): void {
  useRepairs.setState(({ repairs }) => ({ repairs: new Map([...repairs].filter(([name]) => name !== folder)) }));
}

export function dismissLoss(folder: string): void {
  useRepairs.setState(({ read }) => ({ read: new Set([...read, folder]) }));
}

function note(folder: string, repair: Repair): void {
  useRepairs.setState(({ repairs }) => ({ repairs: new Map(repairs).set(folder, repair) }));
}
