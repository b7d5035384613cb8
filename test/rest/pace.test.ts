import { describe, expect, it } from 'vitest';
import { keepPace } from '#rest/pace.ts';

describe('the pace of a caller', () => {
  it('allows so many at once, then so many a second, and says how long to wait', () => {
    let at = 0;
    const pace = keepPace(2, 3, () => at);
    const take = (times: number, caller = 'ada') => Array.from({ length: times }, () => pace.take(caller));
    expect(take(4)).toEqual([0, 0, 0, 1]);
    expect(take(1, 'bob')).toEqual([0]);
    at = 500;
    expect(take(2)).toEqual([0, 1]);
    at = 60_000;
    expect(take(4)).toEqual([0, 0, 0, 1]);
  });

  it('rounds the time to wait up to whole seconds', () => {
    const pace = keepPace(0.1, 1, () => 0);
    expect([pace.take('ada'), pace.take('ada')]).toEqual([0, 10]);
  });
});
