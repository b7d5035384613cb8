/** Packs files into one archive, streamed; the same files give the same bytes whenever they are packed. */
import { createWriteStream } from 'node:fs';
import { dirname } from 'node:path';
import type { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { readEnd } from '#store/event.ts';
import type { BatchView } from './batch-view.ts';
import { landFree } from './free-name.ts';
import type { StandingFile } from './standing-files.ts';
import { checkPath, makeFolder } from './target-folder.ts';

/** Read and write for the owner, read for everybody: an archive that is unpacked elsewhere carries no rights of here. */
const mode = 0o100644;

/** Answers the name under which it landed. */
export async function zipFiles(
  files: readonly StandingFile[],
  target: string,
  tag: string,
  { db, batch }: BatchView,
): Promise<string> {
  checkPath(target);
  await makeFolder(dirname(target));
  const mtime = new Date(readEnd(db)?.at ?? batch.created);
  return landFree(target, tag, async (partial) => {
    const archive = new ZipFile();
    const packed = pipeline(archive.outputStream, createWriteStream(partial));
    // The archive tells of a file that it cannot read in its own way, and would wait for ever.
    archive.on('error', (error: Error) => (archive.outputStream as PassThrough).destroy(error));
    for (const { name, path } of files) archive.addFile(path, name, { mtime, mode });
    archive.end();
    await packed;
  });
}
