/** Makes the folder of a workspace, or says in a sentence why it cannot be used. */
import { rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { makeFolder } from './folder.ts';
import { reserveName } from './reserve.ts';

/** Less than this and not even the logs of the databases find room. */
const leastRoom = 2 * 1024 ** 2;

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no right to write there',
  EPERM: 'you have no right to write there',
  EROFS: 'the disk is read-only',
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'a part of its path is a file',
  ENAMETOOLONG: 'its path is too long',
  ENOSPC: 'the disk is full',
};

export function makeWorkspace(workspace: string): void {
  try {
    makeFolder(join(workspace, 'batch'));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const why = reasons[code] ?? `the system said ${code || String(error)}`;
    throw new Failure(
      code === 'ENOSPC' ? 'no-space' : 'not-writable',
      sentence`The workspace “${workspace}” cannot be used: ${why}. Choose another folder.`,
      { cause: error, file: workspace },
    );
  }
  // A full disk must not keep the program from starting: what waits for room is told and goes on when there is some.
  const { bavail, bsize } = statfsSync(workspace);
  if (bavail * bsize < leastRoom) rmSync(join(workspace, reserveName), { force: true });
}
