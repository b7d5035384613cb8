/** Makes the files of a batch whose records have ended, and takes the hashes that its receipt holds. */
import type { Moved, Session } from '#crew/worker.ts';
import { openView } from '#delivery/batch-view.ts';
import type { Progress } from '#delivery/blocks-file.ts';
import { makeOwn, type OwnOrder } from '#delivery/delivery.ts';
import { type Digest, digestFile, inputShape } from '#delivery/digest.ts';

export async function makeJob(order: OwnOrder, session: Session<Progress>): Promise<Moved<Digest>> {
  const view = openView(order.folder);
  try {
    return { answer: await makeOwn(order, view, session), transfer: [] };
  } finally {
    view.close();
  }
}

export async function digestJob({ file }: { file: string }): Promise<Moved<Digest>> {
  return { answer: await digestFile(file, inputShape), transfer: [] };
}
