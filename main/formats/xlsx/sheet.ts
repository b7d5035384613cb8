/** The rows of a sheet, cell by cell, with flat memory but for the texts that cells share. */
import { Failure } from '#contract/failure.ts';
import { english, sentence } from '#contract/language/sentence.ts';
import { inputLimits } from '#contract/source.ts';
import { orReason, Refusal } from '#formats/refusal.ts';
import { excerptLength, type ReadOptions, type RowReject } from '#formats/row-batch.ts';
import { placed, quoted } from '#formats/source-file.ts';
import { xmlCutter } from '#formats/xml/cutter.ts';
import { elementOf } from '#formats/xml/element.ts';
import { attributeOf, local } from './archive.ts';
import { type CellWorld, cellText } from './cell.ts';
import type { Workbook } from './workbook.ts';

export interface SheetRows {
  /** Rows that are not blank, up to their last cell that is not empty. */
  rows: string[][];
  /** The number of each in the sheet. */
  lines: number[];
  rejects: RowReject[];
  bytes: number;
}

export async function* sheetRows(
  file: string,
  book: Workbook,
  sheet: string,
  { signal, piece, limits }: ReadOptions,
): AsyncGenerator<SheetRows> {
  const world: CellWorld = { ...book, texts: await book.texts(signal, limits?.texts) };
  const cut = xmlCutter(['sheetData', 'row'], { limits, called: local, optional: true });
  let number = 0;
  const part = partOf(file, book, sheet);
  for await (const { text, bytes, last } of book.archive.text(part, { signal, piece, limit: limits?.file })) {
    const found: SheetRows = { rows: [], lines: [], rejects: [], bytes };
    for (const row of placed(file, () => cut(text, last)).texts) {
      number = Number(rowNumber.exec(row)?.[1] ?? number + 1);
      const cells = orReason(() => rowCells(row, world, limits?.field));
      if (cells instanceof Refusal)
        found.rejects.push({ line: number, reason: cells.message, excerpt: row.slice(0, excerptLength) });
      else if (cells.length > 0) {
        found.rows.push(cells);
        found.lines.push(number);
      }
    }
    yield found;
  }
}

const rowNumber = /^<[^\s>]+(?:\s[^>]*?)?\sr\s*=\s*["'](\d{1,7})["']/;

function partOf(file: string, { sheets }: Workbook, sheet: string): string {
  const part = sheets.get(sheet);
  if (part !== undefined) return part;
  const names = [...sheets.keys()].map((name) => `“${name}”`).join(', ');
  throw new Failure('not-found', sentence`${quoted(file)} has no sheet “${sheet}”. Its sheets are: ${names}.`, {
    file,
  });
}

function rowCells(row: string, world: CellWorld, limit: number = inputLimits.field): string[] {
  const cells: string[] = [];
  // Rows that only have a height are many in some workbooks.
  if (!row.includes('<', 1)) return cells;
  for (const cell of elementOf(row, inputLimits.depth).parts) {
    if (local(cell.name) !== 'c') continue;
    const text = cellText(cell, world);
    const at = columnOf(attributeOf(cell, 'r')) ?? cells.length;
    if (text === '') continue;
    if (text.length > limit) throw new Refusal(english`A cell has more than ${limit} characters.`);
    if (cells[at]) throw new Refusal(english`It has the cell ${attributeOf(cell, 'r') ?? ''} twice.`);
    while (cells.length < at) cells.push('');
    cells[at] = text;
  }
  return cells;
}

/** `BC12` is in the 55th column, which is 54 here. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  const letters = /^[A-Za-z]{1,3}(?=\d)/.exec(reference)?.[0].toUpperCase();
  if (letters === undefined) throw new Refusal(english`“${reference.slice(0, 40)}” is no place in a sheet.`);
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
