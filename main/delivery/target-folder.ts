/** Folders outside the workspace that files are put into: only ones that were named without doubt. Made if missing. */
import { mkdir } from 'node:fs/promises';
import { dirname, isAbsolute, normalize, parse } from 'node:path';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { inWriteWords, syncFolder } from './durable-file.ts';

/** A path that means the same wherever the program was started, and nothing but what it shows. */
export function checkPath(path: string): void {
  const plain = path.length > parse(path).root.length ? path.replace(/[/\\]$/, '') : path;
  if (!isAbsolute(path))
    throw new Failure(
      'bad-input',
      sentence`“${path}” is a relative path. Give the whole path, from the root of the disk.`,
    );
  if (normalize(plain) !== plain || /\p{Cc}/u.test(path))
    throw new Failure(
      'bad-input',
      sentence`“${path}” is not written plainly. Give the path without “..” and control characters.`,
    );
}

/** The folder with those above it, so that they survive a power cut with what is put into them. */
export async function makeFolder(folder: string): Promise<void> {
  checkPath(folder);
  try {
    const first = await mkdir(folder, { recursive: true });
    if (first === undefined) return;
    for (let made = folder; made.length >= first.length; made = dirname(made))
      // A folder that can be written into but not be listed is not to be synced by us.
      await syncFolder(dirname(made)).catch(() => undefined);
  } catch (error) {
    throw inWriteWords(folder, error);
  }
}
