/**
 * The ledger. What a batch was charged stands in its own database, committed with its records; here it is carried over
 * as the difference to what was carried over before, so that no repetition can charge it twice.
 */
import type { CreditKind } from '#contract/credits.ts';
import { type ReadableDb, sql, type WritableDb } from './open.ts';

export interface LedgerEntry {
  no: number;
  at: number;
  kind: CreditKind;
  amount: number;
  balance: number;
  batch: string | null;
  note: string;
}

export function readBalance(db: ReadableDb): number {
  return (
    (sql(db, 'select balance from entry order by no desc limit 1').get() as { balance: number } | undefined)?.balance ??
    0
  );
}

export function addEntry(db: WritableDb, entry: Omit<LedgerEntry, 'no' | 'balance'>): void {
  sql(
    db,
    `insert into entry (at, kind, amount, balance, batch, note)
     values (@at, @kind, @amount, coalesce((select balance from entry order by no desc limit 1), 0) + @amount, @batch, @note)`,
  ).run(entry);
}

/** What was carried over for a batch so far. */
export function chargedTo(db: ReadableDb, batch: string): number {
  return (sql(db, 'select coalesce(-sum(amount), 0) as n from entry where batch = ?').get(batch) as { n: number }).n;
}

export function readEntryPage(db: ReadableDb, skip: number, limit: number): { total: number; rows: LedgerEntry[] } {
  const { n } = sql(db, 'select count(*) as n from entry').get() as { n: number };
  const rows = sql(db, 'select * from entry order by no desc limit ? offset ?').all(limit, skip) as LedgerEntry[];
  return { total: n, rows };
}
