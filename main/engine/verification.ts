/** Has a batch read again, in a worker; what that finds is the answer, not an error. */
import { join } from 'node:path';
import type { Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import type { Receipt, Verification } from '#contract/verification.ts';
import type { Progress } from '#delivery/blocks-file.ts';
import { readReceipt, receiptName } from '#delivery/receipt.ts';
import type { Mill } from './mill.ts';

/** How far the checks that go on have come, by batch. */
const going = new WeakMap<Mill, Map<string, Progress>>();
function checksOf(mill: Mill): Map<string, Progress> {
  const known = going.get(mill) ?? new Map<string, Progress>();
  going.set(mill, known);
  return known;
}

export function checkProgress(mill: Mill, id: string): Progress | null {
  return checksOf(mill).get(mill.shelf.find(id).row.id) ?? null;
}

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
  const checks = checksOf(mill);
  const onPart = (progress: Progress) => void checks.set(entry.row.id, progress);
  try {
    return await mill.crew.order('file', 'verify', { folder: entry.folder }, { onPart }).answer;
  } finally {
    checks.delete(entry.row.id);
  }
}
