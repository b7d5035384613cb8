/** Has a batch read again, in a worker; what that finds is the answer, not an error. */
import type { Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import type { Verification } from '#contract/verification.ts';
import type { Mill } from './mill.ts';

export async function verifyBatch(mill: Mill, order: Given<'verify'>): Promise<Verification> {
  if ('receipt' in order) return mill.crew.order('file', 'verify', { receipt: order.receipt }).answer;
  const entry = mill.shelf.find(order.id);
  const { label, activity } = mill.shelf.row(entry.row.id);
  if (activity.kind !== 'idle')
    throw new Failure(
      'not-allowed',
      `The files of “${label}” are being written or read at this moment. Try again then.`,
    );
  return mill.crew.order('file', 'verify', { folder: entry.folder }).answer;
}
