/** What writes a table in any format: the names of its columns, its rows, and what comes behind them. */
import type { ExportFormat } from '#contract/export-format.ts';
import { openPen } from './csv-pen.ts';
import { type CsvStyle, csvLine } from './csv-writer.ts';
import { openJsonPen } from './json-pen.ts';
import type { RowPiece } from './row-text.ts';
import { openSheetPen } from './sheet-pen.ts';

export interface TablePen {
  /** Once, before all rows. */
  header(names: readonly string[]): void;
  /** A row of cells from pieces of row text, in order; a piece is UTF-8 bytes or a text of plain ASCII. */
  row(...pieces: readonly (RowPiece | string)[]): void;
  cells(cells: readonly string[]): void;
  /** Once, behind all rows. */
  end(): void;
  /** What was written since the last time. */
  take(): Uint8Array;
}

export interface TableStyle extends CsvStyle {
  format: ExportFormat;
}

export function openTablePen(style: TableStyle): TablePen {
  if (style.format === 'xlsx') return openSheetPen();
  return style.format === 'csv' ? openCsv(style) : openJsonPen(style.format);
}

function openCsv(style: CsvStyle): TablePen {
  const pen = openPen(style);
  const cells = (row: readonly string[]) => pen.line(csvLine(row, style));
  return { header: cells, cells, row: pen.row, end: () => undefined, take: pen.take };
}
