/**
 * Opens databases with the settings that the promises of durability rest on. A reader's type cannot be passed where a
 * writer's is wanted, so a read function physically cannot change anything.
 */
import Database from 'better-sqlite3';
import { storeFailure } from './failure.ts';
import { migrate, type Step } from './migrate.ts';

declare const writable: unique symbol;
export type ReadableDb = Database.Database;
export type WritableDb = ReadableDb & { readonly [writable]: true };

/** What a database is for: its mark in the file's header, and the steps that make its tables. */
export interface Kind {
  readonly name: string;
  readonly applicationId: number;
  readonly steps: readonly Step[];
}

/** FULL: a commit that was acknowledged survives a power cut; NORMAL loses the last pages of the log. */
const writerPragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'fullfsync = ON',
  'checkpoint_fullfsync = ON',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'journal_size_limit = 134217728',
  'wal_autocheckpoint = 16000',
  'temp_store = MEMORY',
];

export function openWriter(file: string, kind: Kind): WritableDb {
  return storeFailure(file, () => {
    const db = new Database(file, { timeout: 5_000 });
    try {
      // Both only take effect while the file is still empty.
      db.pragma('page_size = 8192');
      db.pragma('auto_vacuum = INCREMENTAL');
      for (const pragma of writerPragmas) db.pragma(pragma);
      migrate(db as WritableDb, kind);
      return db as WritableDb;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

export function openReader(file: string): ReadableDb {
  return storeFailure(file, () => {
    const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
    db.pragma('trusted_schema = OFF');
    db.pragma('temp_store = MEMORY');
    return db;
  });
}

/** Every write goes through here: one immediate transaction, all of it or nothing. */
export function write<T>(db: WritableDb, change: () => T): T {
  return storeFailure(db.name, () => db.transaction(change).immediate());
}

/** Several reads of one moment. */
export function snapshot<T>(db: ReadableDb, read: () => T): T {
  return storeFailure(db.name, () => db.transaction(read).deferred());
}

const prepared = new WeakMap<ReadableDb, Map<string, Database.Statement>>();

/** Prepared once per connection. */
export function sql(db: ReadableDb, text: string): Database.Statement {
  const statements = prepared.get(db) ?? new Map<string, Database.Statement>();
  prepared.set(db, statements);
  const statement = statements.get(text) ?? db.prepare(text);
  statements.set(text, statement);
  return statement;
}
