/** What a start does with batches that were at work when the last process ended, however that happened. */
import { beginEpoch } from '#store/batch.ts';
import { write } from '#store/open.ts';
import { takeIn } from './intake.ts';
import { move } from './life.ts';
import type { Live } from './live.ts';
import type { Mill } from './mill.ts';

/** So many starts in a row without a committed page mean that the batch itself brings the program down. */
const mostInterruptions = 3;

export function recover(mill: Mill): void {
  for (const live of mill.shelf.lives()) {
    try {
      recoverBatch(mill, live);
    } catch (error) {
      mill.report(error);
    }
  }
}

function recoverBatch(mill: Mill, live: Live): void {
  if (live.batch.state === 'Draft' && live.batch.intake === 'open') {
    live.intake = takeIn(mill, live);
    return;
  }
  // Writing files is no page: however often that is interrupted, it is simply done again.
  const interruptions = write(live.db, () => beginEpoch(live.db, live.batch.state === 'Processing'));
  if (interruptions < mostInterruptions) return;
  const message = `The program ended ${mostInterruptions} times while this batch ran, without finishing a page. Its finished records can still be saved.`;
  move(mill, live, 'fail', { failure: { code: 'internal', message } });
}
