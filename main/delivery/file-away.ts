/** Moves the file that a batch was made from into a folder of what is done, if it is still the file that was taken in. */
import { existsSync } from 'node:fs';
import { lstat, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '#contract/failure.ts';
import { english, sentence } from '#contract/language/sentence.ts';
import type { BatchRecord } from '#store/batch.ts';
import { copyDurably, inWriteWords, syncFolder } from './durable-file.ts';
import { names, placeFree, sameBytes } from './free-name.ts';
import { checkPath, makeFolder } from './target-folder.ts';

export async function fileAway(
  step: { folder?: string | undefined },
  { definition }: BatchRecord,
  folder: string,
): Promise<string> {
  const { origin, file: frozen } = definition.source;
  if (definition.pasted || origin.take) return 'There was nothing to move: the batch was not made from a file.';
  const original = origin.file;
  checkPath(original);
  const into = step.folder ?? join(dirname(original), 'done');
  const target = join(into, basename(original));
  const taken = join(folder, frozen);
  if (!existsSync(original)) {
    const moved = await findMoved(target, taken);
    if (moved !== undefined) return english`Moved to “${moved}”.`;
    throw new Failure('not-found', sentence`“${original}” is no longer there, so it was not moved.`, {
      file: original,
    });
  }
  await makeFolder(into);
  await refuse(original, into, taken);
  try {
    const name = await placeFree(original, target, copyDurably);
    await rm(original);
    await syncFolder(dirname(original));
    return english`Moved to “${name}”.`;
  } catch (error) {
    throw inWriteWords(target, error);
  }
}

/** Where it is when it was moved before, and only the note of it was lost. */
async function findMoved(target: string, taken: string): Promise<string | undefined> {
  for (const name of names(target)) {
    if (!existsSync(name)) return undefined;
    if (await sameBytes(taken, name)) return name;
  }
  return undefined;
}

async function refuse(original: string, into: string, taken: string): Promise<void> {
  if (!(await lstat(original)).isFile())
    throw new Failure('not-allowed', sentence`“${original}” is a link, not a file: it was not moved.`, {
      file: original,
    });
  const [here, there] = await Promise.all([stat(dirname(original), { bigint: true }), stat(into, { bigint: true })]);
  if (here.dev === there.dev && here.ino === there.ino)
    throw new Failure('bad-input', sentence`“${original}” lies in “${into}” already. Name another folder.`, {
      file: original,
    });
  if (!(await sameBytes(taken, original)))
    throw new Failure('not-allowed', sentence`“${original}” was changed since it was taken in: it was not moved.`, {
      file: original,
    });
}
