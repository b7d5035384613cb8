import { expect, it } from 'vitest';
import { batchStates } from '#contract/batch-state.ts';
import { actWord, clonedSentence, resubmittedSentence } from '#renderer/acts/act-words.ts';
import { acts } from '#renderer/acts/legal-acts.ts';
import { rowWith } from '#test/renderer/row.ts';

it('calls no two acts the same', () => {
  for (const state of batchStates) {
    const words = acts.map((act) => actWord(rowWith({ state }), act));
    expect(new Set(words).size).toBe(acts.length);
  }
});

it('runs the rest of a batch that ended too early, and failed records of one that did not', () => {
  const rest = { Completed: 240, Failed: 10, NotProcessed: 750 };
  expect(actWord(rowWith({ state: 'Cancelled', counts: rest }), 'resubmit')).toBe('Run the rest');
  expect(actWord(rowWith({ state: 'TooManyFailed', counts: rest }), 'resubmit')).toBe('Run the rest');
  expect(actWord(rowWith({ state: 'CompletedWithErrors' }), 'resubmit')).toBe('Run failed again');
});

it('says of a new batch where it comes from, and that its parent stays', () => {
  const parent = rowWith({ label: 'Orders' });
  expect(clonedSentence(parent)).toContain('“Orders”');
  expect(resubmittedSentence(parent, rowWith({ total: 12 }))).toBe(
    '12 records of “Orders” run again in this batch. “Orders” stays as it is.',
  );
  expect(resubmittedSentence(parent, rowWith({ total: 1 }))).toMatch(/^1 record of “Orders” runs again/);
  expect(resubmittedSentence(parent, rowWith({ total: 0 }))).toMatch(/^The records of “Orders” run again/);
});
