/** Invented records, computed from their number so that millions need no memory. */
import type { BatchRow } from '#contract/batch.ts';
import { type RecordRow, recordUuid } from '#contract/record.ts';
import { isFailed, type RecordState } from '#contract/record-state.ts';
import { faces } from './tools.ts';

const first = ['felix', 'mila', 'lars', 'noor', 'emma', 'marta', 'anna', 'tom', 'ida', 'jonas', 'sofia', 'pieter'];
const last = ['vermeer', 'kowal', 'lind', 'schulz', 'silva', 'hansen', 'novak', 'dubois', 'rossi', 'bakker'];
const hosts = ['kestrel.example', 'fabrikam.example', 'lumen.example', 'hexa.example', 'northwind.example'];
export const reasons = [
  { code: 'EMPTY_INPUT', message: 'The cell is empty: there is no address to look at.' },
  {
    code: 'BAD_ENCODING',
    message: 'The text holds characters that were lost in an earlier conversion. Save the file as UTF-8 again.',
  },
  { code: 'TOO_LONG_INPUT', message: 'The text is longer than 1,000 characters and cannot be one e-mail address.' },
];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] ?? (list[0] as T);

export function stateOf(row: BatchRow, record: number): RecordState {
  let ahead = record - row.done;
  for (const state of ['Retrying', 'Pending'] as const) {
    const n = row.counts[state] ?? 0;
    if (ahead > 0 && ahead <= n) return state;
    ahead -= n;
  }
  if (record > row.done) return row.state === 'Cancelled' || row.state === 'TooManyFailed' ? 'NotProcessed' : 'New';
  const every = row.failed > 0 ? Math.max(2, Math.floor(row.done / row.failed)) : 0;
  return every > 0 && record % every === 0 ? 'FailedValidation' : 'Completed';
}

export function recordOf(row: BatchRow, record: number): RecordRow {
  const mix = (record * 2654435761) >>> 0;
  const value = `${pick(first, mix)}.${pick(last, mix >> 4)}${record % 97}@${pick(hosts, mix >> 8)}`;
  const state = stateOf(row, record);
  const failed = isFailed(state);
  const reason = failed ? pick(reasons, mix >> 3) : { code: '', message: '' };
  const columns = faces.find(({ name }) => name === row.tool)?.columns ?? [];
  const verdict = pick(['valid', 'valid', 'valid', 'risky', 'invalid'], mix >> 5);
  const result = columns.map((column) =>
    column === 'verdict'
      ? verdict
      : column === 'score'
        ? String(mix % 101)
        : column.startsWith('is_')
          ? String(mix % 3 === 0)
          : column === 'email'
            ? value
            : '',
  );
  return {
    record,
    line: record + 1,
    uuid: recordUuid(row.id, record),
    state,
    stage: failed ? 'tools' : '',
    ...reason,
    attempts: state === 'New' || state === 'NotProcessed' ? 0 : state === 'Retrying' ? 2 : 1,
    next: state === 'Retrying' ? row.nextAttempt : null,
    missing: state === 'Pending' ? [{ entity: 'customer', key: `C-${10_000 + (mix % 900)}` }] : [],
    origin: row.parent ? record * 3_307 : null,
    input: [String(10_000_000 + record), value, pick(['DE', 'NL', 'FR', 'PL', 'SE'], mix >> 6), pick(first, mix)],
    result: state === 'Completed' ? [...result, 'false', '', '1'] : [],
  };
}
