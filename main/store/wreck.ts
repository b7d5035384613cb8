/**
 * What can be read of a damaged database. Every look may fail, and what does not agree with its seal does not count;
 * a page's result counts only together with everything that belongs to it. Older shapes are read as they are.
 */
import { recordStates } from '#contract/record-state.ts';
import { type BatchRecord, parseBatch } from './batch.ts';
import { type Late, lateOfPage } from './late.ts';
import { openReader, type ReadableDb, sql } from './open.ts';
import type { Outcome } from './outcome.ts';
import type { Page } from './page.ts';
import { agrees, outcomeHash, outcomeSeal, ownedBy, pageSeal, type Seal } from './seal.ts';

type Row = Record<string, unknown>;
export interface PageResult {
  outcome: Outcome;
  lates: Late[];
  /** As rows, to be inserted as they are. */
  exceptions: (Row & { state: string })[];
  attempts: Row[];
  missing: Row[];
}
export interface Wreck {
  batch: BatchRecord | undefined;
  /** A page of input; `sealed`: it is certain that it is what was written. */
  page(no: number): { page: Page; sealed: boolean } | undefined;
  result(page: Pick<Page, 'no' | 'first' | 'n'>): PageResult | undefined;
  /** Rows of a small table, as many of them as can be read. */
  rows(table: 'event' | 'reject' | 'step' | 'origin' | 'counter'): Row[];
  close(): void;
}

/** `id`: whose it has to be, if that is known. Undefined when it says that it is another batch's, or says nothing. */
export function openWreck(file: string, id: string | undefined): Wreck | undefined {
  const db = attempt(() => openReader(file));
  if (!db) return undefined;
  const batch = attempt(() => parseBatch(sql(db, 'select * from batch').get()));
  const owner = id ?? batch?.id;
  if (owner === undefined || (batch && batch.id !== owner)) {
    db.close();
    return undefined;
  }
  ownedBy(db, owner);
  return {
    batch,
    page: (no) => attempt(() => readPage(db, no)),
    result: (page) => attempt(() => readResult(db, page)),
    rows: (table) => readRows(db, table),
    close: () => db.close(),
  };
}

/** A damaged database may answer with anything, so that any error at all means that nothing can be read here. */
function attempt<T>(look: () => T | undefined): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

function readPage(db: ReadableDb, no: number): { page: Page; sealed: boolean } | undefined {
  const row = sql(db, 'select * from page where no = ?').get(no) as
    | (Omit<Page, 'first'> & { first_record: number; seal?: Seal })
    | undefined;
  if (!row) return undefined;
  const page = { no: row.no, first: row.first_record, n: row.n, lines: row.lines, input: row.input };
  const seal = row.seal ?? null;
  return agrees(seal, pageSeal(db, page)) ? { page, sealed: seal !== null } : undefined;
}

/** The first shape had neither open records nor charges nor seals. */
type OutcomeRow = Omit<Outcome, 'commitNo' | 'open' | 'charge'> &
  Partial<Pick<Outcome, 'open' | 'charge'>> & { commit_no: number; seal?: Seal; brief?: Seal };
const known = new Set<string>(recordStates);
const failed = new Set<string>(['Failed', 'FailedValidation', 'TransformationFailed', 'FailedGeoCoding']);

function readResult(db: ReadableDb, { no, first, n }: Pick<Page, 'no' | 'first' | 'n'>): PageResult | undefined {
  const row = sql(db, 'select * from outcome where page = ?').get(no) as OutcomeRow | undefined;
  if (!row) return undefined;
  const { commit_no, seal = null, brief: _brief, open = 0, charge = 0, ...rest } = row;
  const outcome: Outcome = { ...rest, open, charge, commitNo: commit_no };
  const { states, results, keys, hash } = outcome;
  if (outcome.n !== n || states.length !== n || keys.length !== n * 8) return undefined;
  if (!agrees(hash, outcomeHash(states, results)) || !agrees(seal, outcomeSeal(db, outcome))) return undefined;
  const records = [first, first + n] as const;
  const lates = outcome.open ? lateOfPage(db, first, n) : [];
  const exceptions = sql(db, 'select * from exception where record >= ? and record < ? order by record').all(
    ...records,
  ) as PageResult['exceptions'];
  const late = outcome.open
    ? {
        attempts: sql(db, 'select * from attempt where record >= ? and record < ?').all(...records) as Row[],
        missing: sql(db, 'select * from missing where record >= ? and record < ?').all(...records) as Row[],
      }
    : { attempts: [], missing: [] };
  return isWhole(outcome, lates, exceptions, late.missing) ? { outcome, lates, exceptions, ...late } : undefined;
}

/** Every failed record has its reason, and every open one either ended later or is known to wait for something. */
function isWhole(outcome: Outcome, lates: Late[], exceptions: PageResult['exceptions'], missing: Row[]): boolean {
  if (!exceptions.every(({ state }) => known.has(state))) return false;
  const reasons = exceptions.filter(({ state }) => failed.has(state)).length;
  const waits = exceptions.length - reasons;
  const named = new Set(missing.map(({ record }) => record));
  return (
    reasons === outcome.failed + lates.filter((late) => late.failed === 1).length &&
    waits === outcome.open - lates.length &&
    exceptions.every(({ state, record }) => state !== 'Pending' || named.has(record))
  );
}

const mostRows = 1 << 20;
const mostLooks = 20_000;

/** Keys are walked in ranges: one that cannot be read is halved until only what is broken is left out. */
function readRows(db: ReadableDb, table: string): Row[] {
  if (table === 'counter') return attempt(() => sql(db, 'select * from counter').all() as Row[]) ?? [];
  const key = table === 'origin' ? 'one' : 'no';
  const most = attempt(() => (sql(db, `select max(${key}) as n from ${table}`).get() as { n: number | null }).n ?? 0);
  let looks = 0;
  const walk = (from: number, to: number): Row[] => {
    if (from > to || looks++ > mostLooks) return [];
    const rows = attempt(() => sql(db, `select * from ${table} where ${key} between ? and ?`).all(from, to) as Row[]);
    if (rows) return rows;
    if (from === to) return [];
    const middle = Math.floor((from + to) / 2);
    return [...walk(from, middle), ...walk(middle + 1, to)];
  };
  return walk(1, Math.min(most ?? 4_096, mostRows));
}
