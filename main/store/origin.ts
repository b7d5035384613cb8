/** Whose records the records of a child batch are. */
import { type ReadableDb, sql, type WritableDb } from './open.ts';

/** `records`: record numbers of the parent in the order of the child's records, as `encodeLines` packs them. */
export function insertOrigin(db: WritableDb, parent: string, records: string): void {
  sql(db, 'insert into origin (one, parent, records) values (1, ?, ?)').run(parent, records);
}

export function readParent(db: ReadableDb): string | null {
  return (sql(db, 'select parent from origin').get() as { parent: string } | undefined)?.parent ?? null;
}

export function readOriginRecords(db: ReadableDb): string | undefined {
  return (sql(db, 'select records from origin').get() as { records: string } | undefined)?.records;
}
