/**
 * Writes a file so that its final name is only ever seen complete: into `name.partial`, synced, renamed, and the
 * folder synced. On any error the partial file is removed and a file that stood there before is untouched.
 */
import { constants } from 'node:fs';
import { chmod, copyFile, type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { hashFile } from './digest.ts';

export async function writeDurably<T>(target: string, fill: (file: FileHandle) => Promise<T>): Promise<T> {
  return landDurably(target, async (partial) => {
    const file = await open(partial, 'w');
    try {
      return await fill(file);
    } finally {
      await file.close();
    }
  });
}

/** Shares the blocks of the original where the file system can. */
export async function copyDurably(from: string, target: string): Promise<void> {
  await landDurably(target, (partial) => copyFile(from, partial, constants.COPYFILE_FICLONE));
}

/** False when the original is not of these bytes, and then nothing lands. They are hashed while the system copies them. */
export async function copyIf(from: string, target: string, sha256: string): Promise<boolean> {
  try {
    await landDurably(target, async (partial) => {
      const copying = copyFile(from, partial, constants.COPYFILE_FICLONE);
      // Both must have ended before the partial file may be removed.
      const [hashed, copied] = await Promise.allSettled([hashFile(from), copying]);
      if (copied.status === 'rejected') throw copied.reason;
      if (hashed.status === 'rejected') throw hashed.reason;
      if (hashed.value !== sha256) throw new OtherBytes();
    });
    return true;
  } catch (error) {
    if (error instanceof OtherBytes) return false;
    throw error;
  }
}

class OtherBytes extends Error {}

/** Everything that was written into it is on the disk. Only Windows wants to write for that, which a copy of a read-only file forbids. */
export async function syncFile(path: string): Promise<void> {
  const windows = process.platform === 'win32';
  if (windows) await chmod(path, 0o666);
  const file = await open(path, windows ? 'r+' : 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** `make` writes everything into the partial file that it is given. */
async function landDurably<T>(target: string, make: (partial: string) => Promise<T>): Promise<T> {
  const partial = `${target}.partial`;
  try {
    const result = await make(partial);
    await syncFile(partial);
    await rename(partial, target);
    await syncFolder(dirname(target));
    return result;
  } catch (error) {
    // What could not be made cannot always be removed; the first error is the one to tell.
    await rm(partial, { force: true }).catch(() => undefined);
    throw inWriteWords(target, error);
  }
}

/** Turns what the system answered when this file was to be written into a Failure; leaves every other error as it is. */
export function inWriteWords(target: string, error: unknown): unknown {
  return isSystemError(error) ? explain(target, error) : error;
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error;

/** Makes a rename inside this folder survive a power cut. Windows neither can nor needs to open a folder for it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const places: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is not a folder',
  EISDIR: 'there is a folder of that name',
  EEXIST: 'there is a file of that name',
  EACCES: 'you have no right to write there',
  EPERM: 'you have no right to write there',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'the name is too long',
};

function explain(file: string, cause: NodeJS.ErrnoException): Failure {
  const code = cause.code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Failure(
      'no-space',
      sentence`The disk is full: “${file}” was not written. Free some space and try again.`,
      {
        cause,
        file,
      },
    );
  const why = places[code] ?? `the system said ${code || cause.message}`;
  return new Failure('not-writable', sentence`“${file}” cannot be written: ${why}. Choose another place.`, {
    cause,
    file,
  });
}
