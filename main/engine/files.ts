/** The files of a batch: what they are called in its folder, and the names offered when they are saved elsewhere. */
import { statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { type BatchDetail, type BatchRow, type FileKind, fileKinds } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import type { FileNames } from '#contract/file-name.ts';
import { receiptName } from '#delivery/receipt.ts';
import { reportName } from '#delivery/report.ts';
import type { Definition } from '#store/definition.ts';

export function fileName(kind: FileKind, { source, names }: Pick<Definition, 'source' | 'names'>): string {
  if (kind === 'input') return source.file;
  if (kind === 'output' && names.output !== undefined) return names.output;
  return kind === 'receipt' ? receiptName : kind === 'report' ? reportName : `${kind}.csv`;
}

/** The frozen input: under the name that was chosen, or `input` with the ending of the file it comes from. */
export function inputName(source: string, { input }: FileNames): string {
  if (input !== undefined) return input;
  // A packed file says so with two endings.
  const ending = /(?:\.[a-z0-9]{1,8})?\.gz$|\.[a-z0-9]{1,8}$/.exec(source.toLowerCase())?.[0] ?? '.txt';
  return `input${ending}`;
}

/** The output is a table: its name says so. */
export function completeNames({ input, output }: FileNames): FileNames {
  const table = output === undefined || /\.csv$/i.test(output) ? output : `${output}.csv`;
  return { ...(input === undefined ? {} : { input }), ...(table === undefined ? {} : { output: table }) };
}

/** A file made while the batch runs says so in its name: `out (partial 3200 of 5000).csv`. */
export function partialName(target: string, done: number, total: number): string {
  const ending = extname(target);
  return join(dirname(target), `${basename(target, ending)} (partial ${done} of ${total})${ending}`);
}

/** Records that failed or still wait for a key at the end, and lines that were left out. */
export function errorRows({ state, failed, rejected, counts }: Omit<Counted, 'cleaned'>): number {
  return failed + rejected + (isFinal(state) ? (counts.Pending ?? 0) : 0);
}

interface Counted {
  total: number;
  done: number;
  failed: number;
  rejected: number;
  state: BatchRow['state'];
  counts: BatchRow['counts'];
  cleaned: BatchRow['cleaned'];
}

/** The files there are; the error list only if anything went wrong, the receipt once the batch has ended. */
export function filesOf(folder: string, definition: Definition, counts: Counted): BatchDetail['files'] {
  const rows = {
    input: counts.total,
    output: counts.done,
    process: counts.done,
    error: errorRows(counts),
    receipt: 0,
    report: 0,
  };
  return fileKinds.flatMap((kind) => {
    const name = fileName(kind, definition);
    const bytes = statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? null;
    // Of a batch that was cleaned up nothing can be made any more.
    if (bytes === null && counts.cleaned !== null) return [];
    if (kind === 'error' && rows.error === 0) return [];
    if (kind === 'receipt' && (bytes === null || !isFinal(counts.state))) return [];
    return { kind, name, bytes, rows: rows[kind] };
  });
}

/** The name of a batch's folder: readable, valid on every system, unique by the start of its id. */
export function folderName(label: string, id: string): string {
  const plain = label
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .toLowerCase();
  return `${plain || 'batch'}-${id.slice(0, 8)}`;
}
