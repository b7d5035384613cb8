/** Records in some states: failed and open ones have an index, the others are found page by page. */
import { isOpen, type RecordState, stateLetters } from '#contract/record-state.ts';
import { exceptionsOfPage, findExceptions } from '#store/exception.ts';
import { lateOfPage } from '#store/late.ts';
import type { ReadableDb } from '#store/open.ts';
import { readStates } from '#store/outcome.ts';
import { findPage } from '#store/page.ts';
import { stateCounts } from '#store/tally.ts';
import type { RecordsOrder } from './record-orders.ts';
import { stateNow } from './record-sheet.ts';

export function findStates(db: ReadableDb, order: RecordsOrder, states: readonly RecordState[], all: number) {
  const total = countStates(db, order, states, all);
  const only = states.length === 1 ? states[0] : undefined;
  const simple = order.lateInFlight.length === 0 && !order.over;
  if (only && isIndexed(only) && (simple || !isOpen(only)))
    return { total, records: findExceptions(db, { state: only }, order.skip, order.limit) };
  const records: number[] = [];
  let passed = 0;
  for (let page = findPage(db, 1); page && records.length < order.limit; page = findPage(db, page.first + page.n)) {
    const stateOf = statesOfPage(db, page, order);
    for (let i = 0; i < page.n && records.length < order.limit; i++) {
      if (!states.includes(stateOf(i))) continue;
      if (passed++ >= order.skip) records.push(page.first + i);
    }
  }
  return { total, records };
}

const indexed: readonly RecordState[] = [
  'FailedValidation',
  'TransformationFailed',
  'FailedGeoCoding',
  'Failed',
  'Pending',
  'Retrying',
];
const isIndexed = (state: RecordState) => indexed.includes(state);

/** By the counters; what is neither ended nor waiting is the rest. */
function countStates(db: ReadableDb, order: RecordsOrder, states: readonly RecordState[], all: number): number {
  const counts = stateCounts(db);
  const sum = (some: readonly RecordState[]) => some.reduce((n, state) => n + (counts[state] ?? 0), 0);
  const ended = sum((Object.keys(counts) as RecordState[]).filter((state) => !isOpen(state)));
  const waiting = order.over ? 0 : sum(['Pending', 'Retrying']);
  const known = sum(states.filter((state) => state !== order.rest && !(order.over && isOpen(state))));
  return known + (states.includes(order.rest) ? all - ended - waiting : 0);
}

function statesOfPage(
  db: ReadableDb,
  page: { no: number; first: number; n: number },
  order: RecordsOrder,
): (at: number) => RecordState {
  const outcome = readStates(db, page.no);
  const rest = order.inFlight.includes(page.no) ? 'InProgress' : order.rest;
  if (!outcome) return () => rest;
  const open = outcome.open > 0;
  const late = new Map(open ? lateOfPage(db, page.first, page.n).map(({ record, state }) => [record, state]) : []);
  const exceptions = new Map(open ? exceptionsOfPage(db, page.first, page.n).map((each) => [each.record, each]) : []);
  return (at) => {
    const record = page.first + at;
    const letter = late.get(record) ?? outcome.states[at] ?? stateLetters.Failed;
    return stateNow(letter, exceptions.get(record), record, order, rest);
  };
}
