/** Invented batches in every state. */
import type { BatchRow } from '#contract/batch.ts';
import type { BatchState } from '#contract/batch-state.ts';
import type { RecordState } from '#contract/record-state.ts';

interface Seed {
  label: string;
  tool?: string;
  file: string;
  state: BatchState;
  total: number;
  done?: number;
  failed?: number;
  rate?: number;
  hoursAgo?: number;
  tookMinutes?: number;
  extra?: Partial<BatchRow>;
}

const seeds: Seed[] = [
  {
    label: 'Q4 newsletter audience',
    file: 'newsletter_q4.csv',
    state: 'Processing',
    total: 5_000_000,
    done: 3_210_000,
    failed: 42_022,
    rate: 10_747,
    hoursAgo: 0.1,
  },
  {
    label: 'Supplier onboarding NL',
    tool: 'phone',
    file: 'suppliers_nl.json',
    state: 'Processing',
    total: 192_000,
    done: 60_500,
    failed: 3_916,
    rate: 847,
    hoursAgo: 0.05,
  },
  {
    label: 'Warehouse contacts, March, with a rather long name that has to be cut somewhere',
    file: 'contacts_03.xml',
    state: 'Paused',
    total: 640_000,
    done: 402_118,
    failed: 512,
    hoursAgo: 2,
    extra: { reason: 'user' },
  },
  {
    label: 'Callback list Berlin',
    tool: 'phone',
    file: 'Pasted list',
    state: 'Ready',
    total: 48_212,
    hoursAgo: 0.02,
    extra: { queue: 1 },
  },
  {
    label: 'Tenant master data',
    file: 'tenants.json',
    state: 'CompletedWithErrors',
    total: 96_000,
    done: 96_000,
    failed: 1_284,
    hoursAgo: 3,
    tookMinutes: 2.37,
    extra: { rejected: 41 },
  },
  {
    label: 'Address clean-up EU',
    file: 'addresses.csv',
    state: 'Completed',
    total: 1_250_000,
    done: 1_250_000,
    hoursAgo: 20,
    tookMinutes: 23.2,
  },
  {
    label: 'Legacy CRM contacts',
    file: 'crm_dump.csv',
    state: 'TooManyFailed',
    total: 310_000,
    done: 74_310,
    failed: 62_004,
    hoursAgo: 21,
    tookMinutes: 1.1,
  },
  {
    label: 'Invoice lines 2025',
    file: 'invoices.xml',
    state: 'PostBatchFailed',
    total: 84_500,
    done: 84_500,
    failed: 12,
    hoursAgo: 22,
    tookMinutes: 3.5,
    extra: { message: 'The last step failed: the target folder does not exist.' },
  },
  {
    label: 'Trial sign-ups',
    file: 'Pasted list',
    state: 'Cancelled',
    total: 12_400,
    done: 6_102,
    failed: 35,
    hoursAgo: 26,
    tookMinutes: 0.2,
  },
  { label: '', tool: 'phone', file: 'partners_fr.csv', state: 'Draft', total: 27_300, hoursAgo: 27 },
  {
    label: 'Site inventory',
    file: 'sites.csv',
    state: 'Draft',
    total: 0,
    hoursAgo: 0.01,
    extra: { activity: { kind: 'intake', done: 420_000_000, of: 1_000_000_000 } },
  },
  {
    label: 'Webinar leads',
    file: 'leads_webinar.csv',
    state: 'Completed',
    total: 8_940,
    done: 8_940,
    hoursAgo: 70,
    tookMinutes: 0.2,
  },
  {
    label: 'Product catalogue',
    file: 'catalogue.json',
    state: 'Error',
    total: 0,
    hoursAgo: 90,
    extra: { message: 'The input ends in the middle of a record. Save the file again and start a new batch.' },
  },
  {
    label: 'Meter readings W46',
    file: 'meters.tsv',
    state: 'Cancelling',
    total: 90_000,
    done: 12_000,
    failed: 3,
    hoursAgo: 0.3,
    extra: { reason: 'user' },
  },
];

export function sampleRows(now: number): BatchRow[] {
  return seeds.map((seed, i) => rowOf(seed, i, now));
}

function rowOf(
  {
    label,
    tool = 'email',
    file,
    state,
    total,
    done = 0,
    failed = 0,
    rate = 0,
    hoursAgo = 1,
    tookMinutes,
    extra = {},
  }: Seed,
  i: number,
  now: number,
): BatchRow {
  const at = (ms: number) => new Date(ms).toISOString();
  const created = now - hoursAgo * 3_600_000;
  const ran = state !== 'Draft' && state !== 'Ready';
  return {
    id: `0f0b5e7${i.toString(16)}-7c1e-4c3a-9a2b-3d1c0a9b8c7d`,
    label,
    description: '',
    parent: null,
    interface: null,
    flow: null,
    tool,
    source: { name: file, bytes: total * 64, format: 'csv' },
    state,
    reason: null,
    code: null,
    message: null,
    total,
    done,
    counts: countsOf(state, total, done, failed),
    failed,
    rejected: 0,
    threshold: 20,
    activity: { kind: 'idle' },
    nextAttempt: null,
    price: 0,
    charged: 0,
    rate,
    eta: rate > 0 ? (total - done) / rate : null,
    queue: null,
    created: at(created),
    ready: state === 'Draft' ? null : at(created + 20_000),
    started: ran ? at(created + 21_000) : null,
    finished: tookMinutes ? at(created + 21_000 + tookMinutes * 60_000) : null,
    kept: false,
    expires: tookMinutes ? at(created + 30 * 86_400_000) : null,
    owner: null,
    organisation: 'home',
    cleaned: null,
    ...extra,
  };
}

export function countsOf(state: BatchState, total: number, done: number, failed: number): BatchRow['counts'] {
  const rest: RecordState = state === 'Cancelled' || state === 'TooManyFailed' ? 'NotProcessed' : 'New';
  const flying = state === 'Processing' ? Math.min(1500, total - done) : 0;
  const counts = {
    Completed: done - failed,
    FailedValidation: failed,
    InProgress: flying,
    [rest]: total - done - flying,
  };
  return Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));
}
