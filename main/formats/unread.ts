/** Recognises files of formats that have no reader, so that they are refused by name and not line by line. */
import { extname } from 'node:path';
import { Failure } from '#contract/failure.ts';
import type { FileFormat, Reading } from '#contract/source.ts';
import { quoted } from './source-file.ts';

const signatures: readonly (readonly [string, string])[] = [
  ['\x1f\x8b', 'a gzip archive'],
  ['PK\x03\x04', 'an Excel workbook or a ZIP archive'],
  ['\xd0\xcf\x11\xe0', 'an old Excel workbook'],
  ['%PDF-', 'a PDF document'],
  ['SQLite format 3\0', 'a SQLite database'],
  ['PAR1', 'a Parquet file'],
];
const names: Readonly<Record<FileFormat, string>> = {
  list: 'a list',
  csv: 'CSV',
  tsv: 'TSV',
  json: 'JSON',
  jsonl: 'JSON lines',
  xml: 'XML',
};
const extensions: ReadonlyMap<string, FileFormat> = new Map([
  ['.json', 'json'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
  ['.xml', 'xml'],
]);

export function refuseUnreadBytes(file: string, head: Buffer): void {
  const start = head.toString('latin1', 0, 16);
  const found = signatures.find(([signature]) => start.startsWith(signature));
  if (found) throw unread(file, found[1]);
}

/** What the user fixed is believed; then the extension; then the first characters. */
export function refuseUnreadFormat(file: string, reading: Reading, text: string): void {
  const extension = extname(file).toLowerCase();
  const table = ['.csv', '.tsv', '.tab'].includes(extension);
  const format = reading.format ?? extensions.get(extension) ?? (table ? undefined : formatOfText(text));
  if (format === 'json' || format === 'jsonl' || format === 'xml') throw unreadFormat(file, format);
}

function formatOfText(text: string): FileFormat | undefined {
  if (/^\s*(?:\{\s*"|\[\s*[{["])/.test(text)) return 'json';
  return /^\s*<(?:\?xml\s|!DOCTYPE\s)/i.test(text) ? 'xml' : undefined;
}

export function unreadFormat(file: string, format: FileFormat): Failure {
  return unread(file, names[format]);
}

function unread(file: string, what: string): Failure {
  return new Failure(
    'bad-file',
    `${quoted(file)} is ${what}, which is not read by this version. Save it as CSV or as a plain list.`,
    { file },
  );
}
