/** Looks at a batch's database with nothing but SQLite: what must hold after any crash, and what must hold at the end. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

export interface Findings {
  /** Records that have ended, as committed. */
  done: number;
  state: string;
  mismatches: string[];
  /** Credits, by the rows themselves. */
  charged: number;
  id: string;
}

/** What is still being laid out is no batch yet: the next start takes it away. */
export function batchFolders(workspace: string): string[] {
  const root = join(workspace, 'batch');
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => !name.endsWith('.partial'))
    .map((name) => join(root, name))
    .filter((folder) => existsSync(join(folder, 'batch.db')));
}

/** Letters of records that have not ended, and the counter of each letter. */
const open = 'nirsgp';
const counterOf: Readonly<Record<string, string>> = {
  c: 'Completed',
  v: 'FailedValidation',
  t: 'TransformationFailed',
  l: 'FailedGeoCoding',
  f: 'Failed',
};

interface OutcomeRow {
  page: number;
  first: number;
  n: number;
  states: string;
  results: Uint8Array;
  hash: Uint8Array;
  failed: number;
  open: number;
  charge: number;
}
interface LateRow {
  record: number;
  state: string;
  result: Uint8Array;
  hash: Uint8Array;
  charge: number;
}

export function audit(folder: string): Findings {
  // Opened for writing: a log left by a killed process has to be played back first, as the program itself would.
  const db = new Database(join(folder, 'batch.db'));
  try {
    const mismatches: string[] = [];
    const expect = (what: string, holds: boolean) => holds || mismatches.push(what);
    const one = <T>(sql: string) => db.prepare(sql).get() as T;
    const sha = (letters: string, bytes: Uint8Array) => createHash('sha256').update(letters).update(bytes).digest();

    expect('integrity', db.pragma('integrity_check', { simple: true }) === 'ok');
    const batch = one<{ id: string; state: string; total: number; intake: string; definition: string } | undefined>(
      'select id, state, total, intake, definition from batch',
    );
    if (!batch) return { done: 0, state: 'none', mismatches, charged: 0, id: '' };
    const price = (JSON.parse(batch.definition) as { price?: number }).price ?? 0;
    const input = one<{ n: number }>('select coalesce(sum(n), 0) as n from page');
    if (batch.intake === 'done') expect(`pages hold ${input.n} of ${batch.total}`, input.n === batch.total);

    const late = new Map((db.prepare('select * from late').all() as LateRow[]).map((row) => [row.record, row]));
    const exceptions = new Map(
      (db.prepare('select record, state from exception').all() as { record: number; state: string }[]).map((row) => [
        row.record,
        row.state,
      ]),
    );
    const counts: Record<string, number> = {};
    let charged = 0;
    let laid = 0;
    const outcomes = db
      .prepare('select outcome.*, page.first_record as first, page.n as size from outcome join page on no = page')
      .iterate() as IterableIterator<OutcomeRow & { size: number }>;
    for (const row of outcomes) {
      expect(`page ${row.page} has ${row.n} of ${row.size} records`, row.n === row.size);
      expect(`page ${row.page} has another hash`, sha(row.states, row.results).equals(row.hash));
      charged += row.charge;
      const letters = [...row.states];
      expect(
        `page ${row.page} counts its open records wrong`,
        letters.filter((c) => open.includes(c)).length === row.open,
      );
      for (const [i, letter] of letters.entries()) {
        const record = row.first + i;
        const after = open.includes(letter) ? late.get(record) : undefined;
        if (after) laid++;
        const state = counterOf[after?.state ?? letter] ?? exceptions.get(record) ?? 'no exception';
        counts[state] = (counts[state] ?? 0) + 1;
        const known = exceptions.get(record);
        expect(
          `record ${record} is ${state}, its exception says ${known}`,
          state === 'Completed' ? !known : known === state,
        );
      }
    }
    expect(`${late.size - laid} late records belong to no open one`, late.size === laid);
    for (const row of late.values()) {
      charged += row.charge;
      expect(`late record ${row.record} has another hash`, sha(row.state, row.result).equals(row.hash));
    }
    // Woken records stand in no counter: they are new again.
    const counters = db.prepare('select name, n from counter').all() as { name: string; n: number }[];
    for (const name of [...Object.values(counterOf), 'Retrying', 'Pending']) {
      const counted = counters.find((row) => row.name === name)?.n ?? 0;
      expect(`counter ${name} says ${counted}, rows ${counts[name] ?? 0}`, counted === (counts[name] ?? 0));
    }
    const completed = counts['Completed'] ?? 0;
    expect(`charged ${charged} for ${completed} completed at ${price}`, charged === completed * price);
    const noted = counters.find((row) => row.name === 'charge')?.n ?? 0;
    expect(`the charge counter says ${noted}, rows ${charged}`, noted === charged);
    const waiting = one<{ n: number }>(
      `select count(*) as n from exception where state = 'Pending' and record not in (select record from missing)`,
    ).n;
    expect(`${waiting} records wait for nothing`, waiting === 0);
    const done = Object.values(counterOf).reduce((sum, name) => sum + (counts[name] ?? 0), 0);
    return { done, state: batch.state, mismatches, charged, id: batch.id };
  } finally {
    db.close();
  }
}

/** The ledger against what the batches say they were charged. `over`: credits taken twice, which must never be. */
export function auditLedger(
  workspace: string,
  batches: readonly Pick<Findings, 'id' | 'charged' | 'state'>[],
): { mismatches: string[]; over: number } {
  const file = join(workspace, 'ledger.db');
  if (!existsSync(file)) return { mismatches: [], over: 0 };
  const db = new Database(file);
  try {
    const mismatches: string[] = [];
    let over = 0;
    // Killed before it had a shape.
    if (!db.prepare("select 1 from sqlite_master where name = 'entry'").get()) return { mismatches, over };
    const entries = db.prepare('select no, amount, balance, batch from entry order by no').all() as {
      no: number;
      amount: number;
      balance: number;
      batch: string | null;
    }[];
    let balance = 0;
    for (const entry of entries) {
      balance += entry.amount;
      if (entry.balance !== balance) mismatches.push(`entry ${entry.no} says ${entry.balance}, the sum is ${balance}`);
      if (balance < 0) mismatches.push(`entry ${entry.no} brings the balance to ${balance}`);
    }
    for (const { id, charged } of batches) {
      const taken = -entries.filter(({ batch }) => batch === id).reduce((sum, { amount }) => sum + amount, 0);
      if (taken > charged) over += taken - charged;
    }
    return { mismatches, over };
  } finally {
    db.close();
  }
}
