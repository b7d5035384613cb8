/**
 * Puts a file under a name without ever replacing another one: `out.csv`, or if that is taken `out (2).csv`, and so on. A
 * name that holds the same bytes already counts as done, so that what a crash interrupted ends the same when it is
 * repeated. Files get their names by a link, which unlike renaming fails when the name is taken.
 */
import { lstatSync } from 'node:fs';
import { link, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { hashFile } from './digest.ts';
import { inWriteWords, syncFile, syncFolder } from './durable-file.ts';

const mostNames = 1_000;

/** `make` writes everything into the partial file that it is given. `tag` keeps it apart from those of others. */
export async function landFree(
  target: string,
  tag: string,
  make: (partial: string) => Promise<unknown>,
): Promise<string> {
  const partial = `${target}.${tag}.partial`;
  try {
    // What a crash left may by now be the same file as one that has its name: it is not to be written into.
    await rm(partial, { force: true });
    await make(partial);
    await syncFile(partial);
    return await placeFree(partial, target, rename);
  } catch (error) {
    throw inWriteWords(target, error);
  } finally {
    // Linked to its name by now, or of no use.
    await rm(partial, { force: true }).catch(() => undefined);
  }
}

/**
 * Gives a file that stands on the same disk a second, free name, and answers it. `otherwise`: how to give the name where
 * the file system knows no links.
 */
export async function placeFree(
  file: string,
  target: string,
  otherwise: (file: string, name: string) => Promise<void>,
): Promise<string> {
  for (const name of names(target)) {
    if (!(await give(file, name, otherwise))) {
      if (!(await sameBytes(file, name))) continue;
    }
    await syncFolder(dirname(name));
    return name;
  }
  throw new Failure(
    'not-writable',
    sentence`“${target}” and ${mostNames - 1} names like it are taken. Choose another folder.`,
    {
      file: target,
    },
  );
}

export function* names(target: string): Generator<string> {
  yield target;
  const ending = extname(target);
  for (let i = 2; i <= mostNames; i++) yield join(dirname(target), `${basename(target, ending)} (${i})${ending}`);
}

/** False when the name is taken. */
async function give(
  file: string,
  name: string,
  otherwise: (file: string, name: string) => Promise<void>,
): Promise<boolean> {
  try {
    await link(file, name);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EEXIST') return false;
    if (!unlinkable.has(code)) throw error;
    if (lstatSync(name, { throwIfNoEntry: false })) return false;
    await otherwise(file, name);
    return true;
  }
}

/** What file systems answer that know no links, or none to this file. */
const unlinkable = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EISDIR', 'EMLINK', 'EXDEV']);

export async function sameBytes(one: string, other: string): Promise<boolean> {
  const second = lstatSync(other, { throwIfNoEntry: false });
  if (!second?.isFile() || (await stat(one)).size !== second.size) return false;
  return (await hashFile(one)) === (await hashFile(other));
}
