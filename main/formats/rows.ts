/** The reader of each format. A new format is one more reader and one more line here. */
import type { FileFormat, Layout } from '#contract/source.ts';
import { readCsv } from './csv.ts';
import { readJson, readJsonLines } from './json/reader.ts';
import { readList } from './list.ts';
import type { ReadOptions, RowBatch, RowReader } from './row-batch.ts';
import { readWorkbook } from './xlsx/reader.ts';
import { readXml } from './xml/reader.ts';

export type { ReadOptions, RowBatch, RowReject } from './row-batch.ts';

const readers: Readonly<Record<FileFormat, RowReader>> = {
  list: readList,
  csv: readCsv,
  tsv: readCsv,
  json: readJson,
  jsonl: readJsonLines,
  xml: readXml,
  xlsx: readWorkbook,
};

/** Throws a Failure for a file that is refused whole; single records that are refused are rejects of their batch. */
export function readRows(file: string, layout: Layout, options: ReadOptions = {}): AsyncGenerator<RowBatch> {
  return readers[layout.format](file, layout, options);
}
