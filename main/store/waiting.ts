/** Which records wait for which keys, over all batches: an index of the batches' own `missing` rows. */
import { type ReadableDb, sql, type WritableDb } from './open.ts';

/** A record that waits: for `entity` and `key`, with `own` as the key it will bring itself. */
export interface Waiting {
  entity: string;
  key: string;
  batch: string;
  record: number;
  ownEntity: string;
  ownKey: string;
}
interface WaitingRow {
  entity: string;
  key: string;
  batch: string;
  record: number;
  own_entity: string;
  own_key: string;
}
const fromRow = ({ own_entity, own_key, ...rest }: WaitingRow): Waiting => ({
  ...rest,
  ownEntity: own_entity,
  ownKey: own_key,
});

export function addWaiting(db: WritableDb, row: Waiting): void {
  sql(
    db,
    `insert into waiting (entity, key, batch, record, own_entity, own_key)
     values (@entity, @key, @batch, @record, @ownEntity, @ownKey) on conflict do nothing`,
  ).run(row);
}

export function waitingFor(db: ReadableDb, entity: string, key: string): Waiting[] {
  return (sql(db, 'select * from waiting where entity = ? and key = ?').all(entity, key) as WaitingRow[]).map(fromRow);
}

/** Records that wait for keys which are there already: a crash came between the two. */
export function overdueWaiting(db: ReadableDb): Waiting[] {
  return (
    sql(
      db,
      'select waiting.* from waiting join entity on entity.entity = waiting.entity and entity.key = waiting.key',
    ).all() as WaitingRow[]
  ).map(fromRow);
}

export function anybodyWaits(db: ReadableDb): boolean {
  return sql(db, 'select 1 from waiting limit 1').get() !== undefined;
}

export function dropWaiting(
  db: WritableDb,
  { entity, key, batch, record }: Omit<Waiting, 'ownEntity' | 'ownKey'>,
): void {
  sql(db, 'delete from waiting where entity = ? and key = ? and batch = ? and record = ?').run(
    entity,
    key,
    batch,
    record,
  );
}

/** A batch that will never go on waits for nothing. */
export function dropWaitingOf(db: WritableDb, batch: string): void {
  sql(db, 'delete from waiting where batch = ?').run(batch);
}

/** The part of the graph that can hold cycles: records that wait, and whose own key others wait for. */
export function waitingGraph(db: ReadableDb): Waiting[] {
  return (
    sql(
      db,
      `select * from waiting w
       where exists (select 1 from waiting x where x.entity = w.own_entity and x.key = w.own_key)`,
    ).all() as WaitingRow[]
  ).map(fromRow);
}

export function countWaiting(db: ReadableDb, batch: string | null): number {
  const one = `select count(*) as n from (select distinct batch, record from waiting where @batch is null or batch = @batch)`;
  return (sql(db, one).get({ batch }) as { n: number }).n;
}

/**
 * Missing keys that no waiting record will bring, with the records that name them and all that come after those. With a
 * batch: only keys that hold up records of it.
 */
export function blockingKeys(
  db: ReadableDb,
  batch: string | null,
  limit: number,
): { entity: string; key: string; waiting: number; batches: string; unblocks: number }[] {
  return sql(
    db,
    `with root as (
       select entity, key, count(*) as waiting, group_concat(distinct batch) as batches from waiting w
       where (@batch is null or batch = @batch)
         and not exists (select 1 from waiting x where x.own_entity = w.entity and x.own_key = w.key)
       group by entity, key order by waiting desc, entity, key limit @limit
     ), behind (root_entity, root_key, batch, record, own_entity, own_key) as (
       select root.entity, root.key, w.batch, w.record, w.own_entity, w.own_key
         from root join waiting w on w.entity = root.entity and w.key = root.key
       union
       select b.root_entity, b.root_key, w.batch, w.record, w.own_entity, w.own_key
         from behind b join waiting w on w.entity = b.own_entity and w.key = b.own_key
     )
     select entity, key, waiting, batches,
       (select count(*) from (select distinct batch, record from behind where root_entity = entity and root_key = key)) as unblocks
     from root order by unblocks desc, entity, key`,
  ).all({ batch, limit }) as { entity: string; key: string; waiting: number; batches: string; unblocks: number }[];
}

/** A record that ended otherwise waits for nothing. */
export function dropWaitingRecord(db: WritableDb, batch: string, record: number): void {
  sql(db, 'delete from waiting where batch = ? and record = ?').run(batch, record);
}
