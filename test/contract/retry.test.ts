import { describe, expect, it } from 'vitest';
import { nextAttempt, usualRetry } from '#contract/retry.ts';

describe('the next try', () => {
  it('comes after a wait that grows up to a limit', () => {
    const rule = { ...usualRetry, attempts: 9, first: 2, factor: 3, most: 30 };
    const waits = [1, 2, 3, 4, 5].map((attempts) => (nextAttempt(rule, 'busy', attempts, 0) ?? 0) / 1_000);
    expect(waits).toEqual([2, 6, 18, 30, 30]);
  });

  it('never comes when the tries are used up', () => {
    expect(nextAttempt(usualRetry, 'timeout', usualRetry.attempts - 1, 0)).toBeDefined();
    expect(nextAttempt(usualRetry, 'timeout', usualRetry.attempts, 0)).toBeUndefined();
  });

  it('never comes for a class that the rule leaves out', () => {
    expect(nextAttempt({ ...usualRetry, classes: ['busy'] }, 'timeout', 1, 0)).toBeUndefined();
  });
});
