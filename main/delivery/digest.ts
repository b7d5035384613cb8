/** SHA-256 of a file while it passes by, with marks on the way, so that the first change in it can be found to some rows. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { inWords } from '#formats/source-file.ts';
import { openScan } from './row-scan.ts';

export interface Digest {
  bytes: number;
  /** Rows without the header. */
  rows: number;
  sha256: string;
  rowsPerMark: number;
  /** SHA-256 of the file up to the end of its header, if it has one, and up to the end of each so many rows. */
  marks: string[];
}
export interface DigestShape {
  /** Rows before those that are counted. */
  header: 0 | 1;
  /** A line end inside quotes ends no row. */
  quotes: boolean;
  rowsPerMark: number;
}
export interface Digester {
  /** `rows`: how many rows these bytes are, when they are whole rows and that is known. */
  add(bytes: Uint8Array, rows?: number): void;
  end(): Digest;
}

/** Of the files that we write: a header, then rows of CSV. */
export const madeShape: DigestShape = { header: 1, quotes: true, rowsPerMark: 10_000 };
/** Of an input, whatever it holds: lines. */
export const inputShape: DigestShape = { header: 0, quotes: false, rowsPerMark: 10_000 };

export function openDigest({ header, quotes, rowsPerMark }: DigestShape): Digester {
  const hash = createHash('sha256');
  const scan = openScan(quotes);
  const marks: string[] = [];
  let bytes = 0;
  let rows = 0;
  /** Rows since the last mark, and whether another one has begun. */
  let since = 0;
  let begun = false;
  let head = header;

  /** A copy goes on where the hash stands, so that every byte is hashed once, however many marks there are. */
  function mark(): void {
    marks.push(hash.copy().digest('hex'));
    since = 0;
    begun = false;
  }
  return {
    add(piece, known) {
      bytes += piece.length;
      let from = 0;
      if (head > 0) {
        const passed = scan.pass(piece, 0, head);
        hash.update(piece.subarray(0, passed.at));
        from = passed.at;
        if (passed.rows > 0) {
          head = 0;
          mark();
        }
      } else if (known !== undefined && since + known <= rowsPerMark) {
        // Nearly every block: nothing has to be looked for.
        hash.update(piece);
        rows += known;
        since += known;
        if (since === rowsPerMark) mark();
        return;
      }
      while (from < piece.length) {
        const passed = scan.pass(piece, from, rowsPerMark - since);
        hash.update(piece.subarray(from, passed.at));
        begun = passed.open;
        from = passed.at;
        rows += passed.rows;
        since += passed.rows;
        if (since === rowsPerMark) mark();
      }
    },
    end() {
      if (begun) {
        rows++;
        since++;
      }
      if (since > 0) mark();
      return { bytes, rows, sha256: hash.digest('hex'), rowsPerMark, marks };
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
