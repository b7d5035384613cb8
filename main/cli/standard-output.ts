/**
 * Standard output as the place of a file: `--output -`. The engine writes whole files only, so one is made in the workspace
 * and poured out; everything else that a command has to say goes to standard error then.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Delivery } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';

export const standardOutput = '-';

/** Data and a file cannot both be there. */
export function refuseData(flag: string, file: string | undefined, json: boolean): void {
  if (file === standardOutput && json)
    throw new Failure('bad-input', `--json and ${flag} - both need standard output: leave one of them out.`);
}

/** Writes the one file of a command where `--output` says. */
export async function putOut(
  { workspace, output, json }: { workspace: string; output: string; json?: true },
  write: (file: string) => Promise<Delivery>,
): Promise<Delivery> {
  refuseData('--output', output, json === true);
  return output === standardOutput ? pour(workspace, write) : write(resolve(output));
}

/** What a person calls the place. */
export const placeText = (file: string) => (file === standardOutput ? 'standard output' : file);

/** `write` makes the file that it is given the name of. `ending`: of that name, for those who tell the format by it. */
export async function pour(
  workspace: string,
  write: (file: string) => Promise<Delivery>,
  ending = 'csv',
): Promise<Delivery> {
  const folder = join(workspace, 'outgoing');
  await mkdir(folder, { recursive: true });
  const asked = join(folder, `${randomUUID()}.${ending}`);
  let written = asked;
  try {
    const delivery = await write(asked);
    written = delivery.file;
    const file = await open(written);
    // Gone before the first byte: a reader that leaves may end this process at any moment.
    await rm(written, { force: true });
    await pipeline(file.createReadStream(), process.stdout, { end: false }).catch(unlessReaderLeft);
    return { ...delivery, file: standardOutput };
  } finally {
    await rm(written, { force: true });
  }
}

function unlessReaderLeft(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'EIO' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}
