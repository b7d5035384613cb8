/**
 * What flows insert. An upsert says the same thing however often it is repeated, and of two records of one batch with
 * the same key the later one stands, whatever the order in which their pages came home.
 */
import { z } from 'zod';
import { type ReadableDb, sql, type WritableDb } from './open.ts';

export interface EntityRow {
  entity: string;
  key: string;
  uuid: string;
  batch: string;
  record: number;
  /** The record's fields as JSON. */
  data: string;
}

/** Rows of one statement: a third of the time goes when they are not inserted one by one. */
const rowsAtOnce = 50;

const upsertOf = (rows: number) =>
  `insert into entity (entity, key, uuid, batch, record, data) values ${Array(rows).fill('(?, ?, ?, ?, ?, ?)').join(', ')}
   on conflict (entity, key) do update
     set uuid = excluded.uuid, batch = excluded.batch, record = excluded.record, data = excluded.data
     where batch <> excluded.batch or record < excluded.record`;
const upsertMany = upsertOf(rowsAtOnce);
const upsertOne = upsertOf(1);

/** Values by position: named ones cost half as much again, and this is done for every record. */
const valuesOf = ({ entity, key, uuid, batch, record, data }: EntityRow) => [entity, key, uuid, batch, record, data];

export function upsertEntities(db: WritableDb, rows: readonly EntityRow[]): void {
  const inBlocks = rows.length - (rows.length % rowsAtOnce);
  for (let i = 0; i < inBlocks; i += rowsAtOnce)
    sql(db, upsertMany).run(rows.slice(i, i + rowsAtOnce).flatMap(valuesOf));
  for (const row of rows.slice(inBlocks)) sql(db, upsertOne).run(valuesOf(row));
}

export function hasEntity(db: ReadableDb, entity: string, key: string): boolean {
  return sql(db, 'select 1 from entity where entity = ? and key = ?').get(entity, key) !== undefined;
}

export function listEntities(db: ReadableDb): { entity: string; keys: number }[] {
  return sql(db, 'select entity, count(*) as keys from entity group by entity order by entity').all() as {
    entity: string;
    keys: number;
  }[];
}

const dataSchema = z.record(z.string(), z.string());

export function findEntities(db: ReadableDb, query: { entity: string; search: string; skip: number; limit: number }) {
  const where = `from entity where entity = @entity and (@search = '' or instr(key, @search) > 0)`;
  const { n } = sql(db, `select count(*) as n ${where}`).get({ entity: query.entity, search: query.search }) as {
    n: number;
  };
  const rows = sql(db, `select key, uuid, batch, data ${where} order by key limit @limit offset @skip`).all(
    query,
  ) as EntityRow[];
  return {
    total: n,
    rows: rows.map(({ key, uuid, batch, data }) => ({ key, uuid, batch, data: dataSchema.parse(JSON.parse(data)) })),
  };
}
