/** Words about files: formats, encodings, delimiters, and what the files of a batch are for. */
import type { FileKind } from '#contract/batch.ts';
import type { ExportFormat } from '#contract/export-format.ts';
import type { Encoding, FileFormat } from '#contract/source.ts';

export const formatWords: Readonly<Record<FileFormat, string>> = {
  list: 'List, one value a line',
  csv: 'CSV',
  tsv: 'TSV',
  json: 'JSON',
  jsonl: 'JSON lines',
  xml: 'XML',
  xlsx: 'Excel workbook',
};

export const encodingWords: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  'iso-8859-1': 'ISO 8859-1',
};

export const delimiterWords: readonly { value: string; label: string }[] = [
  { value: ',', label: 'Comma  ,' },
  { value: ';', label: 'Semicolon  ;' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Bar  |' },
];

export const exportFormatWords: Readonly<Record<ExportFormat, string>> = {
  csv: 'CSV',
  json: 'JSON',
  jsonl: 'JSON lines',
  xlsx: 'Excel workbook',
};

/** What stands around a cell. No choice of a list can be empty: `none` is the empty text. */
export const quoteWords: readonly { value: string; label: string }[] = [
  { value: '"', label: 'Quote  "' },
  { value: "'", label: "Apostrophe  '" },
  { value: 'none', label: 'None' },
];

/** In the middle of a sentence: “comma”. */
export function delimiterWord(delimiter: string): string {
  const known = delimiterWords.find(({ value }) => value === delimiter);
  return known ? (known.label.split(' ')[0] ?? '').toLowerCase() : `“${delimiter}”`;
}

/** The delimiters to offer, with an unusual one that was found. */
export function delimiterChoices(found: string): { value: string; label: string }[] {
  const known = delimiterWords.some(({ value }) => value === found);
  return known || found === '' ? [...delimiterWords] : [...delimiterWords, { value: found, label: found }];
}

export const fileWords: Readonly<Record<FileKind, { label: string; about: string }>> = {
  input: { label: 'Input', about: 'The records as they were taken in.' },
  output: { label: 'Results', about: 'Every input column with the result columns behind it.' },
  process: { label: 'Process log', about: 'What happened to each record, and to the batch.' },
  error: { label: 'Errors', about: 'The failed records and the lines left out, with line, code and message.' },
  receipt: { label: 'Receipt', about: 'Fingerprints of all files and the totals, to check them against later.' },
  report: { label: 'Report', about: 'The summary of the batch, as a page to read.' },
};

/** Receipt and report are about the batch as a whole. */
export function hasRows(kind: FileKind): boolean {
  return kind !== 'receipt' && kind !== 'report';
}
