/**
 * The receipt of a batch that ended: hashes of its files, its totals, and what it was made with. Everything in it comes
 * from the database and the files alone, so that writing it again, after a crash, gives the same bytes.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileKind } from '#contract/batch.ts';
import type { BatchState } from '#contract/batch-state.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { recordStates } from '#contract/record-state.ts';
import { type Receipt, receiptSchema } from '#contract/verification.ts';
import { inWords } from '#formats/source-file.ts';
import { type BatchRecord, readBatch } from '#store/batch.ts';
import { readEnd } from '#store/event.ts';
import { type ReadableDb, snapshot } from '#store/open.ts';
import { readParent } from '#store/origin.ts';
import type { Sums } from '#store/sums.ts';
import { stateCounts } from '#store/tally.ts';
import type { Digest } from './digest.ts';
import { writeDurably } from './durable-file.ts';
import { timeText } from './process.ts';
import { disagreements } from './sum-check.ts';

export const receiptName = 'receipt.json';
export type FileEntry = Receipt['files'][number];

export function fileEntry(kind: FileKind, name: string, digest: Digest): FileEntry {
  const { bytes, rows, sha256, rowsPerMark, marks } = digest;
  return { kind, name, bytes, rows, sha256, rowsPerMark, marks };
}

export function makeReceipt(db: ReadableDb, files: FileEntry[], sums: Sums): Receipt {
  return snapshot(db, () => {
    const batch = readBatch(db);
    const { id, label, definition, created, ready, started, total, rejected } = batch;
    const state = stateToBe(db, batch);
    return {
      receipt: 1,
      batch: { id, label, parent: readParent(db), state },
      program: definition.versions.map(({ name, version }) => ({ name, version })),
      created: timeText(created),
      ready: ready === null ? null : timeText(ready),
      started: started === null ? null : timeText(started),
      finished: finishedAt(db, batch),
      totals: {
        records: total,
        states: statesOf(db, batch, state),
        rejected,
        charged: sums.charge,
        agree: disagreements(sums, total, !isOver(state)).length === 0,
      },
      files,
    };
  });
}

export async function writeReceipt(folder: string, receipt: Receipt): Promise<void> {
  const text = `${JSON.stringify(receipt, null, 2)}\n`;
  await writeDurably(join(folder, receiptName), (file) => file.writeFile(text));
}

/** Undefined when there is none; a Failure when it cannot be understood. */
export async function readReceipt(file: string): Promise<Receipt | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw inWords(file, error);
  }
  const receipt = receiptSchema.safeParse(parse(text));
  if (receipt.success) return receipt.data;
  throw new Failure('damaged', sentence`“${file}” is not a receipt of Batchmill, or it was changed.`, {
    cause: receipt.error,
    file,
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}

/** The state of the batch once the post-batch step is through, however often that has to be tried. */
export function stateToBe(db: ReadableDb, { state, total }: Pick<BatchRecord, 'state' | 'total'>): BatchState {
  if (state !== 'PostProcessing' && state !== 'PostBatchFailed') return state;
  return stateCounts(db).Completed === total ? 'Completed' : 'CompletedWithErrors';
}

export function finishedAt(db: ReadableDb, { finished }: Pick<BatchRecord, 'finished'>): string | null {
  const at = readEnd(db)?.at ?? finished;
  return at === null ? null : timeText(at);
}

/** Records per state. Of a batch that was stopped, those that have not ended never will. */
export function statesOf(
  db: ReadableDb,
  { total }: Pick<BatchRecord, 'total'>,
  state: BatchState,
): Record<string, number> {
  const { Pending = 0, Retrying = 0, ...ended } = stateCounts(db);
  const counts: Partial<Record<string, number>> = isOver(state) ? ended : { ...ended, Pending, Retrying };
  const rest = total - Object.values(counts).reduce<number>((sum, n) => sum + (n ?? 0), 0);
  const open = isOver(state) ? 'NotProcessed' : 'New';
  counts[open] = (counts[open] ?? 0) + Math.max(0, rest);
  return Object.fromEntries(recordStates.flatMap((name) => (counts[name] ? [[name, counts[name]]] : [])));
}

const isOver = (state: BatchState) => state === 'Cancelled' || state === 'TooManyFailed' || state === 'Error';
