/**
 * Reads CSV and TSV. Cells are text and stay as they are, line ends inside quotes included; blank lines are skipped;
 * a row that has not exactly one cell per field is a reject, never padded or cut.
 */
import Papa, { type ParseResult } from 'papaparse';
import { Failure } from '#contract/failure.ts';
import { english, sentence } from '#contract/language/sentence.ts';
import { inputLimits } from '#contract/source.ts';
import { type Records, recordCutter } from './record-cutter.ts';
import type { Marks } from './record-scanner.ts';
import { excerptLength, type ReadOptions, type RowBatch, type RowReader } from './row-batch.ts';
import { placed, quoted } from './source-file.ts';
import { textOf } from './text.ts';

export const readCsv: RowReader = async function* (file, layout, options) {
  const { delimiter, quote, encoding, fields, gzip } = layout;
  const { signal, piece, limits } = options;
  const cut = recordCutter({ delimiter, quote, limits });
  const cells = cellParser({ delimiter, quote });
  let header = layout.header;
  for await (const { text, bytes, last } of textOf(file, encoding, { signal, piece, limit: limits?.file, gzip })) {
    const records = placed(file, () => cut(text, last));
    const rows = cells(records.texts);
    const first = rows[0];
    if (header && first) {
      refuseWideHeader(file, first.length, options);
      rows.shift();
      records.texts.shift();
      records.lines.shift();
      header = false;
    }
    yield { ...fitting(records, rows, fields.length, layout.header), bytes };
  }
};

/**
 * Takes whole records apart. The bare parser of papaparse: its front door would drop a byte order mark that is data.
 * Between the records the line end is always LF; inside quotes papaparse leaves every line end as it is.
 */
export function cellParser({ delimiter, quote }: Marks): (texts: readonly string[]) => string[][] {
  // What it calls fast is what knows no quotes.
  const quoting = quote === '' ? { fastMode: true } : { quoteChar: quote };
  const parser = new Papa.Parser({ delimiter, newline: '\n', header: false, ...quoting });
  return (texts) => {
    const { data }: ParseResult<string[]> = parser.parse(texts.join('\n'), 0, false);
    if (data.length !== texts.length) throw new Error(`${texts.length} records were cut and ${data.length} parsed`);
    return data;
  };
}

export function refuseWideHeader(file: string, columns: number, { limits }: Pick<ReadOptions, 'limits'> = {}): void {
  const limit = limits?.columns ?? inputLimits.columns;
  if (columns > limit)
    throw new Failure(
      'bad-file',
      sentence`${quoted(file)} has ${columns} columns; the limit is ${limit}. Check the delimiter, or leave columns out.`,
      { file, line: 1 },
    );
}

function fitting(records: Records, rows: string[][], width: number, header: boolean): Omit<RowBatch, 'bytes'> {
  const { lines, rejects, texts } = records;
  if (rejects.length === 0 && rows.every((row) => row.length === width)) return { rows, lines, rejects };
  const batch: Omit<RowBatch, 'bytes'> = { rows: [], lines: [], rejects: [...rejects] };
  rows.forEach((row, index) => {
    const line = lines[index] ?? 0;
    if (row.length === width) {
      batch.rows.push(row);
      batch.lines.push(line);
    } else {
      const reason = misfit(row.length, width, header);
      batch.rejects.push({ line, reason, excerpt: (texts[index] ?? '').slice(0, excerptLength) });
    }
  });
  batch.rejects.sort((one, other) => one.line - other.line);
  return batch;
}

function misfit(cells: number, width: number, header: boolean): string {
  if (cells === 1)
    return header ? english`1 cell where the header has ${width}.` : english`1 cell where the first row has ${width}.`;
  return header
    ? english`${cells} cells where the header has ${width}.`
    : english`${cells} cells where the first row has ${width}.`;
}
