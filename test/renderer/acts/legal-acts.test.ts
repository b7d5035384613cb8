import { describe, expect, it } from 'vitest';
import type { BatchRow } from '#contract/batch.ts';
import { type BatchAction, batchActions, batchStates, can } from '#contract/batch-state.ts';
import { type Act, acts, isLegal, legalActs, likelyAct } from '#renderer/acts/legal-acts.ts';
import { rowWith } from '#test/renderer/row.ts';

/** A row whose records forbid nothing, so that the state alone decides. */
function plainRow(state: BatchRow['state'], action?: BatchAction): BatchRow {
  return rowWith({ state, kept: action === 'release' });
}

describe('in every state', () => {
  const pairs = batchStates.flatMap((state) => batchActions.map((action) => [state, action] as const));
  it.each(pairs)('%s: “%s” is offered exactly when the state allows it', (state, action) => {
    expect(isLegal(plainRow(state, action), action)).toBe(can(state, action));
  });

  it('there is a way to look at the setup, and one to change them only in a draft', () => {
    for (const state of batchStates) {
      const offered = legalActs(plainRow(state));
      expect([state, offered.includes('edit'), offered.includes('view')]).toEqual([
        state,
        state === 'Draft',
        state !== 'Draft',
      ]);
    }
  });

  it('no act is offered twice, and none that nobody knows', () => {
    for (const state of batchStates) {
      const offered = legalActs(plainRow(state));
      expect(new Set(offered).size).toBe(offered.length);
      expect(acts).toEqual(expect.arrayContaining(offered));
    }
  });

  it('nothing is offered after a clean-up that needs the records', () => {
    const left: readonly Act[] = ['view', 'rename', 'delete'];
    for (const state of batchStates) {
      const row = rowWith({ state, cleaned: '2026-10-01T00:00:00.000Z' });
      expect(left).toEqual(expect.arrayContaining(legalActs(row)));
    }
    expect(legalActs(rowWith({ state: 'CompletedWithErrors', cleaned: '2026-10-01T00:00:00.000Z' }))).toEqual(left);
  });
});

describe('to run records again', () => {
  it('needs failed ones', () => {
    const none = { failed: 0, counts: { Completed: 900, Pending: 100 } };
    expect(isLegal(rowWith({ state: 'CompletedWithErrors', ...none }), 'resubmit')).toBe(false);
    expect(isLegal(rowWith({ state: 'CompletedWithErrors', failed: 1 }), 'resubmit')).toBe(true);
  });

  it('is offered for a cancelled batch that left records unprocessed', () => {
    const cancelled = (counts: BatchRow['counts']) => rowWith({ state: 'Cancelled', failed: 0, counts });
    expect(isLegal(cancelled({ Completed: 240, NotProcessed: 760 }), 'resubmit')).toBe(true);
    expect(isLegal(cancelled({ Completed: 1000 }), 'resubmit')).toBe(false);
  });
});

it('keeps what is not kept and releases what is', () => {
  const offered = (kept: boolean) => legalActs(rowWith({ state: 'Completed', kept }));
  expect(offered(false)).toContain('keep');
  expect(offered(false)).not.toContain('release');
  expect(offered(true)).toContain('release');
  expect(offered(true)).not.toContain('keep');
});

it('offers to resume and cancel only where a plain cancel is refused', () => {
  expect(legalActs(rowWith({ state: 'Paused' }))).toContain('resume-cancel');
  expect(legalActs(rowWith({ state: 'Processing' }))).not.toContain('resume-cancel');
});

it('does not run a draft that is still being read, but lets it be changed', () => {
  const reading = rowWith({ state: 'Draft', activity: { kind: 'intake', done: 1, of: 2 } });
  expect(isLegal(reading, 'run')).toBe(false);
  expect(isLegal(reading, 'edit')).toBe(true);
  expect(likelyAct(reading)).not.toBe('run');
});

it('saves errors only where there are some', () => {
  const counts = { Completed: 900, Pending: 100 };
  expect(isLegal(rowWith({ failed: 0 }), 'save-errors')).toBe(false);
  expect(isLegal(rowWith({ failed: 1 }), 'save-errors')).toBe(true);
  expect(isLegal(rowWith({ failed: 0, rejected: 1 }), 'save-errors')).toBe(true);
  expect(isLegal(rowWith({ failed: 0, counts, state: 'CompletedWithErrors' }), 'save-errors')).toBe(true);
  expect(isLegal(rowWith({ failed: 0, counts }), 'save-errors')).toBe(false);
});

it('names the likely act', () => {
  expect(likelyAct(rowWith({ state: 'Processing' }))).toBe('pause');
  expect(likelyAct(rowWith({ state: 'Paused' }))).toBe('resume');
  expect(likelyAct(rowWith({ state: 'PostBatchFailed' }))).toBe('retry');
  expect(likelyAct(rowWith({ state: 'Completed' }))).toBe('save-results');
  expect(likelyAct(rowWith({ state: 'Cancelling' }))).toBeUndefined();
});
