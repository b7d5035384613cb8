/**
 * Writes rows as CSV (RFC 4180 quoting). `safe` puts an apostrophe before cells that a spreadsheet would run as a
 * formula; without it every cell is written exactly as it is.
 * Lines end with LF: all spreadsheets and parsers take it, whereas line tools would count a CR to the last cell.
 */
import { decodeRow } from './row-text.ts';

export interface CsvStyle {
  readonly delimiter: string;
  readonly safe: boolean;
}

// Spreadsheets pass over white space, control and format characters before the sign that makes a formula.
const formula = /^(?:[\t\r\n\0]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%])/u;
// A number, or a phone number with its country code apart: two numbers side by side are not an expression.
const harmless = /^(?:[+-]?\d+(?:[.,]\d+)?|\+\d{1,3} [(\d][\d ()./-]*)$/;
/** Whether any field of a row text may be a formula; no for the great majority, at the price of one look at all. */
const doubtful =
  /(?:^|\t)(?!\t)(?:[=@＝＋－＠|%\s\p{Cc}\p{Cf}]|-(?!\d+(?:\t|$))|\+(?!\d+(?:\t|$)|\d{1,3} [(\d][\d ()./-]*(?:\t|$)))/u;

/** A line with its line end. */
export function csvLine(fields: readonly string[], style: CsvStyle): string {
  // One empty cell alone would read as a blank line.
  if (fields.length === 1 && fields[0] === '') return '""\n';
  return `${fields.map((field) => csvCell(field, style)).join(style.delimiter)}\n`;
}

/** The same line made of a row text, without taking it apart where nothing needs care. */
export function csvLineOfText(text: string, style: CsvStyle): string {
  const { delimiter, safe } = style;
  if (text.includes('"') || text.includes('\\') || text.includes('\ufeff') || (safe && doubtful.test(text)))
    return csvLine(decodeRow(text), style);
  if (delimiter === '\t') return `${text}\n`;
  if (text.includes(delimiter)) return `${text.split('\t').map(quotingOnly(delimiter)).join(delimiter)}\n`;
  return `${text.replace(/\t/g, delimiter === '$' ? '$$' : delimiter)}\n`;
}

function quotingOnly(delimiter: string): (cell: string) => string {
  return (cell) => (cell.includes(delimiter) ? `"${cell}"` : cell);
}

export function csvCell(value: string, { delimiter, safe }: CsvStyle): string {
  if (safe && formula.test(value) && !harmless.test(value)) return inQuotes(`'${value}`);
  // At the beginning of a file a reader would take U+FEFF for a byte order mark.
  return value.includes(delimiter) || /["\r\n]|^\ufeff/.test(value) ? inQuotes(value) : value;
}

function inQuotes(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
