/** Reads pages and what became of them without refusing what is damaged, and says of each part whether it is what was written. */
import { storeFailure } from './failure.ts';
import type { Late } from './late.ts';
import { type ReadableDb, sql } from './open.ts';
import type { Outcome } from './outcome.ts';
import type { Page } from './page.ts';
import { agrees, briefSeal, lateSeal, outcomeHash, outcomeSeal, pageSeal, type Seal } from './seal.ts';

export interface Look {
  page: Page;
  outcome: Outcome | undefined;
  late: Late[];
  /** What is not what was written; empty: everything is. */
  broken: ('input' | 'results' | { record: number })[];
}
type PageRow = Omit<Page, 'first'> & { first_record: number; seal: Seal };
type OutcomeRow = Omit<Outcome, 'commitNo'> & { commit_no: number; seal: Seal; brief: Seal };
type LateRow = Omit<Late, 'commitNo'> & { commit_no: number; seal: Seal };

export function pageNumbers(db: ReadableDb): number[] {
  return (sql(db, 'select no from page order by first_record').all() as { no: number }[]).map(({ no }) => no);
}

/** Which records a page holds, whatever else has become of it. */
export function recordsOf(db: ReadableDb, no: number): { first: number; n: number } | undefined {
  return sql(db, 'select first_record as first, n from page where no = ?').get(no) as
    | { first: number; n: number }
    | undefined;
}

export function lookAtPage(db: ReadableDb, no: number, upTo: number): Look | undefined {
  const row = sql(db, 'select * from page where no = ?').get(no) as PageRow | undefined;
  if (!row) return undefined;
  const broken: Look['broken'] = [];
  const page = { no: row.no, first: row.first_record, n: row.n, lines: row.lines, input: row.input };
  if (!agrees(row.seal, pageSeal(db, page))) broken.push('input');
  const outcome = lookAtOutcome(db, no, upTo, () => broken.push('results'));
  const late = outcome ? lookAtLate(db, page, upTo, (record) => broken.push({ record })) : [];
  return { page, outcome, late, broken };
}

function lookAtOutcome(db: ReadableDb, no: number, upTo: number, complain: () => void): Outcome | undefined {
  const row = sql(db, 'select * from outcome where page = ? and commit_no <= ?').get(no, upTo) as
    | OutcomeRow
    | undefined;
  if (!row) return undefined;
  const { commit_no, seal, brief, ...rest } = row;
  const outcome = { ...rest, commitNo: commit_no };
  const sound =
    agrees(outcome.hash, outcomeHash(outcome.states, outcome.results)) &&
    agrees(seal, outcomeSeal(db, outcome)) &&
    agrees(brief, briefSeal(db, outcome));
  if (!sound) complain();
  return outcome;
}

function lookAtLate(db: ReadableDb, { first, n }: Page, upTo: number, complain: (record: number) => void): Late[] {
  const rows = sql(db, 'select * from late where record >= ? and record < ? and commit_no <= ? order by record').all(
    first,
    first + n,
    upTo,
  ) as LateRow[];
  return rows.map(({ commit_no, seal, ...rest }) => {
    const late = { ...rest, commitNo: commit_no };
    if (!agrees(late.hash, outcomeHash(late.state, late.result)) || !agrees(seal, lateSeal(db, late)))
      complain(late.record);
    return late;
  });
}

/** What SQLite itself finds wrong with the file, at most so much of it. */
export function faultsOf(db: ReadableDb, most: number): string[] {
  // Some damage it does not survive itself.
  const rows = storeFailure(db.name, () => db.pragma(`quick_check(${most})`)) as { quick_check: string }[];
  return rows.map((row) => row.quick_check).filter((text) => text !== 'ok');
}
