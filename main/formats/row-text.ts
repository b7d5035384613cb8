/**
 * A row as one line of text, the form in which rows are stored: fields separated by tabs, and the four characters
 * that would break this written as \t, \n, \r and \\. Rows of a page are joined by line feeds.
 * A row without any field is the empty text; a row of one empty field is \e.
 */
const loneEmpty = '\\e';
const special = /[\t\n\r\\]/;
const escapes: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };
const originals: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', '\\': '\\', e: '' };

export function encodeRow(fields: readonly string[]): string {
  if (fields.length === 1 && fields[0] === '') return loneEmpty;
  // One look at all fields together is cheaper than one at each.
  if (!special.test(fields.join(''))) return fields.join('\t');
  return fields.map((field) => field.replace(/[\t\n\r\\]/g, (character) => escapes[character] ?? '')).join('\t');
}

export function decodeRow(text: string): string[] {
  if (text === '') return [];
  const fields = text.split('\t');
  if (!text.includes('\\')) return fields;
  return fields.map((field) => field.replace(/\\(.)/g, (_, letter: string) => originals[letter] ?? letter));
}

/** The cells of a row that is in several pieces of row text, as bytes or as text. */
export function cellsOf(pieces: readonly (RowPiece | string)[]): string[] {
  return pieces.flatMap((piece) =>
    decodeRow(typeof piece === 'string' ? piece : blockText(piece.bytes.subarray(piece.from, piece.to))),
  );
}

/** A row text within a larger block of bytes: from one place up to another. */
export interface RowPiece {
  bytes: Uint8Array;
  from: number;
  to: number;
}

/** A block of at least one row. */
export function encodeRows(rows: readonly (readonly string[])[]): string {
  return rows.map(encodeRow).join('\n');
}

/**
 * The block of rows that all have the same number of fields, as bytes. One look at the finished bytes shows whether
 * any field held a character that has to be escaped; only then are the rows encoded one by one.
 */
export function encodeBlock(rows: readonly (readonly string[])[]): Uint8Array {
  const fields = rows[0]?.length ?? 0;
  if (fields < 2) return blockBytes(encodeRows(rows));
  const block = bytes.encode(rows.map((row) => row.join('\t')).join('\n'));
  // Every field that holds a mark makes one more than stand between the fields.
  const clean = countMarks(block) === rows.length * (fields - 1) + rows.length - 1;
  return clean ? block : blockBytes(encodeRows(rows));
}

/** 1 for the four characters that separate fields and rows, or would have to be escaped. */
const isMark = new Uint8Array(256);
for (const character of '\t\n\r\\') isMark[character.charCodeAt(0)] = 1;

/** In four sums and without a branch, so that no addition waits for another: this looks at every byte of every result. */
function countMarks(block: Uint8Array): number {
  const table = isMark;
  const fours = block.length - (block.length % 4);
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0; i < fours; i += 4) {
    a += table[block[i] as number] as number;
    b += table[block[i + 1] as number] as number;
    c += table[block[i + 2] as number] as number;
    d += table[block[i + 3] as number] as number;
  }
  for (let i = fours; i < block.length; i++) a += table[block[i] as number] as number;
  return a + b + c + d;
}

/** The texts of the rows of a block, for `decodeRow`. */
export function splitRows(text: string): string[] {
  return text.split('\n');
}

// A block that begins with U+FEFF begins with data: a mark at the start of a file is gone long before.
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const bytes = new TextEncoder();

/** A block as it is stored, and back. */
export function blockBytes(text: string): Uint8Array {
  return bytes.encode(text);
}
export function blockText(stored: Uint8Array): string {
  return utf8.decode(stored);
}
