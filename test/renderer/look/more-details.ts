/** What the invented batches beyond the plain ones carry beside their rows: steps, storing, parents and children. */
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import type { Given } from '#contract/engine-api.ts';
import type { AfterStep } from '#contract/flow.ts';
import { usualRetry } from '#contract/retry.ts';
import type { Verification } from '#contract/verification.ts';
import { idOf } from './more-rows.ts';

const steps: AfterStep[] = [
  { kind: 'report' },
  { kind: 'zip', files: ['output', 'error', 'receipt'], file: '/home/ada/Reports/november.zip' },
  { kind: 'copy', files: ['output'], folder: '/mnt/reports' },
  { kind: 'batch', label: '', tool: 'phone' },
];
const orders: BatchDetail['insert'] = {
  entity: 'order',
  key: 'customer_id',
  references: [{ column: 'country', entity: 'country' }],
};

function after(states: string, message: (at: number) => string): BatchDetail['after'] {
  const known = { w: 'waiting', d: 'done', f: 'failed' } as const;
  return steps.map((step, i) => ({
    step,
    state: known[states[i] as keyof typeof known] ?? 'waiting',
    message: message(i),
  }));
}
const said = [
  'Written: report.html and report.json.',
  '3 files, 4.1 MB.',
  'The folder cannot be reached. Check that it is mounted.',
];
const sofar = (n: number) => (at: number) => (at < n ? (said[at] ?? '') : '');

const details: Readonly<Record<string, Partial<BatchDetail>>> = {
  [idOf.retrying]: { insert: orders, after: after('wwww', sofar(0)), retry: { ...usualRetry, attempts: 5 } },
  [idOf.pending]: { insert: orders, children: [idOf.child] },
  [idOf.stepFailed]: { after: after('ddfw', sofar(3)) },
  [idOf.after]: { after: after('dwww', sofar(1)) },
  [idOf.draft]: { insert: orders, after: after('wwww', sofar(0)), retry: { ...usualRetry, attempts: 6, first: 10 } },
};

export function moreOf(row: BatchRow): Partial<BatchDetail> {
  return details[row.id] ?? {};
}

/** A draft as it is after a change. */
export function edited(row: BatchRow, detail: BatchDetail, change: Given<'edit'>): BatchDetail {
  const { label, description, tool, threshold, options, column, pageSize, retry, insert, after, reading } = change;
  return {
    ...detail,
    row: {
      ...row,
      ...(label === undefined ? {} : { label }),
      ...(description === undefined ? {} : { description }),
      ...(tool === undefined ? {} : { tool }),
      ...(threshold === undefined ? {} : { threshold }),
    },
    layout: { ...detail.layout, ...(reading?.encoding ? { encoding: reading.encoding } : {}) },
    ...(options === undefined ? {} : { options }),
    ...(column === undefined ? {} : { column }),
    ...(pageSize === undefined ? {} : { pageSize }),
    ...(retry === undefined ? {} : { retry: retry ?? usualRetry }),
    ...(insert === undefined ? {} : { insert }),
    ...(after === undefined ? {} : { after: after.map((step) => ({ step, state: 'waiting' as const, message: '' })) }),
  };
}

export function verificationOf(detail: BatchDetail): Verification {
  const agrees = detail.row.id !== idOf.pending;
  const output = detail.files.find(({ kind }) => kind === 'output')?.name ?? 'output.csv';
  return {
    agrees,
    id: detail.row.id,
    label: detail.row.label,
    checked: [
      ...detail.files.map(({ name, bytes }, i) => ({
        file: name,
        bytes: bytes ?? 4_100_000 * (i + 1),
        agrees: agrees || name !== output,
      })),
      { file: 'batch.db', bytes: 9_200_000, agrees: true },
    ],
    findings: agrees
      ? []
      : [
          { file: output, row: 1_204, message: 'The row is not the one that was written: “score” was 71.' },
          { file: output, row: 20_417, message: 'The row is missing.' },
          { file: output, row: null, message: 'The file has 39,687 rows, the receipt says 39,688.' },
        ],
  };
}
