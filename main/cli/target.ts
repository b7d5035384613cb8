/** The files a command is to write, checked before any work begins: nobody waits an hour for a missing folder. */
import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { FileKind } from '#contract/batch.ts';
import type { Delivery } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { standardOutput } from './standard-output.ts';

export interface Target {
  readonly flag: string;
  readonly kind: FileKind;
  readonly file: string;
}

/** A target as it was written. */
export type Delivered = Delivery & Pick<Target, 'kind'>;

/** Refuses targets that cannot be written, that are the input itself, or that are named twice. */
export async function checkTargets(targets: readonly Target[], input?: string): Promise<void> {
  const taken = new Map<string, string>();
  if (input !== undefined) taken.set(await realPath(input), 'the input');
  for (const { flag, file } of targets) {
    if (file !== standardOutput) await checkTarget(flag, file);
    const real = file === standardOutput ? file : await realPath(file);
    const other = taken.get(real);
    if (other) throw new Failure('bad-input', `${flag} names the same file as ${other}: ${file}. Choose another name.`);
    taken.set(real, flag);
  }
}

async function checkTarget(flag: string, file: string): Promise<void> {
  const folder = dirname(file);
  const place = await kindOf(folder);
  if (place === undefined)
    throw new Failure('bad-input', `${flag} cannot be written: there is no folder ${folder}. Make it first.`);
  if (place !== 'folder') throw new Failure('bad-input', `${flag} cannot be written: ${folder} is no folder.`);
  const there = await kindOf(file);
  if (there === 'folder')
    throw new Failure('bad-input', `${flag} names a folder: ${file}. Add the name of a file to it.`);
  // A finished file takes the place of what is there: a device must never be replaced.
  if (there === 'other')
    throw new Failure('bad-input', `${flag} names something that is no plain file: ${file}. Choose another name.`);
  if (!((await writable(folder)) && (there === undefined || (await writable(file)))))
    throw new Failure('bad-input', `${flag} cannot be written: no permission for ${file}. Choose another place.`);
}

async function kindOf(path: string): Promise<'folder' | 'file' | 'other' | undefined> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'other';
  } catch {
    return undefined;
  }
}

async function writable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** The path without links, as far as it exists. */
async function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}
