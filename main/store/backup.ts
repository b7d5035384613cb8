/**
 * A copy of a database as it is, before its shape changes. It lies beside the database and is complete or not there:
 * written as `.partial`, looked through, synced and renamed.
 */
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { damaged } from './failure.ts';
import type { ReadableDb } from './open.ts';

/** The copy, and room for the changed database and its log. */
const roomPerByte = 2.2;
const mostKept = 3;

export function backUp(db: ReadableDb, version: number, now = Date.now()): string {
  requireRoom(db.name);
  const folder = dirname(db.name);
  // First, so that there are never more, however often this is cut off.
  const old = backupsOf(db.name).slice(0, 1 - mostKept);
  for (const name of [...leftovers(db.name), ...old]) rmSync(join(folder, name));
  const time = new Date(now).toISOString().replaceAll(/[-:.]/g, '');
  const target = join(folder, `${stem(db.name)}-v${version}-${time}.db`);
  const partial = `${target}.partial`;
  try {
    db.prepare('vacuum into ?').run(partial);
    lookThrough(partial);
    syncPath(partial);
    renameSync(partial, target);
    syncFolder(folder);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  return target;
}

/** Names of the copies of a database that lie beside it, oldest first. */
export function backupsOf(file: string): string[] {
  return beside(file, '.db').sort((a, b) => timeIn(a).localeCompare(timeIn(b)));
}

const leftovers = (file: string) => beside(file, '.db.partial');
const stem = (file: string) => basename(file, '.db');
const timeIn = (name: string) => name.slice(name.lastIndexOf('-'));

function beside(file: string, ending: string): string[] {
  const start = `${stem(file)}-v`;
  return readdirSync(dirname(file)).filter((name) => name.startsWith(start) && name.endsWith(ending));
}

function requireRoom(file: string): void {
  const size = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const need = Math.ceil(roomPerByte * (size(file) + size(`${file}-wal`)));
  const { bavail, bsize } = statfsSync(dirname(file));
  const have = bavail * bsize;
  if (have < need)
    throw new Failure(
      'no-space',
      sentence`“${file}” comes from an older version and has to be brought up to date. That needs ${megabytes(need)} of free space; there are ${megabytes(have)}. Nothing was changed: free some space, then try again.`,
      { file },
    );
}

const megabytes = (bytes: number) => `${(Math.ceil(bytes / 1e5) / 10).toFixed(1)} MB`;

function lookThrough(file: string): void {
  const copy = new Database(file, { readonly: true });
  try {
    if (copy.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(file, 'was not copied well');
  } finally {
    copy.close();
  }
}

function syncPath(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a rename inside this folder survive a power cut. Windows neither can nor needs to open a folder for it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
