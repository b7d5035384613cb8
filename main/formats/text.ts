/** The text of a file in pieces of equal size, decoded strictly, so that memory stays flat whatever the file. */
import { Failure } from '#contract/failure.ts';
import { type Encoding, inputLimits } from '#contract/source.ts';
import { decoders, firstInvalid, guessEncoding } from './encoding.ts';
import { inWords, openSource, quoted } from './source-file.ts';

/** Larger pieces are not faster and leave more garbage: 30 MB on top of the program here, 60 at 64 KiB, 150 at 256 KiB. */
export const pieceSize = 32 * 1024;

export interface Piece {
  text: string;
  /** Bytes of the file read so far. */
  bytes: number;
  /** True once, for the end of the file; that piece may be empty. */
  last: boolean;
}

export interface TextOptions {
  signal?: AbortSignal | undefined;
  /** Bytes of one piece. */
  piece?: number | undefined;
  /** Bytes that a file may have. */
  limit?: number | undefined;
  /** Reads as if the file ended here. */
  end?: number | undefined;
}

/** Throws for a file that is empty, cannot be read, or holds bytes that mean nothing in this encoding. */
export async function* textOf(file: string, encoding: Encoding, options: TextOptions = {}): AsyncGenerator<Piece> {
  const { signal, piece = pieceSize, limit = inputLimits.file, end = Number.POSITIVE_INFINITY } = options;
  const decoder = decoders[encoding];
  const { handle } = await openSource(file, limit);
  try {
    const buffer = Buffer.allocUnsafe(piece + 4);
    let kept = 0;
    let bytes = 0;
    let begun = false;
    for (;;) {
      refuseWhenCancelled(signal, file);
      const read = await fill(handle, buffer, kept, Math.min(piece, end - bytes));
      bytes += read;
      if (bytes === 0) throw emptyFile(file);
      if (bytes > limit) throw new Failure('bad-file', `${quoted(file)} grew beyond ${limit} bytes.`, { file });
      const last = read === 0;
      const given = buffer.subarray(0, kept + read);
      const whole = last ? given.length : given.length - decoder.incomplete(given);
      const decoded = decoder.decode(given.subarray(0, whole));
      if (decoded === undefined) throw await notValid(file, encoding, bytes - given.length, given.subarray(0, whole));
      kept = given.copy(buffer, 0, whole);
      const text = begun || !decoded.startsWith('\ufeff') ? decoded : decoded.slice(1);
      begun ||= decoded !== '';
      yield { text, bytes, last };
      if (last) return;
    }
  } catch (error) {
    throw inWords(file, error);
  } finally {
    await handle.close();
  }
}

type Handle = Awaited<ReturnType<typeof openSource>>['handle'];

async function fill(handle: Handle, buffer: Buffer, offset: number, length: number): Promise<number> {
  return length <= 0 ? 0 : (await handle.read(buffer, offset, length, null)).bytesRead;
}

export function refuseWhenCancelled(signal: AbortSignal | undefined, file: string): void {
  if (signal?.aborted) throw new Failure('cancelled', `Reading ${quoted(file)} was cancelled.`, { file });
}

export function emptyFile(file: string): Failure {
  return new Failure('bad-file', `The file ${quoted(file)} is empty. Choose a file that holds records.`, { file });
}

async function notValid(file: string, encoding: Encoding, start: number, bytes: Buffer): Promise<Failure> {
  const offset = firstInvalid(decoders[encoding], bytes);
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const { line, column } = await placeOf(file, encoding, start + offset);
  const guessed = start === 0 ? guessEncoding(bytes) : encoding;
  const other = guessed !== encoding ? guessed : encoding === 'utf-8' ? 'windows-1252' : 'utf-8';
  return new Failure(
    'bad-file',
    `${quoted(file)} is not valid ${encoding.toUpperCase()}: line ${line}, column ${column} holds the byte ${byte}. ` +
      `Choose the encoding it was saved in, for example ${other} (--encoding ${other}).`,
    { file, line, column },
  );
}

/** Line and character at a byte; everything before it is known to be valid. Reads the file again: only failures ask. */
async function placeOf(file: string, encoding: Encoding, end: number): Promise<{ line: number; column: number }> {
  let line = 1;
  let open = '';
  if (end === 0) return { line, column: 1 };
  for await (const { text } of textOf(file, encoding, { end })) {
    const lines = (open + text).split(/\r\n?|\n/);
    line += lines.length - 1;
    open = lines.at(-1) ?? '';
  }
  return { line, column: [...open].length + 1 };
}
