/** The history of records that took more than one try: each try, and each wait for a key, in order. */
import type { RecordState } from '#contract/record-state.ts';
import { type ReadableDb, sql, type WritableDb } from './open.ts';

export interface AttemptRow {
  record: number;
  at: number;
  state: RecordState;
  stage: string;
  code: string;
  message: string;
}

export function addAttempt(db: WritableDb, attempt: AttemptRow): void {
  sql(
    db,
    `insert into attempt (record, no, at, state, stage, code, message)
     values (@record, 1 + (select count(*) from attempt where record = @record), @at, @state, @stage, @code, @message)`,
  ).run(attempt);
}

/** The tries that were made last, newest first. */
export function lastAttempts(db: ReadableDb, limit: number): AttemptRow[] {
  return sql(
    db,
    'select record, at, state, stage, code, message from attempt order by at desc, record desc limit ?',
  ).all(limit) as AttemptRow[];
}

/** How many records that have ended took how many tries; a wait for a key is none. */
export function countTries(db: ReadableDb): { tries: number; records: number }[] {
  return sql(
    db,
    `select tries, count(*) as records from (
       select count(*) as tries from attempt
       where state <> 'Pending' and record not in (select record from exception where state in ('Retrying', 'Pending'))
       group by record)
     group by tries order by tries`,
  ).all() as { tries: number; records: number }[];
}

/** Newest first. */
export function attemptsOf(db: ReadableDb, record: number): (AttemptRow & { no: number })[] {
  return sql(db, 'select * from attempt where record = ? order by no desc').all(record) as (AttemptRow & {
    no: number;
  })[];
}
