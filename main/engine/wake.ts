/** Wakes records whose missing key has come, in whatever batch they are, also in one that ended while they waited. */
import { isFinal } from '#contract/batch-state.ts';
import { Failure } from '#contract/failure.ts';
import { wakeException } from '#store/exception.ts';
import { foundMissing, missingOf } from '#store/missing.ts';
import { write } from '#store/open.ts';
import { addCounter } from '#store/tally.ts';
import type { Waiting } from '#store/waiting.ts';
import { moved, moveWithin } from './life.ts';
import { type Live, refreshCounts } from './live.ts';
import type { Mill } from './mill.ts';

/** In these states the batch is about to change: its records are woken when it has. */
const soon: readonly string[] = ['PostProcessing', 'Cancelling', 'PostBatchFailed'];

export function wakeRecords(mill: Mill, rows: readonly Waiting[]): void {
  const told: Waiting[] = [];
  for (const batch of new Set(rows.map((row) => row.batch))) {
    const mine = rows.filter((row) => row.batch === batch);
    const live = openWaiting(mill, batch);
    if (live === 'later' || (live && soon.includes(live.batch.state))) continue;
    if (live && (!isFinal(live.batch.state) || live.batch.state === 'CompletedWithErrors')) wake(mill, live, mine);
    told.push(...mine);
  }
  mill.dependencies.told(told);
}

/** What came while a batch could not be told. */
export function wakeOverdue(mill: Mill): void {
  wakeRecords(mill, mill.dependencies.overdue());
}

function openWaiting(mill: Mill, batch: string): Live | 'later' | undefined {
  try {
    return mill.shelf.open(mill.shelf.find(batch));
  } catch (error) {
    // It cannot be opened: that is its own trouble, and not that of the batch that brought the key.
    if (!(error instanceof Failure) || error.code !== 'not-found') return 'later';
    // Deleted meanwhile: nobody waits there any more. Taken out of the trash it looks for its keys anew.
    return undefined;
  }
}

function wake(mill: Mill, live: Live, rows: readonly Waiting[]): void {
  const again = write(live.db, () => {
    let n = 0;
    for (const row of rows)
      if (foundMissing(live.db, row) && !missingOf(live.db, row.record).length && wakeException(live.db, row.record))
        n++;
    if (n > 0) addCounter(live.db, 'Pending', -n);
    if (n > 0 && isFinal(live.batch.state)) {
      moveWithin(live, 'wake', {}, mill.now());
      return true;
    }
    return false;
  });
  refreshCounts(live);
  if (again) moved(mill, live);
  mill.touch(live);
  mill.wake();
}
