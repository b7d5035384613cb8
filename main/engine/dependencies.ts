/**
 * Records that wait for keys. What records store is written here before their outcome is committed (a crash repeats it
 * harmlessly), and who waits is noted before that, too, so that no key can arrive unheard. One thread does all of this:
 * nothing comes between the look and the note.
 */
import type { Blocked, EntityListing, Given } from '#contract/engine-api.ts';
import { type EntityRow, findEntities, hasEntity, listEntities, upsertEntities } from '#store/entity.ts';
import { allMissing, type Missing } from '#store/missing.ts';
import { type WritableDb, write } from '#store/open.ts';
import {
  addWaiting,
  anybodyWaits,
  blockingKeys,
  countWaiting,
  dropWaiting,
  dropWaitingOf,
  dropWaitingRecord,
  overdueWaiting,
  type Waiting,
  waitingFor,
  waitingGraph,
} from '#store/waiting.ts';
import { type Cycle, findCycles } from './cycle.ts';
import type { Live } from './live.ts';
import { ownKeys } from './own-key.ts';

export interface Dependencies {
  /** The entity store's file, for workers that read it. */
  readonly file: string;
  /** Set when keys may have come that nobody was told of: the scheduler looks then. */
  recheck: boolean;
  /** Stores, and notes who waits; answers whose keys are there now. Call `wake` with it once the batch has committed. */
  arrive(live: Live, upserts: readonly EntityRow[], missing: readonly Missing[]): Waiting[];
  /** Keys that are there while somebody still waits for them. */
  overdue(): Waiting[];
  /** They were told. */
  told(rows: readonly Waiting[]): void;
  /** Notes again what a batch waits for. */
  register(live: Live): void;
  /** A batch, or some of its records, will never be stored. */
  forget(batch: string, records?: readonly number[]): void;
  cycles(): Cycle[];
  blocked(batch: string | undefined, limit: number): Blocked;
  list(query: Given<'entities'>): EntityListing;
  close(): void;
}

export function openDependencies(db: WritableDb): Dependencies {
  const file = db.name;
  let somebodyWaits = anybodyWaits(db);

  function note(live: Live, missing: readonly Missing[]): Waiting[] {
    const insert = live.batch.definition.insert;
    if (!insert || !missing.length) return [];
    const keyOf = ownKeys(live);
    somebodyWaits = true;
    return missing.map(({ record, entity, key }) => {
      const row = { entity, key, batch: live.batch.id, record, ownEntity: insert.entity, ownKey: keyOf(record) };
      addWaiting(db, row);
      return row;
    });
  }

  return {
    file,
    recheck: somebodyWaits,
    arrive(live, upserts, missing) {
      if (!upserts.length && !missing.length) return [];
      return write(db, () => {
        upsertEntities(db, upserts);
        const noted = note(live, missing);
        const heard = somebodyWaits ? upserts.flatMap(({ entity, key }) => waitingFor(db, entity, key)) : [];
        return [...heard, ...noted.filter(({ entity, key }) => hasEntity(db, entity, key))];
      });
    },
    overdue: () => overdueWaiting(db),
    told(rows) {
      if (!rows.length) return;
      write(db, () => {
        for (const row of rows) dropWaiting(db, row);
      });
      somebodyWaits = anybodyWaits(db);
    },
    register(live) {
      write(db, () => note(live, [...allMissing(live.db)]));
    },
    forget: (batch, records) =>
      write(db, () => {
        if (!records) dropWaitingOf(db, batch);
        for (const record of records ?? []) dropWaitingRecord(db, batch, record);
      }),
    cycles: () => findCycles(waitingGraph(db)),
    blocked: (batch, limit) => ({
      records: countWaiting(db, batch ?? null),
      keys: blockingKeys(db, batch ?? null, limit).map(({ batches, ...key }) => ({
        ...key,
        batches: batches.split(','),
      })),
    }),
    list({ entity, search = '', skip, limit }) {
      if (entity === undefined) {
        const entities = listEntities(db);
        return { totalCount: entities.length, entities: entities.slice(skip, skip + limit), rows: [] };
      }
      const { total, rows } = findEntities(db, { entity, search, skip, limit });
      return { totalCount: total, entities: [], rows };
    },
    close: () => db.close(),
  };
}
