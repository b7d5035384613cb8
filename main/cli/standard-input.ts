/** Standard input as a source: streamed into the workspace, where the engine may take the file as it is. */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Failure } from '#contract/failure.ts';
import type { Source } from '#contract/source.ts';
import { remark } from './terminal.ts';

export interface Incoming {
  source: Source;
  /** Removes what was received, if the engine has not taken it. */
  discard(): Promise<void>;
}

/** The source behind a FILE argument: `-` is standard input, everything else a path. */
export async function receive(file: string, workspace: string, stop?: AbortSignal): Promise<Incoming> {
  if (file !== '-') return { source: { kind: 'file', file: resolve(file) }, discard: async () => undefined };
  if (process.stdin.isTTY) remark('Reading from the keyboard: one element per line, end with Ctrl-D.');
  const folder = join(workspace, 'incoming');
  const target = join(folder, `${randomUUID()}.txt`);
  const discard = () => rm(target, { force: true });
  try {
    await mkdir(folder, { recursive: true });
    await pipeline(process.stdin, createWriteStream(target, { flags: 'wx' }), stop ? { signal: stop } : {});
  } catch (error) {
    await discard();
    throw asFailure(error);
  }
  return { source: { kind: 'file', file: target, name: 'standard input', take: true }, discard };
}

function asFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const { code, message: cause } = error;
  if (code === 'ABORT_ERR') return new Failure('cancelled', 'Stopped before standard input ended. Nothing was run.');
  if (code === 'ENOSPC')
    return new Failure(
      'no-space',
      'The disk of the workspace is full: standard input was not taken in. Free some space.',
    );
  return new Failure('unreadable', `Standard input could not be taken in: ${cause}.`, { cause: error });
}
