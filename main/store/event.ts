/** What happened to the batch as a whole. What happened to its records is derived from their outcomes. */
import { type ReadableDb, sql, type WritableDb } from './open.ts';

export function insertEvent(db: WritableDb, at: number, text: string): void {
  sql(db, 'insert into event (at, text) values (?, ?)').run(at, text);
}

export interface EventRow {
  no: number;
  at: number;
  text: string;
}

/** The last so many up to one of them, in order. */
export function readEvents(db: ReadableDb, limit: number, upTo = Number.MAX_SAFE_INTEGER): EventRow[] {
  return sql(
    db,
    'select no, at, text from (select * from event where no <= ? order by no desc limit ?) order by no',
  ).all(upTo, limit) as EventRow[];
}

/** Those behind one of them, in order. */
export function eventsAfter(db: ReadableDb, no: number, limit: number): EventRow[] {
  return sql(db, 'select no, at, text from event where no > ? order by no limit ?').all(no, limit) as EventRow[];
}

/** Notes that the newest event is the one with which the records of the batch came to their end. */
export function markEnd(db: WritableDb): void {
  sql(
    db,
    `insert into counter (name, n) select 'end', max(no) from event where true
     on conflict do update set n = excluded.n`,
  ).run();
}

/** The records go on. */
export function unmarkEnd(db: WritableDb): void {
  sql(db, "delete from counter where name = 'end'").run();
}

/** The event with which the records came to their end; undefined while they have not. */
export function readEnd(db: ReadableDb): EventRow | undefined {
  return sql(db, "select no, at, text from event where no = (select n from counter where name = 'end')").get() as
    | EventRow
    | undefined;
}
