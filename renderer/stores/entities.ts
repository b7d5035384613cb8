/** What the Entities screen shows: the stored entities, the one that is looked into, or the keys that records wait for. */
import { create } from 'zustand';
import type { Blocked, EntityListing } from '#contract/engine-api.ts';
import { api } from './link.ts';
import { go } from './place.ts';
import { latest } from './timing.ts';
import { sentenceOf } from './trouble.ts';

export type EntityView = 'stored' | 'waiting';

interface EntitiesState {
  view: EntityView;
  /** Null until they were asked for. */
  entities: EntityListing['entities'] | null;
  trouble: string;
  /** The entity that is looked into; empty: the first one. */
  entity: string;
  search: string;
  blocked: Blocked | null;
  blockedTrouble: string;
  /** Only keys that hold up this batch; null: any. */
  batch: string | null;
  /** How many keys the person wants to see. */
  wanted: number;
}

export const page = 100;
/** More than the engine tells at once. */
export const mostKeys = 1_000;

export const useEntities = create<EntitiesState>(() => ({
  view: 'stored',
  entities: null,
  trouble: '',
  entity: '',
  search: '',
  blocked: null,
  blockedTrouble: '',
  batch: null,
  wanted: page,
}));

const askEntities = latest(() => api.entities({}));
const askBlocked = latest(({ batch, wanted }: { batch: string | null; wanted: number }) =>
  api.blocked({ ...(batch ? { id: batch } : {}), limit: wanted }),
);

export async function loadEntities(): Promise<void> {
  try {
    const answer = await askEntities(undefined);
    if (answer) useEntities.setState({ entities: answer.entities, trouble: '' });
  } catch (error) {
    useEntities.setState({ trouble: sentenceOf(error) });
  }
}

export async function loadBlocked(): Promise<void> {
  try {
    const blocked = await askBlocked(useEntities.getState());
    if (blocked) useEntities.setState({ blocked, blockedTrouble: '' });
  } catch (error) {
    useEntities.setState({ blockedTrouble: sentenceOf(error) });
  }
}

export function showEntity(entity: string): void {
  useEntities.setState({ view: 'stored', entity, search: '' });
}

/** Which keys hold up the records of a batch, or of all: also the way here from a batch. */
export function showWaiting(batch: string | null): void {
  useEntities.setState({ view: 'waiting', batch, wanted: page, blocked: null, blockedTrouble: '' });
  go({ screen: 'entities' });
  void loadBlocked();
}

export function filterBatch(batch: string | null): void {
  useEntities.setState({ batch, wanted: page });
  void loadBlocked();
}

export function showMoreKeys(): void {
  useEntities.setState(({ wanted }) => ({ wanted: Math.min(mostKeys, wanted * 4) }));
  void loadBlocked();
}
