/**
 * The bytes of a file in order, decompressed where it is a gzip file. What comes out of a compressed file is limited like
 * a file itself, so that a small one cannot fill memory or disk.
 */
import type { FileHandle } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { inputLimits } from '#contract/source.ts';
import { openSource, quoted } from './source-file.ts';

export interface ByteSource {
  /** Fills the buffer from there on with at most so many bytes; 0 at the end. */
  read(into: Buffer, offset: number, length: number): Promise<number>;
  /** How far into the file that was. */
  position(): number;
  close(): Promise<void>;
}

export async function openBytes(file: string, gzip: boolean, limit: number = inputLimits.file): Promise<ByteSource> {
  const { handle, size } = await openSource(file, limit);
  return gzip ? inflated(file, handle, size, limit) : plain(file, handle, limit);
}

function plain(file: string, handle: FileHandle, limit: number): ByteSource {
  let position = 0;
  return {
    async read(into, offset, length) {
      if (length <= 0) return 0;
      const { bytesRead } = await handle.read(into, offset, length, null);
      position += bytesRead;
      if (position > limit)
        throw new Failure('bad-file', sentence`${quoted(file)} grew beyond ${limit} bytes.`, { file });
      return bytesRead;
    },
    position: () => position,
    close: () => handle.close(),
  };
}

function inflated(file: string, handle: FileHandle, size: number, limit: number): ByteSource {
  const gunzip = createGunzip();
  const stream = handle.createReadStream({ autoClose: false, highWaterMark: 32 * 1024 });
  // What the disk says is told by the one stream that is read.
  stream.on('error', (error) => gunzip.destroy(error));
  stream.pipe(gunzip);
  const source = streamed(gunzip);
  let out = 0;
  return {
    async read(into, offset, length) {
      const count = await source.read(into, offset, length).catch((error: unknown) => {
        throw brokenGzip(file, error);
      });
      out += count;
      if (out > limit)
        throw new Failure('bad-file', sentence`${quoted(file)} unpacks to more than ${limit} bytes. Split it first.`, {
          file,
        });
      // After its end Node looks for another compressed part only, and passes over everything else.
      if (count === 0 && length > 0 && gunzip.bytesWritten < size && (await anythingFrom(handle, gunzip.bytesWritten)))
        throw new Failure(
          'bad-file',
          sentence`The compressed data of ${quoted(file)} is followed by something else. Unpack it first.`,
          {
            file,
          },
        );
      return count;
    },
    position: () => Math.min(gunzip.bytesWritten, size),
    async close() {
      stream.destroy();
      await source.close();
      await handle.close();
    },
  };
}

type ByteStream = NodeJS.ReadableStream & { destroy(): unknown };

/** A stream as a source; `position` counts what came out of it. */
export function streamed(stream: ByteStream): ByteSource {
  // Whoever reads is told of it; without a listener an error between two reads would end the program.
  stream.on('error', () => undefined);
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let held: Buffer = Buffer.alloc(0);
  let position = 0;
  return {
    async read(into, offset, length) {
      while (length > 0 && held.length === 0) {
        const { value, done } = await pieces.next();
        if (done) return 0;
        held = value;
      }
      const count = Math.min(length, held.length);
      held.copy(into, offset, 0, count);
      held = held.subarray(count);
      position += count;
      return count;
    },
    position: () => position,
    async close() {
      stream.destroy();
    },
  };
}

/** Zeros may fill up the last block of a tape. */
async function anythingFrom(handle: FileHandle, from: number): Promise<boolean> {
  const buffer = Buffer.alloc(64 * 1024);
  for (let at = from; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) return false;
    if (buffer.subarray(0, bytesRead).some((byte) => byte !== 0)) return true;
    at += bytesRead;
  }
}

function brokenGzip(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!code.startsWith('Z_')) return error;
  return new Failure(
    'bad-file',
    sentence`The compressed data of ${quoted(file)} is damaged, cut off, or followed by something else. Copy it from its origin again.`,
    { file, cause: error },
  );
}
