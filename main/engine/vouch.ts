/** The files of a batch whose records have ended, in its own folder, and the receipt that vouches for them. */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileKind } from '#contract/batch.ts';
import { Failure } from '#contract/failure.ts';
import type { Ticket } from '#crew/crew.ts';
import type { Progress } from '#delivery/blocks-file.ts';
import type { Digest } from '#delivery/digest.ts';
import { isMade } from '#delivery/made-files.ts';
import { fileEntry, makeReceipt, readReceipt, receiptName, writeReceipt } from '#delivery/receipt.ts';
import { markEnd, readEnd } from '#store/event.ts';
import { write } from '#store/open.ts';
import { readSteps } from '#store/step.ts';
import type { Sums } from '#store/sums.ts';
import { fileName } from './files.ts';
import type { Live } from './live.ts';
import type { Mill } from './mill.ts';
import { isOver } from './row.ts';

/** Once an action of the post-batch step was begun, the files of which it knows are not written again without need. */
export async function standsAlready({ db, folder }: Live): Promise<boolean> {
  if (!readSteps(db).length) return false;
  try {
    const receipt = await readReceipt(join(folder, receiptName));
    return (
      receipt?.files.every(
        ({ name, bytes }) => statSync(join(folder, name), { throwIfNoEntry: false })?.size === bytes,
      ) ?? false
    );
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

/** Output, process log and, if anything went wrong, the error list, beside the input; then the receipt for all of them. */
export async function vouch(mill: Mill, live: Live, sums: Sums): Promise<void> {
  const { folder, db } = live;
  // A batch that an older version brought to its end.
  if (!readEnd(db)) write(db, () => markEnd(db));
  const kinds: FileKind[] = ['input', 'output', 'process'];
  if (hasErrors(live)) kinds.push('error');
  else rmSync(join(folder, fileName('error', live.batch.definition)), { force: true });
  const digests = await makeAll(mill, live, kinds);
  if (!db.open) throw new Failure('cancelled', 'The batch was closed.');
  const files = kinds.map((kind, i) => fileEntry(kind, fileName(kind, live.batch.definition), digests[i] as Digest));
  await writeReceipt(folder, makeReceipt(db, files, sums));
  if (!db.open) throw new Failure('cancelled', 'The batch was closed.');
}

function hasErrors({ batch, failed, counts }: Live): boolean {
  return failed + batch.rejected + (isOver(batch.state) ? 0 : (counts.Pending ?? 0)) > 0;
}

/** The output on one worker, because it takes longest; the others one after the other on a second one. */
async function makeAll(mill: Mill, live: Live, kinds: readonly FileKind[]): Promise<Digest[]> {
  const progress = new Map<FileKind, { done: number; of: number }>();
  const digests = new Map<FileKind, Digest>();
  const tickets: Ticket<Digest>[] = [];
  let stopped = false;
  live.stop = () => {
    stopped = true;
    for (const ticket of tickets) ticket.cancel();
  };
  const makeInTurn = async (some: readonly FileKind[]) => {
    for (const kind of some) {
      if (stopped) throw new Failure('cancelled', 'Cancelled.');
      const ticket = order(mill, live, kind, (part) => {
        progress.set(kind, part);
        const share = [...progress.values()].reduce((sum, { done, of }) => sum + done / Math.max(1, of), 0);
        live.activity = { kind: 'delivery', done: Math.round((share * 100) / (kinds.length - 1)), of: 100 };
        mill.touch(live);
      });
      tickets.push(ticket);
      digests.set(kind, await ticket.answer);
    }
  };
  const ends = await Promise.allSettled([
    makeInTurn(['output']),
    makeInTurn(kinds.filter((kind) => kind !== 'output')),
  ]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return kinds.map((kind) => digests.get(kind) as Digest);
}

function order(mill: Mill, { folder, batch }: Live, kind: FileKind, onPart: (part: Progress) => void): Ticket<Digest> {
  const target = join(folder, fileName(kind, batch.definition));
  if (!isMade(kind)) return mill.crew.order('file', 'digest', { file: target });
  return mill.crew.order('file', 'make', { folder, kind, target }, { onPart });
}
