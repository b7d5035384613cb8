/** Reads a file whose records are cut out as text and taken apart one by one. */
import type { Layout } from '#contract/source.ts';
import { orReason, Refusal } from './refusal.ts';
import { excerptLength, type ReadOptions, type RowBatch, type RowReject } from './row-batch.ts';
import { placed } from './source-file.ts';
import { textOf } from './text.ts';

/** The records that end in this piece, and the physical line on which each begins. */
type Cutter = (text: string, last: boolean) => { texts: string[]; lines: number[]; rejects?: RowReject[] };

export async function* treeRows(
  file: string,
  { encoding, gzip }: Layout,
  { signal, piece, limits }: ReadOptions,
  cut: Cutter,
  take: (text: string) => string[],
): AsyncGenerator<RowBatch> {
  for await (const { text, bytes, last } of textOf(file, encoding, { signal, piece, limit: limits?.file, gzip })) {
    const { texts, lines, rejects = [] } = placed(file, () => cut(text, last));
    const batch: RowBatch = { rows: [], lines: [], rejects, bytes };
    for (let i = 0; i < texts.length; i++) {
      const record = texts[i] as string;
      const line = lines[i] as number;
      const row = orReason(() => take(record));
      if (row instanceof Refusal) rejects.push({ line, reason: row.message, excerpt: record.slice(0, excerptLength) });
      else {
        batch.rows.push(row);
        batch.lines.push(line);
      }
    }
    if (rejects.length > 1) rejects.sort((one, other) => one.line - other.line);
    yield batch;
  }
}
