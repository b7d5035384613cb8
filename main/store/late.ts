/** Records that ended later than their page: each row lies over the page's own result. */
import { type ReadableDb, sql, type WritableDb } from './open.ts';
import { agrees, broken, lateSeal, outcomeHash, type Seal } from './seal.ts';

export interface Late {
  record: number;
  /** A letter of `stateLetters`. */
  state: string;
  /** Row text of the tool's columns, UTF-8. */
  result: Uint8Array;
  /** Eight bytes; all zero: cannot have duplicates. */
  key: Uint8Array;
  failed: 0 | 1;
  charge: number;
  /** SHA-256 over state and result. */
  hash: Uint8Array;
  commitNo: number;
  at: number;
}
type LateRow = Omit<Late, 'commitNo'> & { commit_no: number; seal: Seal };

/** A plain insert: a record ends once. */
export function insertLate(db: WritableDb, late: Late): void {
  sql(
    db,
    `insert into late (record, state, result, key, failed, charge, hash, commit_no, at, seal)
     values (@record, @state, @result, @key, @failed, @charge, @hash, @commitNo, @at, @seal)`,
  ).run({ ...late, seal: lateSeal(db, late) });
}

/** Refuses any that is not what was written. */
export function lateOfPage(db: ReadableDb, first: number, n: number, upTo = Number.MAX_SAFE_INTEGER): Late[] {
  const rows = sql(db, 'select * from late where record >= ? and record < ? and commit_no <= ? order by record').all(
    first,
    first + n,
    upTo,
  ) as LateRow[];
  return rows.map(({ commit_no, seal, ...rest }) => {
    const late = { ...rest, commitNo: commit_no };
    if (!agrees(late.hash, outcomeHash(late.state, late.result)) || !agrees(seal, lateSeal(db, late)))
      throw broken(db, `the result of record ${late.record}`);
    return late;
  });
}

export function lateKeysBetween(
  db: ReadableDb,
  after: number,
  upTo: number,
): IterableIterator<{ record: number; key: Uint8Array }> {
  return sql(db, 'select record, key from late where commit_no > ? and commit_no <= ?').iterate(
    after,
    upTo,
  ) as IterableIterator<{ record: number; key: Uint8Array }>;
}

export function sumLate(db: ReadableDb): { records: number; failed: number; charge: number } {
  return sql(
    db,
    'select count(*) as records, coalesce(sum(failed), 0) as failed, coalesce(sum(charge), 0) as charge from late',
  ).get() as { records: number; failed: number; charge: number };
}
