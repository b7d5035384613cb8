/** Invented batches in the situations that need words: waits, retries, post-batch steps, parents, clean-up. */
import type { BatchRow } from '#contract/batch.ts';
import { countsOf } from './rows.ts';

const base = (n: number): string => `5a1d5e7${n.toString(16)}-7c1e-4c3a-9a2b-3d1c0a9b8c7d`;
const day = 86_400_000;

export const idOf = {
  retrying: base(0),
  broke: base(1),
  full: base(2),
  interrupted: base(3),
  pending: base(4),
  child: base(5),
  stepFailed: base(6),
  cleaned: base(7),
  kept: base(8),
  draft: base(9),
  after: base(10),
  aborting: base(11),
} as const;

interface Case extends Partial<BatchRow> {
  id: string;
  label: string;
  state: BatchRow['state'];
  total: number;
}

/** `now`: of the window, so that what counts down does. */
export function moreRows(now: number): BatchRow[] {
  const at = (ms: number) => new Date(now + ms).toISOString();
  const cases: Case[] = [
    {
      id: idOf.retrying,
      label: 'Orders with customers',
      state: 'Processing',
      total: 84_000,
      done: 82_758,
      failed: 61,
      counts: { Completed: 82_697, FailedValidation: 61, Retrying: 1_204, Pending: 38 },
      nextAttempt: at(14_000),
      rate: 240,
      eta: null,
    },
    {
      id: idOf.broke,
      label: 'Contacts of the fair',
      state: 'Paused',
      reason: 'credits',
      total: 240_000,
      done: 118_500,
      price: 2,
      charged: 236_800,
      failed: 100,
    },
    { id: idOf.full, label: 'Meter archive', state: 'Paused', reason: 'disk', total: 900_000, done: 411_000 },
    { id: idOf.interrupted, label: 'Night run', state: 'Paused', reason: 'interrupted', total: 52_000, done: 20_500 },
    {
      id: idOf.pending,
      label: 'Order lines',
      state: 'CompletedWithErrors',
      total: 40_000,
      done: 39_688,
      failed: 12,
      counts: { Completed: 39_676, FailedValidation: 12, Pending: 312 },
      finished: at(-28 * day),
      expires: at(2 * day + 3_600_000),
      description: 'Lines of all open orders, to be joined with the customers of the new shop.',
    },
    {
      id: idOf.child,
      label: 'Order lines, failed records',
      parent: idOf.pending,
      state: 'Completed',
      total: 12,
      done: 12,
      finished: at(-27 * day),
    },
    {
      id: idOf.stepFailed,
      label: 'Price list',
      state: 'PostBatchFailed',
      total: 18_000,
      done: 18_000,
      failed: 4,
      finished: at(-3_600_000),
      message: 'The folder /mnt/reports cannot be reached.',
    },
    {
      id: idOf.cleaned,
      label: 'Import of last spring',
      state: 'CompletedWithErrors',
      total: 61_000,
      done: 61_000,
      failed: 430,
      created: at(-60 * day),
      finished: at(-60 * day + 900_000),
      cleaned: at(-30 * day),
    },
    {
      id: idOf.kept,
      label: 'Audit sample',
      state: 'Completed',
      total: 2_500,
      done: 2_500,
      finished: at(-50 * day),
      kept: true,
      price: 1,
      charged: 2_500,
    },
    {
      id: idOf.draft,
      label: 'Customers of the new shop',
      description: 'Export of 22 November; the results go back into the shop.',
      state: 'Draft',
      total: 31_200,
      rejected: 3,
      threshold: 12,
    },
    {
      id: idOf.after,
      label: 'Stock list',
      state: 'PostProcessing',
      total: 9_400,
      done: 9_400,
      activity: { kind: 'after', done: 1, of: 4, step: 'zip' },
    },
    {
      id: idOf.aborting,
      label: 'Old phone book',
      tool: 'phone',
      state: 'Cancelling',
      reason: 'failures',
      total: 70_000,
      done: 30_000,
      failed: 14_020,
    },
  ];
  return cases.map((one, i) => rowOf(one, now - i * 5_400_000));
}

function rowOf(one: Case, created: number): BatchRow {
  const at = (ms: number) => new Date(ms).toISOString();
  const { done = 0, failed = 0, state, total, finished } = one;
  const start = finished ? Date.parse(finished) - 240_000 : created;
  const ran = state !== 'Draft';
  return {
    description: '',
    parent: null,
    interface: null,
    flow: null,
    tool: 'email',
    source: { name: `${one.label.toLowerCase().replaceAll(' ', '_')}.csv`, bytes: total * 64, format: 'csv' },
    reason: null,
    code: null,
    message: null,
    done,
    counts: countsOf(state, total, done, failed),
    failed,
    rejected: 0,
    threshold: 20,
    activity: { kind: 'idle' },
    nextAttempt: null,
    price: 0,
    charged: 0,
    rate: 0,
    eta: null,
    queue: null,
    created: at(start - 21_000),
    ready: ran ? at(start - 1_000) : null,
    started: ran ? at(start) : null,
    finished: null,
    kept: false,
    expires: finished ? at(Date.parse(finished) + 30 * day) : null,
    owner: null,
    organisation: 'home',
    cleaned: null,
    ...one,
  };
}
