/** Looks through the database of a batch that nobody had time to put away: is it whole, and does it add up? */
import { join } from 'node:path';
import type { Moved } from '#crew/worker.ts';
import { disagreements } from '#delivery/sum-check.ts';
import { readBatch } from '#store/batch.ts';
import { quickCheck, withReader } from '#store/batch-file.ts';
import { damaged } from '#store/failure.ts';
import { batchKind } from '#store/kinds.ts';
import { identify, newest } from '#store/migrate.ts';
import { type ReadableDb, snapshot } from '#store/open.ts';
import { readSums, type Sums } from '#store/sums.ts';

export function checkJob({ folder }: { folder: string }): Moved<null> {
  withReader(join(folder, 'batch.db'), (db) => {
    quickCheck(db);
    // One of an older version is brought up to date first; it is compared when it goes on.
    if (identify(db, batchKind) === newest(batchKind)) compareSums(db);
  });
  return { answer: null, transfer: [] };
}

/** Read once, with a connection that nobody keeps. */
export function sumsOf(folder: string): Sums {
  return withReader(join(folder, 'batch.db'), (db) => snapshot(db, () => readSums(db)));
}

/** What was counted on the way and what the rows say has to agree at any moment, not only at the end. */
export function compareSums(db: ReadableDb): void {
  snapshot(db, () => {
    const { intake, total, cleaned } = readBatch(db);
    if (intake === 'open' || cleaned !== null) return;
    const [first] = disagreements(readSums(db), total, false);
    if (first !== undefined) throw damaged(db.name, `does not add up: ${first}`);
  });
}
