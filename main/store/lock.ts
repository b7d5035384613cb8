/**
 * Holds a workspace for one process. The lock is the operating system's own on a database file, so it is gone with the
 * process however that ends: there is no stale lock to clean up.
 */
import Database from 'better-sqlite3';
import { storeFailure } from './failure.ts';

export interface Lock {
  release(): void;
}

/** The lock, or undefined when another process holds it. */
export function tryLock(file: string): Lock | undefined {
  return storeFailure(file, () => {
    const db = new Database(file, { timeout: 0 });
    try {
      db.pragma('journal_mode = DELETE');
      db.exec('begin exclusive');
      return { release: () => db.close() };
    } catch (error) {
      db.close();
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
      throw error;
    }
  });
}
