/**
 * Names of databases in the making, and what becomes of them when the program ends in between: what is whole is put in
 * its place, what is not is removed.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '#store/backup.ts';

/** A salvaged database while it grows, and when it is whole; a database without records while it grows. */
export const growing = 'batch.db.growing';
export const salvaged = 'batch.db.salvaged';
export const emptied = 'batch.db.emptied';
/** A copy of a damaged database without its log. */
export const alone = 'batch.db.alone';

const parts = ['', '-wal', '-shm'];

export function tidy(folder: string): void {
  if (existsSync(join(folder, salvaged))) exchange(folder, Date.now());
  for (const name of [growing, emptied, alone]) removeDatabase(join(folder, name));
}

export function removeDatabase(file: string): void {
  for (const part of parts) rmSync(file + part, { force: true });
}

/** Puts the salvaged database in the place of the damaged one; answers where that lies now. */
export function exchange(folder: string, at: number): string {
  const time = new Date(at).toISOString().replaceAll(/[-:.]/g, '');
  const damaged = join(folder, `damaged-${time}`);
  mkdirSync(damaged, { recursive: true });
  // The log before its database: a log without one is noticed, a database without its log could be taken for whole.
  for (const part of parts.toReversed())
    if (existsSync(join(folder, `batch.db${part}`)))
      renameSync(join(folder, `batch.db${part}`), join(damaged, `batch.db${part}`));
  // A power cut must not leave the old log beside the new database.
  for (const each of [damaged, folder]) syncFolder(each);
  renameSync(join(folder, salvaged), join(folder, 'batch.db'));
  syncFolder(folder);
  return damaged;
}
