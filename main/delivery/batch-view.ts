/**
 * A batch as it was at one commit: the pages done until then, in order. Later commits of a running batch do not
 * show, so a file made from it is a valid file of exactly the records finished at that moment.
 */
import { join } from 'node:path';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { type BatchRecord, readBatch } from '#store/batch.ts';
import { type Late, lateKeysBetween, lateOfPage } from '#store/late.ts';
import { recordsOf } from '#store/look.ts';
import { openReader, type ReadableDb } from '#store/open.ts';
import { type Brief, donePages, keysBetween, type Outcome, readBrief, readOutcome } from '#store/outcome.ts';
import { type Page, readPage } from '#store/page.ts';
import { readCounter } from '#store/tally.ts';
import { createDuplicates, type Duplicates } from './duplicates.ts';

/** A page with its outcome, and the records of it that ended later, by number. */
export interface Leaf<Came extends Brief = Outcome> {
  page: Page;
  outcome: Came;
  late: ReadonlyMap<number, Late>;
}
export interface BatchView {
  readonly db: ReadableDb;
  readonly batch: BatchRecord;
  /** Numbers of the pages that are done, in order. */
  readonly pages: readonly number[];
  read(page: number): Leaf;
  /** Without results. */
  brief(page: number): Leaf<Brief>;
  duplicates(): Duplicates;
  close(): void;
}

type ReadCame<Came> = (db: ReadableDb, no: number, upTo: number) => Came | undefined;

function readLeaf<Came extends Brief>(
  db: ReadableDb,
  no: number,
  moment: number,
  readCame: ReadCame<Came>,
): Leaf<Came> {
  const outcome = readCame(db, no, moment);
  if (!outcome) throw new Error(`page ${no} has no outcome`);
  const page = readPage(db, no);
  const late = outcome.open ? lateOfPage(db, page.first, page.n, moment) : [];
  return { page, outcome, late: new Map(late.map((each) => [each.record, each])) };
}

/** People know records, not pages. */
function placed<T>(db: ReadableDb, no: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const records = error instanceof Failure && error.code === 'damaged' ? recordsOf(db, no) : undefined;
    if (!(error instanceof Failure) || !records) throw error;
    const last = records.first + records.n - 1;
    const message = sentence`${error.message} Page ${no} holds the records ${records.first} to ${last}.`;
    throw new Failure(error.code, message, { ...error.place, cause: error });
  }
}

export function openView(folder: string): BatchView {
  const db = openReader(join(folder, 'batch.db'));
  try {
    const batch = readBatch(db);
    const moment = readCounter(db, 'commit');
    return {
      db,
      batch,
      pages: donePages(db, moment),
      read: (no) => placed(db, no, () => readLeaf(db, no, moment, readOutcome)),
      brief: (no) => placed(db, no, () => readLeaf(db, no, moment, readBrief)),
      duplicates() {
        const duplicates = createDuplicates(batch.total);
        for (const { first, keys } of keysBetween(db, 0, moment)) duplicates.add(first, keys);
        for (const { record, key } of lateKeysBetween(db, 0, moment)) duplicates.add(record, key);
        return duplicates;
      },
      close: () => db.close(),
    };
  } catch (error) {
    db.close();
    throw error;
  }
}
