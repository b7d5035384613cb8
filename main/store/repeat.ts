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

/** Looks them up; records are mostly asked for in their order, so a stretch is read at once. */
export function openRepeats(db: ReadableDb): (record: number) => Repeat | undefined {
  let [from, to] = [0, 0];
  let known = new Map<number, Repeat>();
  return (record) => {
    if (record < from || record >= to) {
      [from, to] = [record, record + stretch];
      const rows = sql(db, 'select record, field, first from repeat where record >= ? and record < ?').all(from, to);
      known = new Map((rows as Repeat[]).map((row) => [row.record, row]));
    }
    return known.get(record);
  };
}

const stretch = 1_000;
