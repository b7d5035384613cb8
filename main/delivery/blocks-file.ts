/** Writes the blocks of a file as they are made, and tells how far it is; what vouches for the file is made on the way. */
import type { FileHandle } from 'node:fs/promises';
import { Failure } from '#contract/failure.ts';
import { type Block, block } from './block.ts';
import { type Digest, madeShape, openDigest } from './digest.ts';

export interface Progress {
  done: number;
  of: number;
}
export interface DeliverySession {
  readonly signal: AbortSignal;
  send(part: Progress): Promise<void>;
}
export interface Delivered {
  rows: number;
  bytes: number;
}
export type Written = Delivered & { digest: Digest };

/** Bytes gathered before they are written. */
const blockSize = 1 << 20;

/** `of`: blocks to come, for the progress; `bom`: begins with a byte order mark. */
export async function writeBlocks(
  file: FileHandle,
  blocks: Iterable<Block>,
  of: number,
  bom: boolean,
  session: DeliverySession,
): Promise<Written> {
  const digest = openDigest(madeShape);
  let waiting: Block[] = bom ? [block('\ufeff', 0)] : [];
  let size = 0;
  let rows = 0;
  let done = 0;
  const flush = async () => {
    const writing = writeAll(
      file,
      waiting.map(({ bytes }) => bytes),
    );
    // Hashed while the system writes.
    for (const { bytes, rows } of waiting) digest.add(bytes, rows);
    waiting = [];
    size = 0;
    await writing;
  };
  for (const each of blocks) {
    if (each.bytes.length) waiting.push(each);
    size += each.bytes.length;
    rows += each.rows;
    done++;
    if (size < blockSize) continue;
    await flush();
    await session.send({ done: Math.min(done, of), of });
    if (session.signal.aborted) throw new Failure('cancelled', 'Cancelled.');
  }
  if (waiting.length) await flush();
  const end = digest.end();
  return { rows, bytes: end.bytes, digest: end };
}

/** On a disk that is nearly full the system may take less than it is given, and says why with the rest. */
async function writeAll(file: FileHandle, pieces: Uint8Array[]): Promise<void> {
  const { bytesWritten } = await file.writev(pieces);
  const all = pieces.reduce((sum, { length }) => sum + length, 0);
  if (bytesWritten < all) await file.writeFile(Buffer.concat(pieces).subarray(bytesWritten));
}
