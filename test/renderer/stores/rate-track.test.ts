import { describe, expect, it } from 'vitest';
import { RateTrack } from '#renderer/stores/rate-track.ts';

describe('a track of rates', () => {
  it('keeps the newest samples in order', () => {
    const track = new RateTrack(3);
    for (let at = 0; at < 5; at++) track.add(at, at * 10);
    expect(track.since(0)).toEqual([
      { at: 2, rate: 20 },
      { at: 3, rate: 30 },
      { at: 4, rate: 40 },
    ]);
    expect(track.since(4)).toHaveLength(1);
    expect(track.last()).toEqual({ at: 4, rate: 40 });
  });

  it('has no last sample before the first', () => {
    expect(new RateTrack().last()).toBeUndefined();
  });

  it('keeps a whole run within its bounds, in means', () => {
    const track = new RateTrack(10, 8, 1000);
    for (let second = 0; second < 1000; second++) track.add(second * 1000, second < 500 ? 100 : 300);
    const all = track.all();
    expect(all.length).toBeLessThanOrEqual(8);
    expect(all.length).toBeGreaterThanOrEqual(4);
    expect(all[0]).toEqual({ at: 0, rate: 100 });
    expect(all.at(-1)?.rate).toBe(300);
  });
});
