/** SHA-256 of a file while it passes by: of the whole, and of each so many rows, so that a change can be found to its part. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { inWords } from '#formats/source-file.ts';
import { openScan } from './row-scan.ts';

export interface Digest {
  bytes: number;
  /** Rows without the header. */
  rows: number;
  sha256: string;
  rowsPerPart: number;
  parts: string[];
}
export interface DigestShape {
  /** Rows before the first part. */
  header: 0 | 1;
  /** A line end inside quotes ends no row. */
  quotes: boolean;
  rowsPerPart: number;
}
export interface Digester {
  /** `rows`: how many rows these bytes are, when they are whole rows and that is known. */
  add(bytes: Uint8Array, rows?: number): void;
  end(): Digest;
}

/** Of the files that we write: a header, then rows of CSV. */
export const madeShape: DigestShape = { header: 1, quotes: true, rowsPerPart: 10_000 };
/** Of an input, whatever it holds: lines. */
export const inputShape: DigestShape = { header: 0, quotes: false, rowsPerPart: 10_000 };

export function openDigest({ header, quotes, rowsPerPart }: DigestShape): Digester {
  const whole = createHash('sha256');
  const scan = openScan(quotes);
  const parts: string[] = [];
  let part = createHash('sha256');
  let bytes = 0;
  let rows = 0;
  /** Rows in the part that is open, and whether a row in it has begun. */
  let inPart = 0;
  let begun = false;
  let head = header;

  function close(): void {
    parts.push(part.digest('hex'));
    part = createHash('sha256');
    inPart = 0;
    begun = false;
  }
  return {
    add(piece, known) {
      whole.update(piece);
      bytes += piece.length;
      let from = 0;
      if (head > 0) {
        const passed = scan.pass(piece, 0, head);
        head = passed.rows > 0 ? 0 : head;
        from = passed.at;
      } else if (known !== undefined && inPart + known <= rowsPerPart) {
        // Nearly every block: nothing has to be looked for.
        part.update(piece);
        rows += known;
        inPart += known;
        if (inPart === rowsPerPart) close();
        return;
      }
      while (from < piece.length) {
        const passed = scan.pass(piece, from, rowsPerPart - inPart);
        part.update(piece.subarray(from, passed.at));
        begun = passed.open;
        from = passed.at;
        rows += passed.rows;
        inPart += passed.rows;
        if (inPart === rowsPerPart) close();
      }
    },
    end() {
      if (begun) {
        rows++;
        inPart++;
      }
      if (inPart > 0) close();
      return { bytes, rows, sha256: whole.digest('hex'), rowsPerPart, parts };
    },
  };
}

/** Of a file on disk. `see` is told how many bytes came by. */
export async function digestFile(file: string, shape: DigestShape, see?: (bytes: number) => void): Promise<Digest> {
  const digest = openDigest(shape);
  for await (const piece of piecesOf(file)) {
    digest.add(piece);
    see?.(piece.length);
  }
  return digest.end();
}

export async function* piecesOf(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>;
  } catch (error) {
    throw inWords(file, error);
  }
}

/** SHA-256 of a file on disk, in hex. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of piecesOf(file)) hash.update(piece);
  return hash.digest('hex');
}
