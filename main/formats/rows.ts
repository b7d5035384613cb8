/** The rows of a file, whatever its format. A new format is one more file and one more line here. */
import type { FileFormat, Layout } from '#contract/source.ts';
import { readCsv } from './csv.ts';
import { readList } from './list.ts';
import type { ReadOptions, RowBatch, RowReader } from './row-batch.ts';
import { unreadFormat } from './unread.ts';

export type { ReadOptions, RowBatch, RowReject } from './row-batch.ts';

const readers: Readonly<Partial<Record<FileFormat, RowReader>>> = { list: readList, csv: readCsv, tsv: readCsv };

/** Throws a Failure for a file that is refused whole; single lines that are refused are rejects of their batch. */
export function readRows(file: string, layout: Layout, options: ReadOptions = {}): AsyncGenerator<RowBatch> {
  const reader = readers[layout.format];
  if (!reader) throw unreadFormat(file, layout.format);
  return reader(file, layout, options);
}
