import { describe, expect, it } from 'vitest';
import { expiryOf, hasJumped, isNear, isWarned } from '#engine/retention.ts';

const day = 86_400_000;
const ended = { state: 'Completed' as const, finished: 100 * day, kept: false, cleaned: null, warned: null };

describe('a batch that ended', () => {
  it.each([
    ['so many days after it finished', ended, 30, 130 * day],
    ['never when clean-up is off', ended, null, null],
    ['never when it is kept', { ...ended, kept: true }, 30, null],
    ['only once', { ...ended, cleaned: 131 * day }, 30, null],
    ['not while it goes on', { ...ended, state: 'Processing' as const }, 30, null],
    ['not before its warning has stood for three days', { ...ended, warned: 129 * day }, 30, 132 * day],
    ['on its day when it was warned of in time', { ...ended, warned: 127 * day }, 30, 130 * day],
  ])('is cleaned up %s', (_, batch, retention, at) => {
    expect(expiryOf(batch, retention)).toBe(at);
  });

  it('is near its end three days before it, and from then on', () => {
    expect(isNear(ended, 30, 127 * day - 1)).toBe(false);
    expect(isNear(ended, 30, 127 * day)).toBe(true);
    expect(isNear(ended, 30, 900 * day)).toBe(true);
  });
});

describe('a warning', () => {
  it.each([
    ['counts', 127 * day, 0, 128 * day, true],
    ['does not count when there was none', null, 0, 128 * day, false],
    ['does not count from the future', 129 * day, 0, 128 * day, false],
    ['does not count from before the rules changed', 127 * day, 127.5 * day, 128 * day, false],
    ['does not count from before the batch ended', 99 * day, 0, 128 * day, false],
  ])('%s', (_, warned, since, now, counts) => {
    expect(isWarned({ ...ended, warned }, since, now)).toBe(counts);
  });
});

describe('a clock', () => {
  it('has jumped when it went back, or far ahead', () => {
    expect(hasJumped(100 * day, 101 * day)).toBe(false);
    expect(hasJumped(100 * day, 100 * day - 60_000)).toBe(false);
    expect(hasJumped(100 * day, 99 * day)).toBe(true);
    expect(hasJumped(100 * day, 830 * day)).toBe(true);
  });
});
