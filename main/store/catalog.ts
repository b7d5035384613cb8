/** The catalog: one row per batch folder, mirrored from the batch's own database, and the workspace's settings. */
import { z } from 'zod';
import { type BatchRow, batchRowSchema } from '#contract/batch.ts';
import { nobodys } from '#contract/rights.ts';
import { type ReadableDb, sql, type WritableDb, write } from './open.ts';

export interface CatalogEntry {
  folder: string;
  row: BatchRow;
}

export function saveEntry(db: WritableDb, { folder, row }: CatalogEntry): void {
  write(db, () =>
    sql(
      db,
      `insert into batch (id, folder, created, row) values (?, ?, ?, ?)
       on conflict (id) do update set folder = excluded.folder, row = excluded.row`,
    ).run(row.id, folder, Date.parse(row.created), JSON.stringify(row)),
  );
}

export function removeEntry(db: WritableDb, id: string): void {
  write(db, () => sql(db, 'delete from batch where id = ?').run(id));
}

/** What rows did not have from the beginning. */
const since = {
  description: '',
  parent: null,
  ...nobodys,
  interface: null,
  flow: null,
  nextAttempt: null,
  price: 0,
  charged: 0,
  kept: false,
  expires: null,
  cleaned: null,
};
const stored = z.preprocess((row) => (typeof row === 'object' ? { ...since, ...row } : row), batchRowSchema);

function readRow(text: string): BatchRow | undefined {
  try {
    return stored.safeParse(JSON.parse(text)).data;
  } catch {
    // Damaged: its folder says the same.
    return undefined;
  }
}

/** Entries newest first. A row that this version cannot read is left out: its folder is read again instead. */
export function readEntries(db: ReadableDb): CatalogEntry[] {
  const rows = sql(db, 'select folder, row from batch order by created desc').all() as {
    folder: string;
    row: string;
  }[];
  return rows.flatMap(({ folder, row }) => {
    const parsed = readRow(row);
    return parsed ? [{ folder, row: parsed }] : [];
  });
}

export function saveSetting(db: WritableDb, name: string, value: unknown): void {
  write(db, () =>
    sql(db, 'insert into setting (name, value) values (?, ?) on conflict do update set value = excluded.value').run(
      name,
      JSON.stringify(value),
    ),
  );
}

export function readSetting(db: ReadableDb, name: string): unknown {
  const row = sql(db, 'select value from setting where name = ?').get(name) as { value: string } | undefined;
  try {
    return row === undefined ? undefined : JSON.parse(row.value);
  } catch {
    // Damaged: as if it had never been set.
    return undefined;
  }
}
