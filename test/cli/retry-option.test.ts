import { describe, expect, it } from 'vitest';
import { parseRetry, retryOf, retryText } from '#cli/retry-option.ts';
import { retryRuleSchema, usualRetry } from '#contract/retry.ts';

describe('a rule for tries', () => {
  it('names as much as one likes, the rest is as usual', () => {
    expect(parseRetry('5')).toEqual({ ...usualRetry, attempts: 5 });
    expect(parseRetry('5, 0.5, 3, 30')).toEqual({ ...usualRetry, attempts: 5, first: 0.5, factor: 3, most: 30 });
    expect(parseRetry('usual')).toBe('usual');
  });

  it('never waits shorter than it says for the first time', () => {
    expect(parseRetry('3,600')).toMatchObject({ first: 600, most: 600 });
  });

  it.each(['', '0', '21', '2.5', '3,-1', '3,1,0.5', '3,1,2,99999', '1,2,3,4,5', 'often', '3,,2'])(
    'is refused as “%s”',
    (text) => {
      expect(() => parseRetry(text)).toThrow('ATTEMPTS[,FIRST_SECONDS');
    },
  );

  it('can be a single try, or left to the tool', () => {
    expect(retryRuleSchema.parse(retryOf({ retry: false }))).toMatchObject({ attempts: 1, classes: [] });
    expect(retryOf({ retry: 'usual' })).toBeUndefined();
    expect(retryOf({})).toBeUndefined();
  });

  it('is told in a line', () => {
    expect(retryText(usualRetry)).toBe(
      '3 tries, the second after 1 s, each further wait 2 times as long, at most 60 s (busy, timeout, unavailable)',
    );
    expect(retryText({ ...usualRetry, factor: 1, classes: ['busy'] })).toBe('3 tries, the second after 1 s (busy)');
    expect(retryText({ ...usualRetry, attempts: 1 })).toBe('one try');
  });
});
