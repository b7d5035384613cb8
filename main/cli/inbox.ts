/**
 * The files of a watched folder that are complete: those whose size and time have stood still for a while. How long is
 * measured by this machine's own steps from look to look, because the clock of a network share may be another one.
 */
import { createHash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface Found {
  readonly name: string;
  readonly file: string;
  /** Tells this content from a later one of the same name. */
  readonly size: bigint;
  readonly changed: bigint;
}

/** What programs write while they are not done, what systems leave in folders, and what was taken out of a running batch. */
const passing = /^[.~]|~$|\.(?:partial|part|tmp|temp|crdownload|download|swp|lock)$|^(?:desktop\.ini|thumbs\.db)$/i;
const unfinished = / \(partial \d+ of \d+\)\.[a-z]+$/i;

export function isPassing(name: string): boolean {
  return passing.test(name) || unfinished.test(name);
}

export interface Look {
  ready: Found[];
  /** Milliseconds until the next one may be ready; undefined when none is on its way. */
  next: number | undefined;
}

/** A look at the folder, again and again. `clock`: milliseconds that never go back. */
export function inbox(folder: string, quietMs: number, clock: () => number = () => performance.now()) {
  const known = new Map<string, { size: bigint; changed: bigint; since: number }>();
  return async (): Promise<Look> => {
    const now = clock();
    const found = await filesOf(folder);
    for (const name of known.keys()) if (!found.has(name)) known.delete(name);
    const ready: Found[] = [];
    let next: number | undefined;
    for (const [name, file] of found) {
      const before = known.get(name);
      const same = before?.size === file.size && before.changed === file.changed;
      const since = same ? before.since : now;
      known.set(name, { size: file.size, changed: file.changed, since });
      const left = quietMs - (now - since);
      if (left <= 0) ready.push(file);
      else next = Math.min(next ?? left, left);
    }
    return { ready, next };
  };
}

/** In the order of their names: whoever wants an order can make one. */
async function filesOf(folder: string): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  for (const name of (await readdir(folder)).sort()) {
    if (isPassing(name)) continue;
    const file = join(folder, name);
    const looked = await look(name, file);
    if (looked) found.set(name, looked);
  }
  return found;
}

/** Undefined for what is no plain file, or is gone meanwhile. */
export async function look(name: string, file: string): Promise<Found | undefined> {
  try {
    const stat = await lstat(file, { bigint: true });
    return stat.isFile() ? { name, file, size: stat.size, changed: stat.mtimeNs } : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * The id of the batch of a file: the same after a crash, another one as soon as the file is another one. `turn`: counts
 * how often this very file was brought back after it had been handed over.
 */
export function batchId({ file, size, changed }: Found, turn: number): string {
  const hash = createHash('sha256').update(JSON.stringify([file, String(size), String(changed), turn]));
  const digits = hash.digest('hex').slice(0, 32).split('');
  // Version 8: made of anything. Variant: that of RFC 9562.
  digits[12] = '8';
  digits[16] = '89ab'.charAt(Number.parseInt(digits[16] ?? '0', 16) % 4);
  const id = digits.join('');
  return [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20)].join('-');
}
