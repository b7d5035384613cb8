/** Words about files: formats, encodings, delimiters, and what the files of a batch are for. */

import type { FileKind } from '#contract/batch.ts';
import type { ExportFormat } from '#contract/export-format.ts';
import { t } from '#contract/language/language.ts';
import type { Encoding, FileFormat } from '#contract/source.ts';

export const formatWords: Readonly<Record<FileFormat, string>> = {
  list: t('List, one value a line'),
  csv: 'CSV',
  tsv: 'TSV',
  json: 'JSON',
  jsonl: t('JSON lines'),
  xml: 'XML',
  xlsx: t('Excel workbook'),
};

export const encodingWords: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  'iso-8859-1': 'ISO 8859-1',
};

export const delimiterWords: readonly { value: string; label: string }[] = [
  { value: ',', label: t('Comma  ,') },
  { value: ';', label: t('Semicolon  ;') },
  { value: '\t', label: t('Tab') },
  { value: '|', label: t('Bar  |') },
];

export const exportFormatWords: Readonly<Record<ExportFormat, string>> = {
  csv: 'CSV',
  json: 'JSON',
  jsonl: t('JSON lines'),
  xlsx: t('Excel workbook'),
};

/** What stands around a cell. No choice of a list can be empty: `none` is the empty text. */
export const quoteWords: readonly { value: string; label: string }[] = [
  { value: '"', label: t('Quote  "') },
  { value: "'", label: t("Apostrophe  '") },
  { value: 'none', label: t('None') },
];

const delimiterNames: ReadonlyMap<string, string> = new Map([
  [',', t('comma')],
  [';', t('semicolon')],
  ['\t', t('tab')],
  ['|', t('bar')],
]);

/** In the middle of a sentence: “comma”. */
export function delimiterWord(delimiter: string): string {
  return delimiterNames.get(delimiter) ?? t('“{delimiter}”', { delimiter });
}

/** The delimiters to offer, with an unusual one that was found. */
export function delimiterChoices(found: string): { value: string; label: string }[] {
  const known = delimiterWords.some(({ value }) => value === found);
  return known || found === '' ? [...delimiterWords] : [...delimiterWords, { value: found, label: found }];
}

export const fileWords: Readonly<Record<FileKind, { label: string; about: string; save: string }>> = {
  input: { label: t('Input'), about: t('The records as they were taken in.'), save: t('Save input as') },
  output: {
    label: t('Results'),
    about: t('Every input column with the result columns behind it.'),
    save: t('Save results as'),
  },
  process: {
    label: t('Process log'),
    about: t('What happened to each record, and to the batch.'),
    save: t('Save process log as'),
  },
  error: {
    label: t('Errors'),
    about: t('The failed records and the lines left out, with line, code and message.'),
    save: t('Save errors as'),
  },
  receipt: {
    label: t('Receipt'),
    about: t('Fingerprints of all files and the totals, to check them against later.'),
    save: t('Save receipt as'),
  },
  report: { label: t('Report'), about: t('The summary of the batch, as a page to read.'), save: t('Save report as') },
};

/** Receipt and report are about the batch as a whole. */
export function hasRows(kind: FileKind): boolean {
  return kind !== 'receipt' && kind !== 'report';
}
