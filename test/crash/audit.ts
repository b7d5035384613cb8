/** Looks at a batch's database with nothing but SQLite: what must hold after any crash, and what must hold at the end. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

export interface Findings {
  /** Records with a committed outcome. */
  done: number;
  state: string;
  mismatches: string[];
}

export function batchFolders(workspace: string): string[] {
  const root = join(workspace, 'batch');
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .map((name) => join(root, name))
    .filter((folder) => existsSync(join(folder, 'batch.db')));
}

export function audit(folder: string): Findings {
  // Opened for writing: a log left by a killed process has to be played back first, as the program itself would.
  const db = new Database(join(folder, 'batch.db'));
  try {
    const mismatches: string[] = [];
    const expect = (what: string, holds: boolean) => holds || mismatches.push(what);
    const one = <T>(sql: string) => db.prepare(sql).get() as T;

    expect('integrity', db.pragma('integrity_check', { simple: true }) === 'ok');
    const batch = one<{ state: string; total: number; intake: string } | undefined>(
      'select state, total, intake from batch',
    );
    if (!batch) return { done: 0, state: 'none', mismatches };
    const rows = one<{ n: number; failed: number; pages: number }>(
      'select coalesce(sum(n), 0) as n, coalesce(sum(failed), 0) as failed, count(*) as pages from outcome',
    );
    const counted = one<{ n: number }>(
      `select coalesce(sum(n), 0) as n from counter where name in ('Completed', 'Failed', 'FailedValidation', 'FailedGeoCoding', 'TransformationFailed')`,
    ).n;
    const input = one<{ n: number; pages: number }>('select coalesce(sum(n), 0) as n, count(*) as pages from page');
    expect(`counters say ${counted}, rows ${rows.n}`, counted === rows.n);
    if (batch.intake === 'done') expect(`pages hold ${input.n} of ${batch.total}`, input.n === batch.total);
    expect(
      'a page is larger than its input',
      one<{ n: number }>('select count(*) as n from outcome join page on no = page where outcome.n <> page.n').n === 0,
    );
    const exceptions = one<{ n: number }>('select count(*) as n from exception').n;
    expect(`${exceptions} exceptions for ${rows.failed} failed`, exceptions === rows.failed);
    const pages = db.prepare('select page, states, results, hash from outcome').iterate() as IterableIterator<{
      page: number;
      states: string;
      results: Uint8Array;
      hash: Uint8Array;
    }>;
    for (const { page, states, results, hash } of pages) {
      const again = createHash('sha256').update(states).update(results).digest();
      expect(`page ${page} has another hash`, again.equals(hash));
    }
    return { done: rows.n, state: batch.state, mismatches };
  } finally {
    db.close();
  }
}
