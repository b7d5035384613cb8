/** A batch as its database holds it, damaged or not: what a verification reads. */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { readBatch } from '#store/batch.ts';
import { type Late, lateKeysBetween } from '#store/late.ts';
import { type Look, lookAtPage } from '#store/look.ts';
import type { ReadableDb } from '#store/open.ts';
import { donePages, keysBetween } from '#store/outcome.ts';
import { readCounter } from '#store/tally.ts';
import type { BatchView, Leaf } from './batch-view.ts';
import { createDuplicates } from './duplicates.ts';

export interface ViewAsItIs extends BatchView {
  look(page: number): Look | undefined;
}

export function openAsItIs(db: ReadableDb): ViewAsItIs {
  const batch = readBatch(db);
  const moment = readCounter(db, 'commit');
  const look = (no: number) => lookAtPage(db, no, moment);
  const read = (no: number): Leaf => {
    const { page, outcome, late = [] } = look(no) ?? {};
    if (!page || !outcome)
      throw new Failure('damaged', sentence`Page ${no} is missing from “${db.name}”.`, { file: db.name });
    return { page, outcome, late: new Map(late.map((each): [number, Late] => [each.record, each])) };
  };
  return {
    db,
    batch,
    pages: donePages(db, moment),
    look,
    read,
    brief: read,
    duplicates() {
      const duplicates = createDuplicates(batch.total);
      for (const { first, keys } of keysBetween(db, 0, moment)) duplicates.add(first, keys);
      for (const { record, key } of lateKeysBetween(db, 0, moment)) duplicates.add(record, key);
      return duplicates;
    },
    close: () => db.close(),
  };
}
