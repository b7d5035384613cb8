/** Slices of a batch's records for a screen or a list: by place, by state or reason, by a text they contain, or as arranged. */
import { statSync } from 'node:fs';
import type { RecordRow } from '#contract/record.ts';
import { recordStates } from '#contract/record-state.ts';
import type { Moved } from '#crew/worker.ts';
import { createDuplicates, type Duplicates } from '#delivery/duplicates.ts';
import { readBatch } from '#store/batch.ts';
import type { Definition } from '#store/definition.ts';
import { countExceptions, findExceptions } from '#store/exception.ts';
import { lateKeysBetween } from '#store/late.ts';
import { type ReadableDb, snapshot } from '#store/open.ts';
import { keysBetween } from '#store/outcome.ts';
import { findPage } from '#store/page.ts';
import { readCounter } from '#store/tally.ts';
import type { OpenBatches } from './open-batches.ts';
import { readPositions } from './positions.ts';
import type { RecordsOrder } from './record-orders.ts';
import { openSheet, type Sheet } from './record-sheet.ts';
import { findStates } from './state-search.ts';
import { findText } from './text-search.ts';

/** What a reader keeps about an open batch: its duplicates so far, up to a commit. */
export interface Reading {
  duplicates: Duplicates;
  upTo: number;
}
/** `expected`: records of the batch. */
export const startReading = (expected: number): Reading => ({ duplicates: createDuplicates(expected), upTo: 0 });

const mostKnown = 4;

/**
 * A batch that comes to its end is let go of once, to be put away, and looked at again at once: its keys, a tenth of a
 * second for a million, are not read again while its database is the same file.
 */
export function keepReadings(): (definition: Definition, db: ReadableDb, id: string) => Reading {
  const known = new Map<string, { file: bigint; reading: Reading }>();
  return (_definition, db, id) => {
    const file = statSync(db.name, { bigint: true }).ino;
    const found = known.get(id);
    const reading = found?.file === file ? found.reading : startReading(readBatch(db).total);
    known.delete(id);
    known.set(id, { file, reading });
    for (const oldest of [...known.keys()].slice(0, -mostKnown)) known.delete(oldest);
    return reading;
  };
}

export function recordsJob(batches: OpenBatches<Reading>) {
  return (order: RecordsOrder): Moved<{ total: number; rows: RecordRow[] }> => {
    const { db, extra: reading } = batches.open(order.folder);
    return snapshot(db, () => {
      catchUp(db, reading);
      const { total, records } = choose(db, order);
      return { answer: { total, rows: rowsOf(db, order, reading.duplicates, records) }, transfer: [] };
    });
  };
}

/** Adds the keys of pages committed since the last look, so that a look at a running batch costs only what is new. */
export function catchUp(db: ReadableDb, reading: Reading): void {
  const commit = readCounter(db, 'commit');
  if (commit === reading.upTo) return;
  for (const { first, keys } of keysBetween(db, reading.upTo, commit)) reading.duplicates.add(first, keys);
  for (const { record, key } of lateKeysBetween(db, reading.upTo, commit)) reading.duplicates.add(record, key);
  reading.upTo = commit;
}

/** The numbers of the records asked for, in order, and how many there are in all. */
function choose(db: ReadableDb, order: RecordsOrder): { total: number; records: number[] } {
  const { skip, limit, states, code, text, missing, positions } = order;
  if (positions !== undefined) return readPositions(positions, skip, limit);
  if (text) {
    const found = findText(db, text);
    return { total: found.length, records: found.slice(skip, skip + limit) };
  }
  if (code !== undefined)
    return { total: countExceptions(db, code), records: findExceptions(db, { code }, skip, limit) };
  const all = readBatch(db).total;
  const wanted = missing === undefined ? states : recordStates.filter((state) => (state === 'Pending') === missing);
  if (!wanted || wanted.length === recordStates.length)
    return { total: all, records: range(skip + 1, Math.min(all, skip + limit)) };
  return findStates(db, order, wanted, all);
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

function rowsOf(db: ReadableDb, order: RecordsOrder, duplicates: Duplicates, records: number[]): RecordRow[] {
  let sheet: Sheet | undefined;
  const rows = new Map<number, RecordRow>();
  // Each page is opened once, whatever the order that is wanted.
  for (const record of records.toSorted((a, b) => a - b)) {
    if (!sheet || record >= sheet.first + sheet.n) {
      const page = findPage(db, record);
      if (!page) continue;
      sheet = openSheet(db, page.no, order, duplicates);
    }
    rows.set(record, sheet.row(record));
  }
  return records.flatMap((record) => rows.get(record) ?? []);
}
