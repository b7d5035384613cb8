/**
 * Cleans a batch up: its records and files go, its row, counts, log and receipt stay. A new small database takes the
 * place of the old one in one step; until then nothing has happened, and after it only files are left to remove, which
 * is done again at the next sweep if need be.
 */
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '#store/backup.ts';
import { putAway } from '#store/batch-file.ts';
import { writeTombstone } from '#store/tombstone.ts';
import { emptied, removeDatabase } from './leftovers.ts';
import type { Live } from './live.ts';
import type { Mill } from './mill.ts';

export function cleanUp(mill: Mill, live: Live): void {
  const { folder, batch } = live;
  const file = join(folder, 'batch.db');
  const small = join(folder, emptied);
  mill.purse.carry(live);
  mill.crew.forget(folder);
  removeDatabase(small);
  writeTombstone(live.db, small, mill.now());
  putAway(live.db);
  // With the old database goes what belongs to it: a log beside another database would be played into that.
  for (const part of ['-wal', '-shm']) rmSync(file + part, { force: true });
  syncFolder(folder);
  renameSync(small, file);
  syncFolder(folder);
  removePayload(folder);
  mill.dependencies.forget(batch.id);
  mill.shelf.drop(folder);
  const after = mill.shelf.wake(folder);
  mill.shelf.rest(after);
  mill.touch(after);
}

/** Files that hold records: those the program made under names of its own. What a person put there stays. */
const payload = /^(input\.[^.]+|(output|process|error)\.csv|batch-v.*\.db|damaged-\d+T\d+Z|.*\.partial)$/;

export function removePayload(folder: string): void {
  for (const name of readdirSync(folder))
    if (payload.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
}
