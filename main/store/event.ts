/** What happened to the batch as a whole. What happened to its records is derived from their outcomes. */
import { type ReadableDb, sql, type WritableDb } from './open.ts';

export function insertEvent(db: WritableDb, at: number, text: string): void {
  sql(db, 'insert into event (at, text) values (?, ?)').run(at, text);
}

export function readEvents(db: ReadableDb, limit: number): { at: number; text: string }[] {
  return sql(db, 'select at, text from (select * from event order by no desc limit ?) order by no').all(limit) as {
    at: number;
    text: string;
  }[];
}
