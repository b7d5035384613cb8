/** Makes one of a batch's files from its database: output, error list or process log; the input is copied as it is. */
import { existsSync } from 'node:fs';
import { type FileHandle, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileKind } from '#contract/batch.ts';
import { Failure } from '#contract/failure.ts';
import { sumOutcomes } from '#store/outcome.ts';
import { type BatchView, openView } from './batch-view.ts';
import type { Block, CsvShape } from './block.ts';
import { copyDurably, writeDurably } from './durable-file.ts';
import { errorLines } from './error.ts';
import { outputLines } from './output.ts';
import { processLines } from './process.ts';

export interface DeliveryOrder extends CsvShape {
  folder: string;
  kind: FileKind;
  target: string;
  /** The name of the same file in the batch's folder, written the same way when the batch ended. */
  made?: string;
}
export interface DeliverySession {
  readonly signal: AbortSignal;
  send(part: { done: number; of: number }): Promise<void>;
}

const makers = { output: outputLines, error: errorLines, process: processLines } as const;
/** Bytes gathered before they are written. */
const blockSize = 1 << 20;

export async function deliver(
  order: DeliveryOrder,
  session: DeliverySession,
): Promise<{ rows: number; bytes: number }> {
  const { folder, kind, target } = order;
  const view = openView(folder);
  try {
    if (kind === 'input') return await copyInput(order, view);
    const made = order.made === undefined ? undefined : join(folder, order.made);
    if (made !== undefined && existsSync(made)) return await copyMade(made, order, view);
    const make = makers[kind];
    return await writeDurably(target, (file) =>
      writeBlocks(file, make(view, order), view.pages.length, order.bom, session),
    );
  } finally {
    view.close();
  }
}

async function writeBlocks(
  file: FileHandle,
  blocks: Iterable<Block>,
  of: number,
  bom: boolean,
  session: DeliverySession,
) {
  const sum = { rows: 0, bytes: 0 };
  let waiting: Uint8Array[] = bom ? [Buffer.from('\ufeff')] : [];
  let size = 0;
  let done = 0;
  const flush = async () => {
    sum.bytes += (await file.writev(waiting)).bytesWritten;
    waiting = [];
    size = 0;
  };
  for (const { bytes, rows } of blocks) {
    waiting.push(bytes);
    size += bytes.length;
    sum.rows += rows;
    done++;
    if (size < blockSize) continue;
    await flush();
    await session.send({ done: Math.min(done, of), of });
    if (session.signal.aborted) throw new Failure('cancelled', 'Cancelled.');
  }
  if (waiting.length) await flush();
  return sum;
}

async function copyMade(made: string, { kind, target }: DeliveryOrder, { batch, pages, db }: BatchView) {
  await copyDurably(made, target);
  const { records, failed } = pages.length ? sumOutcomes(db) : { records: 0, failed: 0 };
  return { rows: kind === 'error' ? failed + batch.rejected : records, bytes: (await stat(target)).size };
}

async function copyInput(
  { folder, target }: DeliveryOrder,
  { batch }: BatchView,
): Promise<{ rows: number; bytes: number }> {
  await copyDurably(join(folder, batch.definition.source.file), target);
  return { rows: batch.total, bytes: (await stat(target)).size };
}
