/** Does a record meet what was asked for: its state, its reason, a text anywhere in it, and conditions on its columns? */
import type { Condition, RecordColumn } from '#contract/arrangement.ts';
import type { RecordRow } from '#contract/record.ts';
import { recordStates } from '#contract/record-state.ts';
import type { ArrangeOrder } from './record-orders.ts';
import { sortKey } from './sort-key.ts';

export type Match = (row: RecordRow) => boolean;

export type Wanted = Pick<ArrangeOrder, 'states' | 'code' | 'text' | 'missing' | 'where'>;

export function matchOf({ states, code, text, missing, where }: Wanted): Match {
  const tests: Match[] = [];
  if (states) tests.push(({ state }) => states.includes(state));
  if (missing !== undefined) tests.push(({ state }) => (state === 'Pending') === missing);
  if (code !== undefined) tests.push((row) => row.code === code);
  tests.push(...where.map(testOf));
  if (text) {
    const wanted = text.toLowerCase();
    const holds = (cell: string) => cell.toLowerCase().includes(wanted);
    tests.push(({ input, result }) => input.some(holds) || result.some(holds));
  }
  return (row) => tests.every((test) => test(row));
}

function testOf({ column, how, not, value }: Condition): Match {
  const wanted = value.trim().toLowerCase();
  const bound = sortKey(value);
  const tests: Readonly<Record<Condition['how'], (cell: string) => boolean>> = {
    is: (cell) => cell.trim().toLowerCase() === wanted,
    contains: (cell) => cell.toLowerCase().includes(wanted),
    begins: (cell) => cell.trimStart().toLowerCase().startsWith(wanted),
    empty: (cell) => cell.trim() === '',
    above: (cell) => compared(sortKey(cell), bound) > 0,
    below: (cell) => compared(sortKey(cell), bound) < 0,
  };
  const holds = tests[how];
  return (row) => holds(cellOf(row, column)) !== not;
}

/** Nothing is neither more nor less than something, and a text neither more nor less than a number. */
function compared(key: string, bound: string): number {
  if (key === '' || bound === '' || key[0] !== bound[0] || key === bound) return 0;
  return key < bound ? -1 : 1;
}

export function cellOf(row: RecordRow, column: RecordColumn): string {
  if (column.side !== 'record') return row[column.side][column.at] ?? '';
  switch (column.name) {
    case 'number':
      return String(row.record);
    case 'attempts':
      return row.attempts === 0 ? '' : String(row.attempts);
    case 'line':
      return String(row.line);
    default:
      return row[column.name];
  }
}

/** States sort in the order of a record's life. */
export function keyOf(row: RecordRow, column: RecordColumn): string {
  const isState = column.side === 'record' && column.name === 'state';
  return sortKey(isState ? String(recordStates.indexOf(row.state)) : cellOf(row, column));
}
