/**
 * Hands out one of a batch's files. What was written when the batch ended is copied if it is still what its receipt
 * vouches for; everything else is made from the database at that moment.
 */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileKind } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { readEnd } from '#store/event.ts';
import { type BatchView, openView } from './batch-view.ts';
import type { Block, TableShape } from './block.ts';
import { type Delivered, type DeliverySession, type Written, writeBlocks } from './blocks-file.ts';
import type { Digest } from './digest.ts';
import { copyDurably, copyIf, writeDurably } from './durable-file.ts';
import { blocksOf, type MadeKind, presentBlocksOf, usualShape } from './made-files.ts';
import { outputLines } from './output.ts';
import { type FileEntry, readReceipt, receiptName } from './receipt.ts';
import { writeReport } from './report.ts';
import { openSuccessors } from './successors.ts';
import { writeWorkbook } from './workbook-file.ts';

export interface DeliveryOrder extends TableShape {
  folder: string;
  kind: FileKind;
  target: string;
  /** The name of the same file in the batch's folder, written the same way when the batch ended. */
  made?: string;
  /** Folders of batches that were made of its failed records: the output holds what those became there. */
  successors?: readonly string[];
}
/** A file of the batch's own folder. */
export interface OwnOrder {
  folder: string;
  kind: MadeKind;
  target: string;
}
export async function deliver(order: DeliveryOrder, session: DeliverySession): Promise<Delivered> {
  const { folder, kind, target } = order;
  const view = openView(folder);
  try {
    if (kind === 'report') return { rows: 0, bytes: await writeReport(view, folder, target) };
    if (kind === 'receipt') return await copyReceipt(order, view);
    if (kind === 'input') return await copyInput(order, view);
    const { rows, bytes } = await handOut(kind, order, view, session);
    return { rows, bytes };
  } finally {
    view.close();
  }
}

async function handOut(
  kind: MadeKind,
  order: DeliveryOrder,
  view: BatchView,
  session: DeliverySession,
): Promise<Delivered> {
  const { successors: folders = [] } = order;
  if (kind !== 'output' || folders.length === 0)
    return handOutBlocks(kind, order, presentBlocksOf[kind](view, order), view, session);
  const successors = openSuccessors(view, folders);
  try {
    return await handOutBlocks(kind, order, outputLines(view, order, successors), view, session);
  } finally {
    successors.close();
  }
}

async function handOutBlocks(
  kind: MadeKind,
  order: DeliveryOrder,
  blocks: Iterable<Block>,
  view: BatchView,
  session: DeliverySession,
): Promise<Delivered> {
  const { folder, target, made, format } = order;
  if (format === 'xlsx') return writeWorkbook(target, blocks, view, session);
  const entry = made === undefined ? undefined : await vouched(folder, kind, view);
  const file = join(folder, entry?.name ?? '');
  if (entry && existsSync(file) && (await copyIf(file, target, entry.sha256)))
    return { rows: entry.rows, bytes: entry.bytes };
  return write(order, blocks, view, session, entry);
}

/** Makes one of the files that stand in the batch's own folder. With `entry` only if it is what the receipt vouches for. */
export async function makeOwn(
  { folder, kind, target }: OwnOrder,
  view: BatchView,
  session: DeliverySession,
  entry?: FileEntry,
): Promise<Digest> {
  const blocks = blocksOf[kind](view, usualShape);
  return (await write({ ...usualShape, folder, target }, blocks, view, session, entry)).digest;
}

async function write(
  { folder, target, format, bom }: TableShape & { folder: string; target: string },
  blocks: Iterable<Block>,
  { pages }: BatchView,
  session: DeliverySession,
  entry?: FileEntry,
): Promise<Written> {
  return writeDurably(target, async (file) => {
    const made = await writeBlocks(file, blocks, pages.length, bom && format === 'csv', session);
    if (entry && made.digest.sha256 !== entry.sha256)
      throw new Failure(
        'damaged',
        sentence`“${join(folder, entry.name)}” was changed or lost since the batch ended, and its database gives another one. Verify the batch: that names the rows.`,
        { file: entry.name },
      );
    return made;
  });
}

/** What the receipt says of a file; undefined when there is no receipt that could say anything, or not yet. */
async function vouched(folder: string, kind: FileKind, { db }: BatchView): Promise<FileEntry | undefined> {
  if (!readEnd(db)) return undefined;
  try {
    const receipt = await readReceipt(join(folder, receiptName));
    return receipt?.files.find((each) => each.kind === kind);
  } catch (error) {
    if (error instanceof Failure && error.code === 'damaged') return undefined;
    throw error;
  }
}

async function copyInput({ folder, target }: DeliveryOrder, view: BatchView): Promise<Delivered> {
  const { batch } = view;
  const file = join(folder, batch.definition.source.file);
  const entry = await vouched(folder, 'input', view);
  if (!entry) await copyDurably(file, target);
  else if (!(await copyIf(file, target, entry.sha256)))
    throw new Failure(
      'damaged',
      sentence`“${file}” is not what was taken in: it was changed since. What was read from it is still in the results.`,
      { file },
    );
  return { rows: batch.total, bytes: (await stat(target)).size };
}

async function copyReceipt({ folder, target }: DeliveryOrder, { batch }: BatchView): Promise<Delivered> {
  if (!isFinal(batch.state))
    throw new Failure('not-allowed', 'There is a receipt once the batch has ended. Wait until it has.');
  const file = join(folder, receiptName);
  if (!(await readReceipt(file)))
    throw new Failure(
      'not-found',
      sentence`“${batch.label}” has no receipt: it ended in an older version, or in an error.`,
    );
  await copyDurably(file, target);
  return { rows: 0, bytes: (await stat(target)).size };
}
