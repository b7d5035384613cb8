/** One page of records as a reader sees it: results with those that came later laid over them, and what is open. */
import { type Confidential, isConfidential, maskedCells, maskedWithin } from '#contract/confidential.ts';
import { type RecordRow, recordUuids } from '#contract/record.ts';
import { isOpenLetter, type RecordState, stateOfLetter } from '#contract/record-state.ts';
import { type Duplicates, duplicateCells, wordsOf } from '#delivery/duplicates.ts';
import { timeText } from '#delivery/process.ts';
import { blockText, decodeRow, splitRows } from '#formats/row-text.ts';
import { readBatch } from '#store/batch.ts';
import { exceptionsOfPage, type OpenException } from '#store/exception.ts';
import { type Late, lateOfPage } from '#store/late.ts';
import { missingOf } from '#store/missing.ts';
import type { ReadableDb } from '#store/open.ts';
import { readOriginRecords } from '#store/origin.ts';
import { readOutcome } from '#store/outcome.ts';
import { decodeLines, readPage } from '#store/page.ts';
import type { RecordsOrder } from './record-orders.ts';

export interface Sheet {
  first: number;
  n: number;
  row(record: number): RecordRow;
}

/** Decoded once for all records of the page that are wanted. */
export function openSheet(db: ReadableDb, no: number, order: RecordsOrder, duplicates: Duplicates): Sheet {
  const page = readPage(db, no);
  const outcome = readOutcome(db, no);
  const lines = decodeLines(page.lines);
  const inputs = splitRows(blockText(page.input));
  const results = outcome ? splitRows(blockText(outcome.results)) : [];
  const keys = outcome ? wordsOf(outcome.keys) : new Uint32Array();
  const { exceptions, late } = leftover(db, page, outcome);
  const rest = order.inFlight.includes(no) ? 'InProgress' : order.rest;
  const uuid = recordUuids(readBatch(db).id);
  const origin = originOf(db);
  const shown = order.masked ? masking(readBatch(db).definition.confidential) : (row: RecordRow) => row;

  function resultOf(record: number, at: number, open: boolean): string[] {
    const after = late.get(record);
    if (after) {
      const cells = duplicateCells(duplicates.look(wordsOf(after.key), 0), record);
      return decodeRow(`${blockText(after.result)}\t${cells}`);
    }
    const result = results[at];
    if (result === undefined || open) return [];
    return decodeRow(`${result}\t${duplicateCells(duplicates.look(keys, at), record)}`);
  }

  return {
    first: page.first,
    n: page.n,
    row(record) {
      const at = record - page.first;
      const exception = exceptions.get(record);
      const letter = late.get(record)?.state ?? outcome?.states[at];
      const open = isOpenLetter(letter);
      const state = stateNow(letter, exception, record, order, rest);
      return shown({
        record,
        line: lines[at] ?? 0,
        uuid: uuid(record),
        state,
        stage: exception?.stage ?? '',
        code: exception?.code ?? '',
        message: exception?.message ?? '',
        attempts: exception?.attempts ?? (letter === undefined ? 0 : 1),
        next: state === 'Retrying' && exception?.nextAt ? timeText(exception.nextAt) : null,
        missing: state === 'Pending' ? missingOf(db, record) : [],
        origin: origin?.[record - 1] ?? null,
        input: decodeRow(inputs[at] ?? ''),
        result: resultOf(record, at, open),
      });
    },
  };
}

function masking(confidential: Confidential): (row: RecordRow) => RecordRow {
  if (!isConfidential(confidential)) return (row) => row;
  return (row) => ({
    ...row,
    message: maskedWithin(row.message),
    missing: row.missing.map((each) => ({ ...each, key: maskedWithin(each.key) })),
    input: maskedCells(row.input, confidential.input),
    result: maskedCells(row.result, confidential.result),
  });
}

/** The rows of records that did not simply complete with their page. */
function leftover(
  db: ReadableDb,
  { first, n }: { first: number; n: number },
  outcome: { failed: number; open: number } | undefined,
): { exceptions: Map<number, OpenException>; late: Map<number, Late> } {
  const exceptions = outcome?.failed || outcome?.open ? exceptionsOfPage(db, first, n) : [];
  const late = outcome?.open ? lateOfPage(db, first, n) : [];
  return {
    exceptions: new Map(exceptions.map((each) => [each.record, each])),
    late: new Map(late.map((each) => [each.record, each])),
  };
}

/** `letter`: of its last outcome; undefined while it has none. */
export function stateNow(
  letter: string | undefined,
  exception: Pick<OpenException, 'state'> | undefined,
  record: number,
  order: Pick<RecordsOrder, 'lateInFlight' | 'over' | 'rest'>,
  rest: RecordState,
): RecordState {
  if (letter === undefined) return rest;
  const state = stateOfLetter(letter) ?? 'Failed';
  if (!isOpenLetter(letter)) return state;
  if (order.over) return 'NotProcessed';
  if (order.lateInFlight.includes(record)) return 'InProgress';
  const now = exception?.state ?? state;
  return now === 'New' ? order.rest : now;
}

/** Decoding a long list again for every page would cost more than the page. */
const origins = new WeakMap<ReadableDb, number[] | undefined>();
function originOf(db: ReadableDb): number[] | undefined {
  if (!origins.has(db)) {
    const records = readOriginRecords(db);
    origins.set(db, records === undefined ? undefined : decodeLines(records));
  }
  return origins.get(db);
}
