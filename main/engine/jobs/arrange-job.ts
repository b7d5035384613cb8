/**
 * Looks through a batch for the records that a person wants to see and writes their numbers down, in the order of the
 * records or of a column. Memory does not grow with the batch; whoever gives up is heard between two pages.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { Sort } from '#contract/arrangement.ts';
import type { RecordRow } from '#contract/record.ts';
import { duplicateColumns } from '#contract/tool.ts';
import type { Moved, Session } from '#crew/worker.ts';
import { inWriteWords } from '#delivery/durable-file.ts';
import { readBatch } from '#store/batch.ts';
import type { Definition } from '#store/definition.ts';
import { openReader, type ReadableDb, snapshot } from '#store/open.ts';
import { findPage } from '#store/page.ts';
import { writePositions } from './positions.ts';
import { keyOf, matchOf } from './record-match.ts';
import type { ArrangedPart, ArrangeOrder } from './record-orders.ts';
import { openSheet, type Sheet } from './record-sheet.ts';
import { catchUp, type Reading, startReading } from './records-job.ts';
import { openRuns } from './sorted-runs.ts';

const mergedAtOnce = 20_000;

export async function arrangeJob(order: ArrangeOrder, session: Session<ArrangedPart>): Promise<Moved<number>> {
  // Its own connection: this takes long, and other jobs may close one that is shared.
  const db = openReader(join(order.folder, 'batch.db'));
  const positions = writePositions(order.file);
  try {
    const { total, definition } = readBatch(db);
    const report = reporterOf(session, total, () => positions.total);
    const pages = sheets(db, order, definition);
    if (order.sort) await sorted(pages, order, order.sort, positions, report);
    else await inPlace(pages, order, positions, report);
  } catch (error) {
    positions.close();
    rmSync(order.file, { force: true });
    throw inWriteWords(order.file, error);
  } finally {
    db.close();
  }
  positions.close();
  return { answer: positions.total, transfer: [] };
}

type Positions = ReturnType<typeof writePositions>;
/** Told how many more records were looked at, and how many of those need not be put into order. */
type Report = (looked: number, spared: number) => Promise<void>;

/** Each record is looked at, and put into its place: two steps where the records are sorted, which those left out are spared. */
function reporterOf({ send, signal }: Session<ArrangedPart>, total: number, found: () => number): Report {
  let done = 0;
  let said = 0;
  return async (looked, spared) => {
    done += looked + spared;
    await turn();
    signal.throwIfAborted();
    if (done - said < total / 100) return;
    said = done;
    await send({ done, found: found() });
  };
}

async function inPlace(pages: Iterable<Sheet>, order: ArrangeOrder, positions: Positions, report: Report) {
  const match = matchOf(order);
  for (const sheet of pages) {
    for (const row of rowsOf(sheet)) if (match(row)) positions.add(row.record);
    await report(sheet.n, 0);
  }
}

async function sorted(pages: Iterable<Sheet>, order: ArrangeOrder, sort: Sort, positions: Positions, report: Report) {
  const match = matchOf(order);
  const runs = openRuns(`${order.file}.runs`, sort.down);
  try {
    for (const sheet of pages) {
      let left = 0;
      for (const row of rowsOf(sheet))
        if (match(row)) runs.add(keyOf(row, sort.column), row.record);
        else left++;
      await report(sheet.n, left);
    }
    for (const record of runs.merged()) {
      positions.add(record);
      if (positions.total % mergedAtOnce === 0) await report(mergedAtOnce, 0);
    }
  } finally {
    runs.close();
  }
}

function* rowsOf(sheet: Sheet): Generator<RecordRow> {
  for (let record = sheet.first; record < sheet.first + sheet.n; record++) yield sheet.row(record);
}

/** Page by page, each of one moment. */
function* sheets(db: ReadableDb, order: ArrangeOrder, definition: Definition): Generator<Sheet> {
  const compares = asksDuplicates(order, definition);
  const reading: Reading = startReading(compares ? readBatch(db).total : 0);
  if (compares) snapshot(db, () => catchUp(db, reading));
  for (let page = findPage(db, 1); page; page = findPage(db, page.first + page.n)) {
    const { no } = page;
    yield snapshot(db, () => openSheet(db, no, order, reading.duplicates));
  }
}

/** They need the keys of the whole batch in memory. */
function asksDuplicates({ where, sort }: ArrangeOrder, { columns }: Definition): boolean {
  const own = columns.length - duplicateColumns.length;
  const asked = [...where.map(({ column }) => column), ...(sort ? [sort.column] : [])];
  return asked.some((column) => column.side === 'result' && column.at >= own);
}
