/** Reads the rows of one sheet of a workbook. A row that is shorter than the others ends in empty cells. */
import { english } from '#contract/language/sentence.ts';
import { excerptLength, type RowBatch, type RowReader } from '#formats/row-batch.ts';
import { sheetRows } from './sheet.ts';
import { openWorkbook } from './workbook.ts';

export const readWorkbook: RowReader = async function* (file, { sheet, fields, header }, options) {
  const book = await openWorkbook(file, options.limits?.file);
  let named = header;
  try {
    for await (const { rows, lines, rejects, bytes } of sheetRows(file, book, sheet, options)) {
      const batch: RowBatch = { rows: [], lines: [], rejects, bytes };
      rows.forEach((row, at) => {
        const line = lines[at] ?? 0;
        if (named) named = false;
        else if (row.length > fields.length) {
          const reason = english`Its last cell is in column ${row.length}; there are ${fields.length} columns.`;
          rejects.push({ line, reason, excerpt: row.join('\t').slice(0, excerptLength) });
        } else {
          while (row.length < fields.length) row.push('');
          batch.rows.push(row);
          batch.lines.push(line);
        }
      });
      rejects.sort((one, other) => one.line - other.line);
      yield batch;
    }
  } finally {
    book.archive.close();
  }
};
