/** The rows of a file, whatever its format. A new format is one more file and one more line here. */
import { Failure } from '#contract/failure.ts';
import type { FileFormat, Layout } from '#contract/source.ts';
import { readCsv } from './csv.ts';
import { readList } from './list.ts';
import type { ReadOptions, RowBatch, RowReader } from './row-batch.ts';
import { quoted } from './source-file.ts';

const readers: Readonly<Partial<Record<FileFormat, RowReader>>> = {
  list: readList,
  csv: readCsv,
  tsv: readCsv,
};

export function readRows(file: string, layout: Layout, options: ReadOptions = {}): AsyncGenerator<RowBatch> {
  return readerOf(file, layout.format)(file, layout, options);
}

function readerOf(file: string, format: FileFormat): RowReader {
  const reader = readers[format];
  if (reader) return reader;
  throw notRead(file, format.toUpperCase());
}

/** For formats that are known and have no reader. */
export function notRead(file: string, format: string): Failure {
  return new Failure(
    'bad-file',
    `${quoted(file)} is ${format}, which is not read by this version. Save it as CSV or as a plain list.`,
    { file },
  );
}
