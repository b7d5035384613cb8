/** Records that repeat the value of a field that has to be unique: known from the intake on. */
import { type ReadableDb, sql, type WritableDb } from './open.ts';

export interface Repeat {
  record: number;
  field: string;
  /** The record that has the value already. */
  first: number;
}

/** A record that repeats several fields is noted once. */
export function insertRepeat(db: WritableDb, repeat: Repeat): void {
  sql(
    db,
    'insert into repeat (record, field, first) values (@record, @field, @first) on conflict (record) do nothing',
  ).run(repeat);
}

export function readRepeat(db: ReadableDb, record: number): Repeat | undefined {
  return sql(db, 'select record, field, first from repeat where record = ?').get(record) as Repeat | undefined;
}
