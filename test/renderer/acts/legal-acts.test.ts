import { expect, it } from 'vitest';
import { batchStates, can } from '#contract/batch-state.ts';
import { isLegal, legalActs, likelyAct } from '#renderer/acts/legal-acts.ts';
import { rowWith } from '#test/renderer/row.ts';

it('offers exactly what the state allows', () => {
  for (const state of batchStates) {
    const row = rowWith({ state });
    for (const act of ['run', 'pause', 'resume', 'cancel', 'delete'] as const) {
      expect([state, act, isLegal(row, act)]).toEqual([state, act, can(state, act)]);
    }
  }
});

it('offers to resume and cancel only where a plain cancel is refused', () => {
  expect(legalActs(rowWith({ state: 'Paused' }))).toContain('resume-cancel');
  expect(legalActs(rowWith({ state: 'Processing' }))).not.toContain('resume-cancel');
});

it('does not run a draft that is still being read', () => {
  const reading = rowWith({ state: 'Draft', activity: { kind: 'intake', done: 1, of: 2 } });
  expect(isLegal(reading, 'run')).toBe(false);
  expect(likelyAct(reading)).not.toBe('run');
});

it('saves errors only where there are some', () => {
  expect(isLegal(rowWith({ failed: 0 }), 'save-errors')).toBe(false);
  expect(isLegal(rowWith({ failed: 1 }), 'save-errors')).toBe(true);
  expect(isLegal(rowWith({ failed: 0, rejected: 1 }), 'save-errors')).toBe(true);
});

it('names the likely act', () => {
  expect(likelyAct(rowWith({ state: 'Processing' }))).toBe('pause');
  expect(likelyAct(rowWith({ state: 'Paused' }))).toBe('resume');
  expect(likelyAct(rowWith({ state: 'Completed' }))).toBe('save-results');
  expect(likelyAct(rowWith({ state: 'Cancelling' }))).toBeUndefined();
});
