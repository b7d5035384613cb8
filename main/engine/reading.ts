/** Reads from a batch's database with the open connection, or opens the resting batch for a moment. */
import { join } from 'node:path';
import type { BatchRow } from '#contract/batch.ts';
import { openReader, type ReadableDb } from '#store/open.ts';
import type { Mill } from './mill.ts';

export function reading<T>(mill: Mill, id: string, read: (db: ReadableDb, folder: string, row: BatchRow) => T): T {
  const entry = mill.shelf.find(id);
  const row = mill.shelf.row(entry.row.id);
  if (entry.live) return read(entry.live.db, entry.folder, row);
  const db = openReader(join(entry.folder, 'batch.db'));
  try {
    return read(db, entry.folder, row);
  } finally {
    db.close();
  }
}
