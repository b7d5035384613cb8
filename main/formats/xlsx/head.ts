/** How a workbook is to be read: which sheet, whether its first row names the columns, and what they are called. */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import type { Reading } from '#contract/source.ts';
import { refuseWideHeader } from '#formats/csv.ts';
import type { Guess } from '#formats/guess.ts';
import { fieldNames, looksLikeHeader } from '#formats/header.ts';
import { quoted } from '#formats/source-file.ts';
import { sheetRows } from './sheet.ts';
import { openWorkbook, type Workbook } from './workbook.ts';

const sampleSize = 1_000;

export async function workbookLayout(file: string, reading: Reading, signal?: AbortSignal): Promise<Guess> {
  const book = await openWorkbook(file);
  try {
    const places = [...book.sheets.keys()];
    const { sheet, rows } = await firstTable(
      file,
      book,
      reading.sheet === undefined ? places : [reading.sheet],
      signal,
    );
    if (rows.length === 0)
      throw new Failure('bad-file', sentence`The sheet “${sheet}” of ${quoted(file)} is empty. Choose another sheet.`, {
        file,
      });
    // Cells without anything in them are often left out: a row is as wide as the widest.
    const width = Math.max(...rows.map((row) => row.length));
    refuseWideHeader(file, width);
    const full = rows.map((row) => row.concat(new Array<string>(width - row.length).fill('')));
    const header = reading.header ?? looksLikeHeader(full);
    const fields = fieldNames(full[0] ?? [], header);
    const plain = { encoding: 'utf-8', delimiter: '', quote: '', path: '', gzip: false, rest: false } as const;
    return { ...plain, format: 'xlsx', header, fields, sheet, places };
  } finally {
    book.archive.close();
  }
}

interface Sheet {
  sheet: string;
  rows: string[][];
}

/** The first sheet that has more than one row: before it there may be a cover page. */
async function firstTable(
  file: string,
  book: Workbook,
  sheets: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Sheet> {
  let first: Sheet = { sheet: sheets[0] ?? '', rows: [] };
  for (const sheet of sheets) {
    const rows: string[][] = [];
    for await (const found of sheetRows(file, book, sheet, { signal })) {
      rows.push(...found.rows.slice(0, sampleSize - rows.length));
      if (rows.length >= sampleSize) break;
    }
    if (rows.length > 1) return { sheet, rows };
    if (first.rows.length === 0 && rows.length > 0) first = { sheet, rows };
  }
  return first;
}
