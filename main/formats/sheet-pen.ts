/**
 * Writes rows as the sheet of an Excel workbook. Every cell is a text, so that nothing becomes a number, a date or a formula.
 * Where Excel would not open what is written, nothing is.
 */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { cellsOf } from './row-text.ts';
import type { TablePen } from './table-pen.ts';

/** What a sheet holds at most. */
export const sheetLimits = { rows: 1_048_576, columns: 16_384, cell: 32_767 } as const;

const start =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\n';

export function openSheetPen(limits: { rows: number } = sheetLimits): TablePen {
  let text = start;
  let rows = 0;
  let columns: string[] = [];

  function cells(row: readonly string[]): void {
    if (++rows > limits.rows) throw tooMuch(`more than ${limits.rows.toLocaleString('en')} rows`);
    text += `<row r="${rows}">`;
    row.forEach((cell, at) => {
      if (cell !== '')
        text += `<c r="${columns[at]}${rows}" t="inlineStr"><is><t${spaced(cell)}>${escaped(cell, rows)}</t></is></c>`;
    });
    text += '</row>\n';
  }
  return {
    header(names) {
      if (names.length > sheetLimits.columns) throw tooMuch(`more than ${sheetLimits.columns} columns`);
      columns = names.map((_, at) => columnName(at));
      cells(names);
    },
    cells,
    row: (...pieces) => cells(cellsOf(pieces)),
    end() {
      text += '</sheetData></worksheet>\n';
    },
    take() {
      const taken = Buffer.from(text);
      text = '';
      return taken;
    },
  };
}

/** `A` to `Z`, then `AA`. */
function columnName(at: number): string {
  const before = Math.floor(at / 26);
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + (at % 26));
}

const spaced = (cell: string) => (/^\s|\s$|[\n\t]|\s\s/.test(cell) ? ' xml:space="preserve"' : '');

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
// What XML cannot hold, a carriage return that it would change, and what would be read as one of them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question.
const special = /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[\dA-Fa-f]{4}_)/g;

function escaped(cell: string, row: number): string {
  if (cell.length > sheetLimits.cell)
    throw tooMuch(`a cell with more than ${sheetLimits.cell.toLocaleString('en')} characters in row ${row}`);
  return cell.replace(
    special,
    (sign) => signs[sign] ?? `_x${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
  );
}

function tooMuch(what: string): Failure {
  return new Failure(
    'bad-input',
    sentence`The table has ${what}, which a sheet cannot hold. Write it as CSV (--format csv).`,
  );
}
