/** The keys that records of this batch wait for. */
import { type ReadableDb, sql, type WritableDb } from './open.ts';

export interface Missing {
  record: number;
  entity: string;
  key: string;
}

export function insertMissing(db: WritableDb, { record, entity, key }: Missing): void {
  sql(db, 'insert into missing (record, entity, key) values (?, ?, ?) on conflict do nothing').run(record, entity, key);
}

/** True when it was missing until now. */
export function foundMissing(db: WritableDb, { record, entity, key }: Missing): boolean {
  return (
    sql(db, 'delete from missing where record = ? and entity = ? and key = ?').run(record, entity, key).changes === 1
  );
}

export function clearMissing(db: WritableDb, record: number): void {
  sql(db, 'delete from missing where record = ?').run(record);
}

export function missingOf(db: ReadableDb, record: number): { entity: string; key: string }[] {
  return sql(db, 'select entity, key from missing where record = ? order by entity, key').all(record) as {
    entity: string;
    key: string;
  }[];
}

export function allMissing(db: ReadableDb): IterableIterator<Missing> {
  return sql(db, 'select record, entity, key from missing').iterate() as IterableIterator<Missing>;
}
