/**
 * Writes stored rows as CSV, bytes to bytes. Nearly all rows of a batch need neither quoting nor guarding: for those
 * only the tabs between cells are exchanged, which costs a fifth of making strings of them. A cell in which anything
 * needs care is written again by `csvCell`, so that there is one rule for what a cell looks like.
 */
import { type CsvStyle, csvCell } from './csv-writer.ts';
import { blockText, decodeRow, type RowPiece } from './row-text.ts';

export interface CsvPen {
  /** One row of cells from pieces of row text, in order; a piece is UTF-8 bytes or a text of plain ASCII. */
  row(...pieces: readonly (RowPiece | string)[]): void;
  /** A line that is complete, its end included. */
  line(text: string): void;
  /** What was written since the last time. */
  take(): Uint8Array;
}

const tab = 9;
const lineFeed = 10;

/** Rows that are looked at cell by cell once one of them needed it: its neighbours mostly do, too. */
const carefulRows = 4;

export function openPen(style: CsvStyle, size = 1 << 20): CsvPen {
  const care = careTable(style);
  const swift = swiftTables(style, care);
  const delimiter = style.delimiter.charCodeAt(0);
  // What is taken is a part of it, and what follows is written behind that: one large block costs less than many.
  let page = Buffer.allocUnsafe(size);
  let begin = 0;
  let at = 0;
  let careful = 0;

  function room(more: number): void {
    if (at + more <= page.length) return;
    const larger = Buffer.allocUnsafe(Math.max(size, (at - begin) * 2, at - begin + more));
    page.copy(larger, 0, begin, at);
    at -= begin;
    begin = 0;
    page = larger;
  }
  function copy(piece: RowPiece): void {
    room(piece.to - piece.from + 1);
    if (careful > 0) careful--;
    else if (copySwiftly(piece, page, at, swift)) {
      at += piece.to - piece.from;
      return;
    } else careful = carefulRows;
    copyCarefully(piece);
  }
  function copyCarefully({ bytes, from, to }: RowPiece): void {
    // This runs for every byte of a file: locals are several times faster here than what the closure holds.
    const table = care;
    let target = page;
    let end = at;
    let cell = from;
    let cellEnd = end;
    for (let i = from; i < to; i++) {
      const byte = bytes[i] as number;
      const need = table[byte] as number;
      if (need === fine) target[end++] = byte;
      else if (need === between) {
        target[end++] = delimiter;
        cell = i + 1;
        cellEnd = end;
      } else if ((need === always || i === cell) && !(need === sign && isPlainNumber(bytes, i, to))) {
        // This cell is written again by the whole rule; the next byte is the tab behind it, or the end.
        const next = bytes.indexOf(tab, i);
        i = next < 0 || next > to ? to : next;
        at = cellEnd;
        write(csvCell(decodeCell(blockText(bytes.subarray(cell, i))), style), to - i);
        i--;
        target = page;
        end = at;
      } else target[end++] = byte;
    }
    at = end;
  }
  /** A text, with room for as many bytes after it. */
  function write(text: string, after = 0): void {
    room(text.length * 3 + after + 1);
    at += page.write(text, at);
  }

  return {
    row(...pieces) {
      const length = at - begin;
      for (let i = 0; i < pieces.length; i++) {
        const piece = pieces[i] as RowPiece | string;
        room(1);
        if (i > 0) page[at++] = delimiter;
        if (typeof piece === 'string') write(piece.replaceAll('\t', style.delimiter));
        else copy(piece);
      }
      // One empty cell alone would read as a blank line.
      if (at - begin === length) write('""');
      room(1);
      page[at++] = lineFeed;
    },
    line: (text) => write(text),
    take() {
      const taken = page.subarray(begin, at);
      begin = at;
      return taken;
    },
  };
}

/** A cell as it is stored is a row text of one field. */
const decodeCell = (text: string) => decodeRow(text)[0] ?? '';

const fine = 0;
const always = 1;
const first = 2;
const sign = 3;
const between = 4;

/** What a byte means for its cell: nothing, care wherever it stands or at the beginning, that a number may follow, or its end. */
function careTable({ delimiter, safe }: CsvStyle): Uint8Array {
  const care = new Uint8Array(256);
  care[tab] = between;
  for (const character of ['"', '\\', delimiter]) if (character !== '\t') care[character.charCodeAt(0)] = always;
  // Beyond ASCII stand full-width signs, format characters and the byte order mark: the whole rule decides on those.
  for (let byte = 128; byte < 256; byte++) care[byte] ||= first;
  if (!safe) return care;
  for (let byte = 0; byte <= 32; byte++) care[byte] ||= first;
  for (const character of '=@|%\u007f') care[character.charCodeAt(0)] ||= first;
  for (const character of '+-') care[character.charCodeAt(0)] ||= sign;
  return care;
}

interface SwiftTables {
  /** What is written for a byte. */
  written: Uint8Array;
  /** Bits: 1 when it needs care anywhere in its cell, 2 when it does so at the beginning. */
  needs: Uint8Array;
  /** The bits that count for the byte behind it. */
  behind: Uint8Array;
}

function swiftTables({ delimiter }: CsvStyle, care: Uint8Array): SwiftTables {
  const written = Uint8Array.from(care, (_, byte) => (byte === tab ? delimiter.charCodeAt(0) : byte));
  const needs = care.map((need) => (need === always ? 1 : need === first || need === sign ? 2 : 0));
  const behind = care.map((need) => (need === between ? 3 : 1));
  return { written, needs, behind };
}

/** Copies a row in which no cell needs care, without a branch per byte; false when one does, and then nothing counts. */
function copySwiftly({ bytes, from, to }: RowPiece, target: Uint8Array, at: number, tables: SwiftTables): boolean {
  const { written, needs, behind } = tables;
  let found = 0;
  let counts = 3;
  let end = at;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number;
    target[end++] = written[byte] as number;
    found |= (needs[byte] as number) & counts;
    counts = behind[byte] as number;
  }
  return found === 0;
}

/** A sign and digits up to the end of the cell, or an international number: country code, space, digits and separators. */
function isPlainNumber(bytes: Uint8Array, at: number, to: number): boolean {
  let i = at + 1;
  while (i < to && isDigit(bytes[i])) i++;
  const digits = i - at - 1;
  if (i === to || bytes[i] === tab) return digits > 0;
  if (bytes[at] !== 0x2b || digits < 1 || digits > 3 || bytes[i] !== 0x20) return false;
  i++;
  if (!isDigit(bytes[i]) && bytes[i] !== 0x28) return false;
  while (i < to && (isDigit(bytes[i]) || separators.has(bytes[i] as number))) i++;
  return i === to || bytes[i] === tab;
}

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const separators = new Set([...' ()./-'].map((character) => character.charCodeAt(0)));

/** Where each row of a block begins and ends. */
export function rowPlaces(bytes: Uint8Array, n: number): RowPiece[] {
  const pieces: RowPiece[] = [];
  let from = 0;
  for (let i = 0; i < n; i++) {
    const end = bytes.indexOf(lineFeed, from);
    const to = end < 0 ? bytes.length : end;
    pieces.push({ bytes, from, to });
    from = to + 1;
  }
  return pieces;
}
