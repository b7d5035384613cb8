/** The records that did not simply complete: one row each, with why, and when an open one goes on. */
import { failedStates, type RecordState } from '#contract/record-state.ts';
import { type ReadableDb, sql, type WritableDb } from './open.ts';

export interface Exception {
  record: number;
  page: number;
  state: RecordState;
  stage: string;
  code: string;
  message: string;
  /** The field that is to blame; '' when there is none. */
  field: string;
  attempts: number;
}
/** `nextAt`: when an open record goes on, ms since 1970; null when it has ended or waits for a key. */
export interface OpenException extends Exception {
  nextAt: number | null;
}

/** The first word on a record: a second one is refused by its key. */
export function insertException(db: WritableDb, exception: OpenException): void {
  sql(
    db,
    `insert into exception (record, page, state, stage, code, message, field, attempts, next_at)
     values (@record, @page, @state, @stage, @code, @message, @field, @attempts, @nextAt)`,
  ).run(exception);
}

/** The next word on a record that was open. */
export function updateException(db: WritableDb, exception: Omit<OpenException, 'page'>): void {
  sql(
    db,
    `update exception set state = @state, stage = @stage, code = @code, message = @message, field = @field,
       attempts = @attempts, next_at = @nextAt where record = @record`,
  ).run(exception);
}

/** It completed after all. */
export function dropException(db: WritableDb, record: number): void {
  sql(db, 'delete from exception where record = ?').run(record);
}

/** A record that waited for a key goes on as soon as a worker is free. False when it does not wait (any more). */
export function wakeException(db: WritableDb, record: number): boolean {
  return (
    sql(db, "update exception set state = 'New', next_at = 0 where record = ? and state = 'Pending'").run(record)
      .changes === 1
  );
}

/**
 * Open records whose time has come, the longest waiting first. A time beyond `farthest` was set by a clock that was
 * ahead: it has come, too.
 */
export function dueRecords(
  db: ReadableDb,
  { now, farthest, limit }: { now: number; farthest: number; limit: number },
): { record: number; state: RecordState; code: string }[] {
  return sql(
    db,
    `select record, state, code from exception where next_at is not null and (next_at <= ? or next_at > ?)
     order by next_at, record limit ?`,
  ).all(now, farthest, limit) as { record: number; state: RecordState; code: string }[];
}

export function exceptionState(db: ReadableDb, record: number): RecordState | undefined {
  const row = sql(db, 'select state from exception where record = ?').get(record) as { state: RecordState } | undefined;
  return row?.state;
}

/** When the next open record goes on; undefined when none has a time. */
export function nextDue(db: ReadableDb): number | undefined {
  const { at } = sql(db, 'select min(next_at) as at from exception where next_at is not null').get() as {
    at: number | null;
  };
  return at ?? undefined;
}

const columns = 'record, page, state, stage, code, message, field, attempts, next_at as nextAt';

export function exceptionsOfPage(db: ReadableDb, first: number, n: number): OpenException[] {
  return sql(db, `select ${columns} from exception where record >= ? and record < ? order by record`).all(
    first,
    first + n,
  ) as OpenException[];
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

const failures = failedStates.map((state) => `'${state}'`).join(', ');

/** Why records failed, most frequent first, with one of the messages. */
export function reasonsOf(db: ReadableDb, limit: number): { code: string; message: string; n: number }[] {
  return sql(
    db,
    `select code, min(message) as message, count(*) as n from exception where state in (${failures})
     group by code order by n desc, code limit ?`,
  ).all(limit) as { code: string; message: string; n: number }[];
}

/** Failures from a record on, in the order of the records. */
export function failuresFrom(db: ReadableDb, record: number, limit: number): Exception[] {
  return sql(
    db,
    `select ${columns} from exception where record >= ? and state in (${failures}) order by record limit ?`,
  ).all(record, limit) as Exception[];
}

/** The failed records nearest the end of the batch, backwards. */
export function lastFailures(db: ReadableDb, limit: number): Exception[] {
  return sql(db, `select ${columns} from exception where state in (${failures}) order by record desc limit ?`).all(
    limit,
  ) as Exception[];
}

export function countExceptions(db: ReadableDb, code: string): number {
  return (sql(db, 'select count(*) as n from exception where code = ?').get(code) as { n: number }).n;
}
