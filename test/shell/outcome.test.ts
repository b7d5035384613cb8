import { describe, expect, it } from 'vitest';
import type { BatchRow } from '#contract/batch.ts';
import { batchStates, isFinal } from '#contract/batch-state.ts';
import { outcome, progress } from '#shell/outcome.ts';

const row = (change: Partial<BatchRow>): BatchRow => ({
  id: '00000000-0000-4000-8000-000000000000',
  label: 'Sign-ups',
  tool: 'email',
  source: { name: 'sign-ups.csv', bytes: 10, format: 'csv' },
  state: 'Processing',
  reason: null,
  message: null,
  code: null,
  total: 2_000,
  done: 500,
  counts: {},
  failed: 0,
  rejected: 0,
  threshold: 20,
  activity: { kind: 'idle' },
  rate: 0,
  eta: null,
  queue: null,
  created: '2026-01-01T00:00:00Z',
  ready: null,
  started: null,
  finished: null,
  ...change,
});

describe('the bar on the taskbar', () => {
  it('shows the records of all batches together', () => {
    expect(progress([row({}), row({ total: 6_000, done: 5_500 })])).toBe(0.75);
  });

  it('is away while nothing is to be done', () => {
    expect(progress([])).toBe(-1);
    expect(progress([row({ total: 0, done: 0 })])).toBe(-1);
  });
});

describe('the notice at the end', () => {
  it('says how the batch ended', () => {
    expect(outcome(row({ state: 'Completed', done: 2_000 }))).toBe('Completed: 2,000 records.');
    expect(outcome(row({ state: 'CompletedWithErrors', failed: 3 }))).toBe(
      'Completed with errors: 3 of 2,000 records failed.',
    );
    expect(outcome(row({ state: 'TooManyFailed', failed: 110 }))).toBe(
      'Stopped: too many records failed (110 of 500).',
    );
    expect(outcome(row({ state: 'Cancelled' }))).toBe('Cancelled after 500 of 2,000 records.');
  });

  it.each(batchStates.filter(isFinal))('has a sentence for %s', (state) => {
    expect(outcome(row({ state }))).toMatch(/\.$/);
  });
});
