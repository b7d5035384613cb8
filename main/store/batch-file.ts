/** The database of a batch that rests: brought up to date before anybody reads it, looked through, put away. */
import { type BatchRecord, readBatch } from './batch.ts';
import { damaged, storeFailure } from './failure.ts';
import { batchKind } from './kinds.ts';
import { identify, newest } from './migrate.ts';
import { openReader, openWriter, type ReadableDb, type WritableDb } from './open.ts';

/** What it says of its batch. */
export function readyForReading(file: string): BatchRecord {
  if (isOld(file)) openWriter(file, batchKind).close();
  return withReader(file, readBatch);
}

const isOld = (file: string) => withReader(file, (db) => identify(db, batchKind) < newest(batchKind));

export function withReader<T>(file: string, read: (db: ReadableDb) => T): T {
  const db = openReader(file);
  try {
    return storeFailure(file, () => read(db));
  } finally {
    db.close();
  }
}

/** Is it whole, as far as SQLite can tell? Some 0.1 s per 100 MB; only for a worker, who may take his time. */
export function quickCheck(db: ReadableDb): void {
  const found = storeFailure(db.name, () => db.pragma('quick_check(1)', { simple: true }));
  if (found !== 'ok') throw damaged(db.name, 'is damaged (quick_check)');
}

/** Puts the log into the one file and closes it: the folder of a batch that is over can be copied as it is. */
export function putAway(db: WritableDb): void {
  try {
    storeFailure(db.name, () => db.pragma('wal_checkpoint(TRUNCATE)'));
  } finally {
    db.close();
  }
}

/**
 * Closes a database that cannot be trusted as it is. The last one to close would write its log into the file, and with
 * a log that is not its own that would finish it: so somebody who cannot write goes last.
 */
export function dropDamaged(db: WritableDb): void {
  let last: ReadableDb | undefined;
  try {
    last = openReader(db.name);
    // Opened for good only with the first look.
    last.pragma('user_version');
  } catch {
    // Nothing to keep it open with: it is closed as any other.
  }
  db.close();
  last?.close();
}
