/** The text of a file in pieces of equal size, decoded strictly, so that memory stays flat whatever the file. */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { type Encoding, inputLimits } from '#contract/source.ts';
import { type ByteSource, openBytes } from './byte-source.ts';
import { decoders, firstInvalid, guessEncoding } from './encoding.ts';
import { inWords, quoted } from './source-file.ts';

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
  gzip?: boolean | undefined;
}

/** Throws for a file that is empty, cannot be read, or holds bytes that mean nothing in this encoding. */
export async function* textOf(file: string, encoding: Encoding, options: TextOptions = {}): AsyncGenerator<Piece> {
  const { gzip = false, limit = inputLimits.file } = options;
  const source = await openBytes(file, gzip, limit);
  const refuse = (start: number, bytes: Buffer) => notValid(file, encoding, start, bytes, gzip);
  yield* textFrom(source, file, encoding, options, refuse);
}

/** The text of a source, which is closed at the end. `refuse` makes the error of bytes that have no text. */
export async function* textFrom(
  source: ByteSource,
  file: string,
  encoding: Encoding,
  { signal, piece = pieceSize, end = Number.POSITIVE_INFINITY }: TextOptions,
  refuse: (start: number, bytes: Buffer) => Failure | Promise<Failure>,
): AsyncGenerator<Piece> {
  const decoder = decoders[encoding];
  try {
    const buffer = Buffer.allocUnsafe(piece + 4);
    let kept = 0;
    let bytes = 0;
    let begun = false;
    for (;;) {
      refuseWhenCancelled(signal, file);
      const read = await source.read(buffer, kept, Math.min(piece, end - bytes));
      bytes += read;
      if (bytes === 0) throw emptyFile(file);
      const last = read === 0;
      const given = buffer.subarray(0, kept + read);
      const whole = last ? given.length : given.length - decoder.incomplete(given);
      const decoded = decoder.decode(given.subarray(0, whole));
      if (decoded === undefined) throw await refuse(bytes - given.length, given.subarray(0, whole));
      kept = given.copy(buffer, 0, whole);
      const text = begun || !decoded.startsWith('\ufeff') ? decoded : decoded.slice(1);
      begun ||= decoded !== '';
      yield { text, bytes: source.position(), last };
      if (last) return;
    }
  } catch (error) {
    throw inWords(file, error);
  } finally {
    await source.close();
  }
}

export function refuseWhenCancelled(signal: AbortSignal | undefined, file: string): void {
  if (signal?.aborted) throw new Failure('cancelled', sentence`Reading ${quoted(file)} was cancelled.`, { file });
}

export function emptyFile(file: string): Failure {
  return new Failure('bad-file', sentence`The file ${quoted(file)} is empty. Choose a file that holds records.`, {
    file,
  });
}

async function notValid(
  file: string,
  encoding: Encoding,
  start: number,
  bytes: Buffer,
  gzip: boolean,
): Promise<Failure> {
  const offset = firstInvalid(decoders[encoding], bytes);
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const { line, column } = await placeOf(file, encoding, start + offset, gzip);
  const guessed = start === 0 ? guessEncoding(bytes) : encoding;
  const other = guessed !== encoding ? guessed : encoding === 'utf-8' ? 'windows-1252' : 'utf-8';
  return new Failure(
    'bad-file',
    sentence`${quoted(file)} is not valid ${encoding.toUpperCase()}: line ${line}, column ${column} holds the byte ${byte}. Choose the encoding it was saved in, for example ${other} (--encoding ${other}).`,
    { file, line, column },
  );
}

/** Line and character at a byte; everything before it is known to be valid. Reads the file again: only failures ask. */
async function placeOf(
  file: string,
  encoding: Encoding,
  end: number,
  gzip: boolean,
): Promise<{ line: number; column: number }> {
  let line = 1;
  let open = '';
  if (end === 0) return { line, column: 1 };
  for await (const { text } of textOf(file, encoding, { end, gzip })) {
    const lines = (open + text).split(/\r\n?|\n/);
    line += lines.length - 1;
    open = lines.at(-1) ?? '';
  }
  return { line, column: [...open].length + 1 };
}
