/** A row of a batch for tests: a fresh one that is only asked to differ where a test says so. */
import type { BatchRow } from '#contract/batch.ts';

export function batchRow(fields: Partial<BatchRow> = {}): BatchRow {
  return {
    id: '9b2d4f10-1111-4222-8333-444455556666',
    label: '',
    description: '',
    parent: null,
    tool: 'email',
    source: { name: 'list.txt', bytes: 100, format: 'list' },
    state: 'Processing',
    reason: null,
    message: null,
    code: null,
    total: 0,
    done: 0,
    counts: {},
    failed: 0,
    rejected: 0,
    threshold: 20,
    activity: { kind: 'idle' },
    nextAttempt: null,
    price: 0,
    charged: 0,
    rate: 0,
    eta: null,
    queue: null,
    created: '2026-01-01T10:00:00.000Z',
    ready: '2026-01-01T10:00:01.000Z',
    started: null,
    finished: null,
    kept: false,
    expires: null,
    cleaned: null,
    ...fields,
  };
}
