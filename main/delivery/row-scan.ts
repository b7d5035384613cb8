/** Where rows end in the bytes of our own files: at a line feed outside quotes. Takes the bytes in pieces of any size. */
export interface RowScan {
  /**
   * Goes on from a place until so many rows have ended or the piece is used up. `at`: just behind the last row that
   * ended, or the end of the piece; `open`: a row has begun there.
   */
  pass(bytes: Uint8Array, from: number, rows: number): { at: number; rows: number; open: boolean };
  /** Forgets that a quote was opened. */
  reset(): void;
}

const quote = 0x22;
const lineFeed = 0x0a;

/** Without `quotes` every line feed ends a row. */
export function openScan(quotes: boolean): RowScan {
  let inside = false;
  return {
    pass(bytes, from, rows) {
      let ended = 0;
      // Runs for every byte of a file: a local is faster here than what the closure holds.
      let within = inside;
      let at = from;
      let end = from;
      while (at < bytes.length && ended < rows) {
        const byte = bytes[at++];
        if (byte === lineFeed && !within) {
          ended++;
          end = at;
        } else if (byte === quote && quotes) within = !within;
      }
      inside = within;
      return { at, rows: ended, open: at > end };
    },
    reset() {
      inside = false;
    },
  };
}

/** A quote that was lost in a damaged file must not make one row of all the rest. */
const mostBytes = 64 * 1024 ** 2;

/** The rows of a file one by one, each with its line end; the last one also without. */
export async function* rowsOf(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  quotes = true,
): AsyncGenerator<Buffer> {
  const scan = openScan(quotes);
  let begun: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length; ) {
      const { at, rows } = scan.pass(piece, from, 1);
      begun.push(piece.subarray(from, at));
      size += at - from;
      from = at;
      if (rows === 0 && size < mostBytes) continue;
      scan.reset();
      yield begun.length === 1 ? view(begun[0] as Uint8Array) : Buffer.concat(begun);
      begun = [];
      size = 0;
    }
  }
  if (begun.length) yield Buffer.concat(begun);
}

const view = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
