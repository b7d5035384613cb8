/**
 * Opens databases with the settings that the promises of durability rest on. A reader's type cannot be passed where a
 * writer's is wanted, so a read function physically cannot change anything.
 */
import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { damaged, storeFailure } from './failure.ts';
import { identify, migrate, type Step } from './migrate.ts';

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
  // Every 16 MiB: eight times as much gives the same speed, but the engine then stands still for 0.15 s each time.
  'wal_autocheckpoint = 2000',
  'temp_store = MEMORY',
];

export function openWriter(file: string, kind: Kind): WritableDb {
  return storeFailure(file, () => {
    refuseEmptied(file);
    const db = new Database(file, { timeout: 5_000 });
    try {
      // Before anything is set: what is not ours, or newer, is left as it is.
      const version = identify(db, kind);
      // Both only take effect while the file is still empty; later the second one would write at every start.
      if (version === 0) {
        db.pragma('page_size = 8192');
        db.pragma('auto_vacuum = INCREMENTAL');
      }
      for (const pragma of writerPragmas) db.pragma(pragma);
      migrate(db as WritableDb, kind, version);
      return db as WritableDb;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

export function openReader(file: string): ReadableDb {
  return storeFailure(file, () => {
    refuseEmptied(file);
    const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
    db.pragma('trusted_schema = OFF');
    db.pragma('temp_store = MEMORY');
    db.pragma('cell_size_check = ON');
    return db;
  });
}

/** The log of a database that was cut to nothing still holds something; SQLite would throw it away. */
function refuseEmptied(file: string): void {
  if (sizeOf(file) === 0 && sizeOf(`${file}-wal`)) throw damaged(file, 'is empty, although its log is not');
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size;

/** Nobody has put away what is in its log: the program ended before it could. */
export function isUnclean(file: string): boolean {
  return (sizeOf(`${file}-wal`) ?? 0) > 0;
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

/** Prepared once per connection. Whatever SQLite refuses comes out of a statement as a Failure. */
export function sql(db: ReadableDb, text: string): Database.Statement {
  const statements = prepared.get(db) ?? new Map<string, Database.Statement>();
  prepared.set(db, statements);
  const statement = statements.get(text) ?? storeFailure(db.name, () => speaking(db, db.prepare(text)));
  statements.set(text, statement);
  return statement;
}

function speaking(db: ReadableDb, statement: Database.Statement): Database.Statement {
  const { run, get, all, iterate } = statement;
  statement.run = (...given) => storeFailure(db.name, () => run.apply(statement, given));
  statement.get = (...given) => storeFailure(db.name, () => get.apply(statement, given));
  statement.all = (...given) => storeFailure(db.name, () => all.apply(statement, given));
  statement.iterate = function* (...given) {
    const rows = storeFailure(db.name, () => iterate.apply(statement, given));
    try {
      for (;;) {
        const { done, value } = storeFailure(db.name, () => rows.next());
        if (done) return;
        yield value;
      }
    } finally {
      rows.return?.();
    }
  };
  return statement;
}
