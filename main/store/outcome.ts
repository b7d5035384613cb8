/** What became of a page: a state letter per record, the results as one text, and what makes records duplicates. */
import { type ReadableDb, sql, type WritableDb } from './open.ts';
import { agrees, briefSeal, broken, outcomeHash, outcomeSeal, type Seal } from './seal.ts';

export interface Outcome {
  page: number;
  n: number;
  /** One letter of `stateLetters` per record. */
  states: string;
  /** Row texts of the tool's columns joined by line feeds, UTF-8. */
  results: Uint8Array;
  /** Eight bytes per record, little-endian; all zero: cannot have duplicates. */
  keys: Uint8Array;
  failed: number;
  /** Records that had not ended with the page: each has a row in `late` once it has. */
  open: number;
  /** Credits for the records that completed. */
  charge: number;
  /** SHA-256 over states and results. */
  hash: Uint8Array;
  commitNo: number;
  /** When it was committed, ms since 1970. */
  at: number;
}
/** How the records of a page ended, without what they became. */
export type Brief = Omit<Outcome, 'results' | 'keys' | 'hash'>;

type OutcomeRow = Omit<Outcome, 'commitNo'> & { commit_no: number; seal: Seal; brief: Seal };

/** A plain insert: a second outcome of the same page is refused by its key. */
export function insertOutcome(db: WritableDb, outcome: Outcome): void {
  sql(
    db,
    `insert into outcome (page, n, states, results, keys, failed, open, charge, hash, commit_no, at, seal, brief)
     values (@page, @n, @states, @results, @keys, @failed, @open, @charge, @hash, @commitNo, @at, @seal, @brief)`,
  ).run({ ...outcome, seal: outcomeSeal(db, outcome), brief: briefSeal(db, outcome) });
}

/** Refuses one that is not what was written. */
export function readOutcome(db: ReadableDb, page: number, upTo = Number.MAX_SAFE_INTEGER): Outcome | undefined {
  const row = sql(db, 'select * from outcome where page = ? and commit_no <= ?').get(page, upTo) as
    | OutcomeRow
    | undefined;
  if (!row) return undefined;
  const { commit_no, seal, brief: _brief, ...rest } = row;
  const outcome = { ...rest, commitNo: commit_no };
  if (!agrees(outcome.hash, outcomeHash(outcome.states, outcome.results)) || !agrees(seal, outcomeSeal(db, outcome)))
    throw broken(db, `the result of page ${page}`);
  return outcome;
}

/** Much cheaper than all of it: the results of a page are nearly all there is of a batch. */
export function readBrief(db: ReadableDb, page: number, upTo = Number.MAX_SAFE_INTEGER): Brief | undefined {
  const row = sql(
    db,
    `select page, n, states, failed, open, charge, commit_no as commitNo, at, brief from outcome
     where page = ? and commit_no <= ?`,
  ).get(page, upTo) as (Brief & { brief: Seal }) | undefined;
  if (!row) return undefined;
  const { brief, ...outcome } = row;
  // Nothing else vouches for the states of a page that was committed before there were such seals.
  if (brief === null) return readOutcome(db, page, upTo);
  if (!agrees(brief, briefSeal(db, outcome))) throw broken(db, `the result of page ${page}`);
  return outcome;
}

/** The state letters of a page alone, without its results; undefined while it has no outcome. */
export function readStates(db: ReadableDb, page: number): { states: string; open: number } | undefined {
  return sql(db, 'select states, open from outcome where page = ?').get(page) as
    | { states: string; open: number }
    | undefined;
}

/** When a page came home, ms since 1970. */
export function outcomeTime(db: ReadableDb, page: number): number | undefined {
  return (sql(db, 'select at from outcome where page = ?').get(page) as { at: number } | undefined)?.at;
}

/** Pages that were committed up to a moment, in order. */
export function donePages(db: ReadableDb, upTo = Number.MAX_SAFE_INTEGER): number[] {
  return (
    sql(db, 'select page from outcome not indexed where commit_no <= ? order by page').all(upTo) as { page: number }[]
  ).map(({ page }) => page);
}

/**
 * Duplicate keys of pages committed after one moment and up to another, with the first record of each page. From the
 * first moment on the rows themselves are read: files must not depend on an index, which carries no seal.
 */
export function keysBetween(
  db: ReadableDb,
  after: number,
  upTo: number,
): IterableIterator<{ first: number; keys: Uint8Array }> {
  return sql(
    db,
    `select page.first_record as first, outcome.keys as keys
     from outcome ${after === 0 ? 'not indexed' : ''} join page on page.no = outcome.page
     where commit_no > ? and commit_no <= ?`,
  ).iterate(after, upTo) as IterableIterator<{ first: number; keys: Uint8Array }>;
}

/** Sums from the rows themselves, to compare with the counters. */
export function sumOutcomes(db: ReadableDb): {
  records: number;
  failed: number;
  open: number;
  charge: number;
  pages: number;
} {
  return sql(
    db,
    `select coalesce(sum(n), 0) as records, coalesce(sum(failed), 0) as failed, coalesce(sum(open), 0) as open,
       coalesce(sum(charge), 0) as charge, count(*) as pages from outcome`,
  ).get() as { records: number; failed: number; open: number; charge: number; pages: number };
}
