// What is downloaded or compiled for development is kept per user, outside the repository, and made only once.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const cacheRoot =
  process.env.BATCHMILL_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'batchmill-dev');

export const cachedPath = (name) => join(cacheRoot, name);
export const isCached = (name) => existsSync(cachedPath(name));

/** The folder of this name; `make` fills it the first time. It appears under its name only when it is complete. */
export async function cached(name, make) {
  const dir = cachedPath(name);
  if (isCached(name)) return dir;
  const work = `${dir}.${process.pid}`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    await make(work);
    // Somebody else may have finished first: theirs is as good as ours.
    if (!isCached(name)) renameSync(work, dir);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return dir;
}
