/** The last steps of a batch: the sum check, its files, and its final state. */
import { join } from 'node:path';
import type { FileKind } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { Failure } from '#contract/failure.ts';
import { sumOutcomes } from '#store/outcome.ts';
import { fileName } from './files.ts';
import { move } from './life.ts';
import type { Live } from './live.ts';
import type { Mill } from './mill.ts';

/** PostProcessing → Completed, CompletedWithErrors or PostBatchFailed. */
export function finish(mill: Mill, live: Live): void {
  checkSums(live);
  deliverFiles(mill, live).then(
    () => end(mill, live, () => move(mill, live, live.failed > 0 ? 'completeWithErrors' : 'complete')),
    (error: unknown) => {
      if (!(error instanceof Failure)) mill.report(error);
      // Closing the engine is no failure: the step is done again at the next start.
      if (error instanceof Failure && error.code === 'cancelled') return;
      const message = error instanceof Error ? error.message : String(error);
      const code = error instanceof Failure ? error.code : 'internal';
      end(mill, live, () => move(mill, live, 'failPostBatch', { failure: { code, message } }));
    },
  );
}

/** Cancelling → Cancelled or TooManyFailed; its files follow, and what fails there changes nothing any more. */
export function settle(mill: Mill, live: Live): void {
  move(mill, live, live.batch.reason === 'failures' ? 'settleAborted' : 'settle');
  deliverFiles(mill, live)
    .catch((error: unknown) => {
      if (!(error instanceof Failure)) mill.report(error);
    })
    .finally(() => end(mill, live, () => undefined));
}

function end(mill: Mill, live: Live, last: () => void): void {
  // Deleted or closed meanwhile.
  if (!live.db.open) return;
  live.activity = { kind: 'idle' };
  live.stop = undefined;
  try {
    last();
    mill.touch(live);
    if (isFinal(live.batch.state)) mill.shelf.rest(live);
    mill.crew.forget(live.folder);
  } catch (error) {
    mill.report(error);
  }
}

/** No batch becomes Completed unless what its rows say and what was counted on the way agree. */
function checkSums({ db, batch, done, failed }: Live): void {
  const sums = sumOutcomes(db);
  if (sums.records === batch.total && done === batch.total && sums.failed === failed) return;
  throw new Failure(
    'damaged',
    `The sums of this batch disagree: ${batch.total} records, ${sums.records} with a result, ${done} counted as done; ${sums.failed} failed, ${failed} counted as failed.`,
  );
}

/** Output, process log and, if anything went wrong, the error list, beside the input. */
async function deliverFiles(mill: Mill, live: Live): Promise<void> {
  const kinds: FileKind[] = ['output', 'process'];
  if (live.failed > 0 || live.batch.rejected > 0) kinds.push('error');
  const progress = new Map<FileKind, { done: number; of: number }>();
  const tickets = kinds.map((kind) =>
    mill.crew.order(
      'file',
      'deliver',
      {
        folder: live.folder,
        kind,
        target: join(live.folder, fileName(kind, live.batch.definition)),
        safe: true,
        delimiter: ',',
        bom: false,
      },
      {
        onPart: (part) => {
          progress.set(kind, part);
          const parts = [...progress.values()];
          const share = parts.reduce((sum, { done, of }) => sum + done / Math.max(1, of), 0) / kinds.length;
          live.activity = { kind: 'delivery', done: Math.round(share * 100), of: 100 };
          mill.touch(live);
        },
      },
    ),
  );
  live.activity = { kind: 'delivery', done: 0, of: 100 };
  live.stop = () => {
    for (const ticket of tickets) ticket.cancel();
  };
  const ends = await Promise.allSettled(tickets.map(({ answer }) => answer));
  const failed = ends.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
}
