/** Slices of a batch's records for a screen or a list: by place, by state or reason, or by a text they contain. */

import { type RecordRow, recordUuid } from '#contract/record.ts';
import { type RecordState, recordStates, stateLetters, stateOfLetter } from '#contract/record-state.ts';
import type { Moved } from '#crew/worker.ts';
import { createDuplicates, type Duplicates, duplicateCells, wordsOf } from '#delivery/duplicates.ts';
import { blockText, decodeRow, splitRows } from '#formats/row-text.ts';
import { readBatch } from '#store/batch.ts';
import { countExceptions, exceptionsOfPage, findExceptions } from '#store/exception.ts';
import { type ReadableDb, snapshot } from '#store/open.ts';
import { keysBetween, readOutcome, readStates } from '#store/outcome.ts';
import { decodeLines, findPage, readPage } from '#store/page.ts';
import { readCounter, stateCounts } from '#store/tally.ts';
import type { RecordsOrder } from './jobs.ts';
import type { OpenBatches } from './open-batches.ts';
import { findText } from './text-search.ts';

/** What a reader keeps about an open batch: its duplicates so far, up to a commit. */
export interface Reading {
  duplicates: Duplicates;
  upTo: number;
}
export const startReading = (): Reading => ({ duplicates: createDuplicates(), upTo: 0 });

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
function catchUp(db: ReadableDb, reading: Reading): void {
  const commit = readCounter(db, 'commit');
  if (commit === reading.upTo) return;
  for (const { first, keys } of keysBetween(db, reading.upTo, commit)) reading.duplicates.add(first, keys);
  reading.upTo = commit;
}

/** The numbers of the records asked for, in order, and how many there are in all. */
function choose(db: ReadableDb, order: RecordsOrder): { total: number; records: number[] } {
  const { skip, limit, states, code, text } = order;
  if (text) {
    const found = findText(db, text);
    return { total: found.length, records: found.slice(skip, skip + limit) };
  }
  if (code !== undefined)
    return { total: countExceptions(db, code), records: findExceptions(db, { code }, skip, limit) };
  const all = readBatch(db).total;
  if (!states || states.length === recordStates.length)
    return { total: all, records: range(skip + 1, Math.min(all, skip + limit)) };
  return byStates(db, order, states, all);
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** A failed state has an index; the others are found page by page, over pages that hold any of them. */
function byStates(db: ReadableDb, order: RecordsOrder, states: RecordState[], all: number) {
  const counts = stateCounts(db);
  const ended = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const total =
    states.reduce((sum, state) => sum + (counts[state] ?? 0), 0) + (states.includes(order.rest) ? all - ended : 0);
  const only = states.length === 1 ? states[0] : undefined;
  if (only && only !== order.rest && only !== 'Completed' && only !== 'InProgress')
    return { total, records: findExceptions(db, { state: only }, order.skip, order.limit) };
  const letters = new Set(states.map((state) => stateLetters[state]));
  const open = new Set(order.inFlight);
  const records: number[] = [];
  let passed = 0;
  for (let page = findPage(db, 1); page && records.length < order.limit; page = findPage(db, page.first + page.n)) {
    const outcome = readStates(db, page.no);
    const rest = open.has(page.no) ? 'InProgress' : order.rest;
    for (let i = 0; i < page.n && records.length < order.limit; i++) {
      if (outcome ? !letters.has(outcome[i] ?? '') : !states.includes(rest)) continue;
      if (passed++ >= order.skip) records.push(page.first + i);
    }
  }
  return { total, records };
}

function rowsOf(db: ReadableDb, order: RecordsOrder, duplicates: Duplicates, records: number[]): RecordRow[] {
  const { id } = readBatch(db);
  let sheet: Sheet | undefined;
  return records.flatMap((record) => {
    if (!sheet || record < sheet.first || record >= sheet.first + sheet.n) {
      const page = findPage(db, record);
      if (!page) return [];
      sheet = openSheet(db, page.no, order, duplicates);
    }
    return [{ ...sheet.row(record), uuid: recordUuid(id, record) }];
  });
}

type Sheet = ReturnType<typeof openSheet>;

/** One page, decoded once for all of its records that are wanted. */
function openSheet(db: ReadableDb, no: number, order: RecordsOrder, duplicates: Duplicates) {
  const page = readPage(db, no);
  const outcome = readOutcome(db, no);
  const lines = decodeLines(page.lines);
  const inputs = splitRows(blockText(page.input));
  const results = outcome ? splitRows(blockText(outcome.results)) : [];
  const keys = outcome ? wordsOf(outcome.keys) : new Uint32Array();
  const exceptions = new Map(
    outcome?.failed ? exceptionsOfPage(db, page.first, page.n).map((each) => [each.record, each]) : [],
  );
  const rest = order.inFlight.includes(no) ? 'InProgress' : order.rest;
  return {
    first: page.first,
    n: page.n,
    row(record: number): Omit<RecordRow, 'uuid'> {
      const at = record - page.first;
      const exception = exceptions.get(record);
      const result = results[at];
      return {
        record,
        line: lines[at] ?? 0,
        state: outcome ? (stateOfLetter(outcome.states[at] ?? '') ?? 'Failed') : rest,
        stage: exception?.stage ?? '',
        code: exception?.code ?? '',
        message: exception?.message ?? '',
        attempts: exception?.attempts ?? (outcome ? 1 : 0),
        input: decodeRow(inputs[at] ?? ''),
        result:
          result === undefined ? [] : decodeRow(`${result}\t${duplicateCells(duplicates.look(keys, at), record)}`),
      };
    },
  };
}
