/** The records that did not simply complete: one row each, with why. */
import type { RecordState } from '#contract/record-state.ts';
import { type ReadableDb, sql, type WritableDb } from './open.ts';

export interface Exception {
  record: number;
  page: number;
  state: RecordState;
  stage: string;
  code: string;
  message: string;
  attempts: number;
}

export function insertException(db: WritableDb, exception: Exception): void {
  sql(
    db,
    `insert into exception (record, page, state, stage, code, message, attempts)
     values (@record, @page, @state, @stage, @code, @message, @attempts)`,
  ).run(exception);
}

const columns = 'record, page, state, stage, code, message, attempts';

export function exceptionsOfPage(db: ReadableDb, first: number, n: number): Exception[] {
  return sql(db, `select ${columns} from exception where record >= ? and record < ? order by record`).all(
    first,
    first + n,
  ) as Exception[];
}

/** Records with one of these states, or all of a code, from a place on; `OFFSET` walks the index only. */
export function findExceptions(
  db: ReadableDb,
  filter: { state?: RecordState; code?: string },
  skip: number,
  limit: number,
): number[] {
  const [where, value] = filter.code === undefined ? ['state', filter.state] : ['code', filter.code];
  const rows = sql(db, `select record from exception where ${where} = ? order by record limit ? offset ?`).all(
    value,
    limit,
    skip,
  );
  return (rows as { record: number }[]).map(({ record }) => record);
}

/** Why records failed, most frequent first, with one of the messages. */
export function reasonsOf(db: ReadableDb, limit: number): { code: string; message: string; n: number }[] {
  return sql(
    db,
    `select code, min(message) as message, count(*) as n from exception group by code order by n desc, code limit ?`,
  ).all(limit) as { code: string; message: string; n: number }[];
}

export function countExceptions(db: ReadableDb, code: string): number {
  return (sql(db, 'select count(*) as n from exception where code = ?').get(code) as { n: number }).n;
}
