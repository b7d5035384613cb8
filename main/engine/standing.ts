/**
 * The databases that all batches share: catalog, entity store, ledger. One that is damaged is put aside, and what can be
 * read of it goes into a new one: the program starts in any case, and tells what it could not find.
 */

import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Trouble } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { english } from '#contract/language/sentence.ts';
import { quickCheck } from '#store/batch-file.ts';
import { isUnclean, type Kind, openWriter, type WritableDb } from '#store/open.ts';
import { rescue } from '#store/rescue.ts';

export interface Standing {
  db: WritableDb;
  /** Something of it is lost. */
  loss: Trouble | undefined;
}

/** Up to these sizes they are looked through at every start, and when nobody had time to put them away. */
const quicklyChecked = { always: 16 * 1024 ** 2, unclean: 128 * 1024 ** 2 };

export function openStanding(workspace: string, name: string, kind: Kind, now: number): Standing {
  const file = join(workspace, name);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const suspect = size <= quicklyChecked[isUnclean(file) ? 'unclean' : 'always'];
  try {
    const db = openWriter(file, kind);
    if (suspect) lookThrough(db);
    return { db, loss: undefined };
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'damaged')) throw error;
    return replace(workspace, name, kind, now);
  }
}

function lookThrough(db: WritableDb): void {
  try {
    quickCheck(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

function replace(workspace: string, name: string, kind: Kind, now: number): Standing {
  const file = join(workspace, name);
  const folder = join(workspace, `damaged-${new Date(now).toISOString().replaceAll(/[-:.]/g, '')}`);
  mkdirSync(folder, { recursive: true });
  for (const part of ['-shm', '-wal', ''])
    if (existsSync(file + part)) renameSync(file + part, join(folder, name + part));
  const whole = rescue(join(folder, name), file, kind);
  const message = whole
    ? english`The ${kind.name} “${name}” was damaged and has been made anew with everything in it. The damaged one lies in “${folder}”.`
    : english`The ${kind.name} “${name}” was damaged and has been made anew from what could be read of it. The damaged one lies in “${folder}”.`;
  return { db: openWriter(file, kind), loss: { folder, code: 'damaged', message } };
}
