/** Has a batch read again, in a worker; what that finds is the answer, not an error. */
import { join } from 'node:path';
import type { Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import type { Receipt, Verification } from '#contract/verification.ts';
import { readReceipt, receiptName } from '#delivery/receipt.ts';
import type { Mill } from './mill.ts';

/** What can no longer be understood is for the verification to tell. */
export async function receiptOf(mill: Mill, id: string): Promise<Receipt | null> {
  const { folder } = mill.shelf.find(id);
  return (await readReceipt(join(folder, receiptName))) ?? null;
}

export async function verifyBatch(mill: Mill, order: Given<'verify'>): Promise<Verification> {
  if ('receipt' in order) return mill.crew.order('file', 'verify', { receipt: order.receipt }).answer;
  const entry = mill.shelf.find(order.id);
  const { label, activity } = mill.shelf.row(entry.row.id);
  if (activity.kind !== 'idle')
    throw new Failure(
      'not-allowed',
      sentence`The files of “${label}” are being written or read at this moment. Try again then.`,
    );
  return mill.crew.order('file', 'verify', { folder: entry.folder }).answer;
}
