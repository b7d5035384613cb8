/** Makes one of a batch's files from its database: output, error list or process log; the input is copied as it is. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileKind } from '#contract/batch.ts';
import { Failure } from '#contract/failure.ts';
import { type BatchView, openView } from './batch-view.ts';
import { copyDurably, writeDurably } from './durable-file.ts';
import { errorLines } from './error.ts';
import { outputLines } from './output.ts';
import { processLines } from './process.ts';

/** How cells are written. */
export interface CsvShape {
  safe: boolean;
  delimiter: string;
  bom: boolean;
}
export interface DeliveryOrder extends CsvShape {
  folder: string;
  kind: FileKind;
  target: string;
}
/** Text of a file in blocks; `rows` counts data rows, `pages` how far it is. */
export interface Block {
  text: string;
  rows: number;
}
export interface DeliverySession {
  readonly signal: AbortSignal;
  send(part: { done: number; of: number }): Promise<void>;
}

const makers = { output: outputLines, error: errorLines, process: processLines } as const;
/** Characters gathered before they are written. */
const blockSize = 1 << 20;

export async function deliver(
  order: DeliveryOrder,
  session: DeliverySession,
): Promise<{ rows: number; bytes: number }> {
  const view = openView(order.folder);
  try {
    if (order.kind === 'input') return await copyInput(order, view);
    return await writeDurably(order.target, async (file) => {
      const writer = { rows: 0, bytes: 0, blocks: 0, pending: order.bom ? '\ufeff' : '' };
      const flush = async () => {
        const { bytesWritten } = await file.write(writer.pending);
        writer.bytes += bytesWritten;
        writer.pending = '';
      };
      const of = view.pages.length;
      for (const { text, rows } of makers[order.kind as keyof typeof makers](view, order)) {
        writer.pending += text;
        writer.rows += rows;
        writer.blocks++;
        if (writer.pending.length < blockSize) continue;
        await flush();
        await session.send({ done: Math.min(writer.blocks, of), of });
        if (session.signal.aborted) throw new Failure('cancelled', 'Cancelled.');
      }
      await flush();
      return { rows: writer.rows, bytes: writer.bytes };
    });
  } finally {
    view.close();
  }
}

async function copyInput(
  { folder, target }: DeliveryOrder,
  { batch }: BatchView,
): Promise<{ rows: number; bytes: number }> {
  await copyDurably(join(folder, batch.definition.source.file), target);
  return { rows: batch.total, bytes: (await stat(target)).size };
}
