/** Deleted batches go into the workspace's own trash, from where they can be restored. */
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { makeFolder, moveFolder } from './folder.ts';
import type { Mill } from './mill.ts';

export function deleteBatch(mill: Mill, id: string): BatchRow {
  const entry = mill.shelf.entry(id);
  const row = mill.shelf.row(id);
  entry.live?.stop?.();
  entry.live?.db.close();
  mill.crew.forget(entry.folder);
  const trash = join(mill.workspace, 'trash');
  makeFolder(trash);
  const target = join(trash, basename(entry.folder));
  // One of the same id, deleted before this one was made: the newer one is what is restored.
  if (existsSync(target)) moveFolder(target, `${target}.${mill.now()}-${randomUUID().slice(0, 4)}`);
  moveFolder(entry.folder, target);
  mill.shelf.remove(id);
  mill.dependencies.forget(id);
  mill.gone(id);
  return row;
}

export function restoreBatch(mill: Mill, id: string): BatchRow {
  const trash = join(mill.workspace, 'trash');
  const found = (existsSync(trash) ? readdirSync(trash) : []).filter((name) => name.endsWith(`-${id.slice(0, 8)}`));
  const [name] = found;
  if (name === undefined || found.length > 1)
    throw new Failure('not-found', sentence`There is no batch ${id} in the trash.`);
  const folder = join(mill.shelf.root, name);
  moveFolder(join(trash, name), folder);
  const live = mill.shelf.wake(folder);
  mill.touch(live);
  if (live.counts.Pending) {
    mill.dependencies.register(live);
    mill.dependencies.recheck = true;
    mill.wake();
  }
  if (isFinal(live.batch.state)) mill.shelf.rest(live);
  return mill.shelf.row(live.batch.id);
}
