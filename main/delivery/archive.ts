/** A ZIP archive, written piece by piece into a file that is open. */
import type { FileHandle } from 'node:fs/promises';
import type { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** `fill` adds the entries. Answers the bytes of the archive. */
export async function packArchive(file: FileHandle, fill: (archive: ZipFile) => void): Promise<number> {
  const archive = new ZipFile();
  const out = archive.outputStream as PassThrough;
  // The archive tells of its own sources in its own way, and would wait for ever.
  archive.on('error', (error: Error) => out.destroy(error));
  let bytes = 0;
  const packed = pipeline(out, async (pieces: AsyncIterable<Uint8Array>) => {
    for await (const piece of pieces) {
      await file.writeFile(piece);
      bytes += piece.length;
    }
  });
  fill(archive);
  archive.end();
  await packed;
  return bytes;
}
