/** What remains of a batch that is cleaned up: a database with its row, its counts and its log, and without its records. */
import { english } from '#contract/language/sentence.ts';
import { insertEvent } from './event.ts';
import { batchKind } from './kinds.ts';
import { openWriter, type ReadableDb, sql, type WritableDb, write } from './open.ts';

const kept = ['batch', 'counter', 'facet', 'event', 'step', 'origin'] as const;

/** Makes it as a file of its own; the batch stays as it is. */
export function writeTombstone(from: ReadableDb, file: string, at: number): void {
  const db = openWriter(file, batchKind);
  try {
    write(db, () => {
      for (const table of kept) copyRows(from, db, table);
      sql(db, 'update batch set cleaned = ?').run(at);
      insertEvent(db, at, english`Cleaned up — its records and files are gone`);
    });
  } finally {
    db.close();
  }
}

/** Rows as they are, whatever their columns: both have the same shape. */
export function copyRows(from: ReadableDb, to: WritableDb, table: string): void {
  const rows = sql(from, `select * from ${table}`).all() as Record<string, unknown>[];
  for (const row of rows) insertRow(to, table, row);
}

export function insertRow(to: WritableDb, table: string, row: Record<string, unknown>): void {
  const names = Object.keys(row);
  sql(to, `insert into ${table} (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`).run(row);
}
