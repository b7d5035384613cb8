/**
 * Writes the records of a batch with some of their columns masked: each sign by itself, so that a value keeps its length,
 * its case and everything that separates its parts, and tools still find something of the right shape.
 */
import { writeDurably } from '#delivery/durable-file.ts';
import { csvLine } from '#formats/csv-writer.ts';
import { blockText, decodeRow, splitRows } from '#formats/row-text.ts';
import { readBatch } from '#store/batch.ts';
import type { ReadableDb } from '#store/open.ts';
import { findPage, readPage } from '#store/page.ts';

/** Letters become x and X, digits and other numbers 0; signs, spaces and marks stay what they are. */
export function maskedValue(text: string): string {
  return text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/(?!X)\p{L}/gu, 'x')
    .replace(/\p{N}/gu, '0');
}

/** What cannot be said of JSON or a workbook in their own form is said as CSV; a list stays a list. */
export async function writeMasked(db: ReadableDb, columns: readonly string[], to: string): Promise<void> {
  const { total, definition } = readBatch(db);
  const { layout } = definition;
  const masked = layout.fields.map((field) => columns.includes(field));
  // Exactly as it is: what is guarded for a spreadsheet would not be the same record again.
  const style = { delimiter: ',', safe: false };
  const isList = layout.format === 'list';
  const pages = findPage(db, total)?.no ?? 0;
  await writeDurably(to, async (file) => {
    if (!isList) await file.writeFile(csvLine(layout.fields, style));
    for (let no = 1; no <= pages; no++) {
      const rows = splitRows(blockText(readPage(db, no).input)).map((text) =>
        decodeRow(text).map((cell, at) => (masked[at] ? maskedValue(cell) : cell)),
      );
      await file.writeFile(rows.map((row) => (isList ? `${row[0] ?? ''}\n` : csvLine(row, style))).join(''));
    }
  });
}
