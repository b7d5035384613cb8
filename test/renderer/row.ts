/** A plain batch row to vary. */
import type { BatchRow } from '#contract/batch.ts';

export function rowWith(change: Partial<BatchRow>): BatchRow {
  return {
    id: '0f0b5e70-7c1e-4c3a-9a2b-3d1c0a9b8c7d',
    label: 'Trial sign-ups',
    description: '',
    parent: null,
    tool: 'email',
    source: { name: 'trial.csv', bytes: 100, format: 'csv' },
    state: 'Processing',
    reason: null,
    code: null,
    message: null,
    total: 1000,
    done: 240,
    counts: { Completed: 200, FailedValidation: 30, Failed: 10, New: 760 },
    failed: 40,
    rejected: 0,
    threshold: 20,
    activity: { kind: 'idle' },
    nextAttempt: null,
    price: 0,
    charged: 0,
    rate: 100,
    eta: 169,
    queue: null,
    created: '2026-11-22T10:00:00.000Z',
    ready: '2026-11-22T10:00:01.000Z',
    started: '2026-11-22T10:00:02.000Z',
    finished: null,
    kept: false,
    expires: null,
    cleaned: null,
    ...change,
  };
}
