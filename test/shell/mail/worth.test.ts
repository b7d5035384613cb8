import { describe, expect, it } from 'vitest';
import type { BatchRow } from '#contract/batch.ts';
import { type BatchState, batchStates, isFinal, stateReasons } from '#contract/batch-state.ts';
import { worthMail } from '#shell/mail/worth.ts';
import { rowWith } from '#test/renderer/row.ts';

type Was = [BatchState, BatchRow['reason']?];
const row = ([state, reason = null]: Was) => rowWith({ state, reason });
const worth = (before: Was | undefined, after: Was, ended = false) =>
  worthMail(before && row(before), row(after), { ended });

describe('a change is worth a mail', () => {
  it.each<[Was | undefined, Was, string]>([
    [['Processing'], ['Paused', 'credits'], 'credits'],
    [['Ready'], ['Paused', 'credits'], 'credits'],
    [['Paused', 'user'], ['Paused', 'credits'], 'credits'],
    [undefined, ['Paused', 'credits'], 'credits'],
    [['Processing'], ['Error'], 'trouble'],
    [['Draft'], ['Error'], 'trouble'],
    [undefined, ['Error'], 'trouble'],
    [['Cancelling', 'failures'], ['TooManyFailed'], 'trouble'],
    [['PostProcessing'], ['PostBatchFailed'], 'trouble'],
  ])('from %j to %j', (before, after, occasion) => {
    expect(worth(before, after)).toBe(occasion);
    expect(worth(before, after, true)).toBe(occasion);
  });

  it.each(['Completed', 'CompletedWithErrors', 'Cancelled'] as const)('to %s only when every end is', (state) => {
    expect(worth(['PostProcessing'], [state])).toBeUndefined();
    expect(worth(['PostProcessing'], [state], true)).toBe('ended');
    expect(worth(undefined, [state], true)).toBe('ended');
  });
});

describe('a change is not worth a mail', () => {
  it.each(batchStates)('when a batch that is %s only counts on', (state) => {
    for (const reason of [null, ...stateReasons])
      expect(
        worthMail(rowWith({ state, reason, done: 1 }), rowWith({ state, reason, done: 2 }), { ended: true }),
      ).toBeUndefined();
  });

  it.each(['user', 'disk', 'interrupted'] as const)('when a batch pauses for another reason: %s', (reason) => {
    expect(worth(['Processing'], ['Paused', reason], true)).toBeUndefined();
  });

  it.each(batchStates.filter((state) => !isFinal(state) && state !== 'Paused'))('on the way, to %s', (state) => {
    expect(worth(['Draft', 'user'], [state], true)).toBeUndefined();
    expect(worth(undefined, [state], true)).toBeUndefined();
  });
});
