import { describe, expect, it } from 'vitest';
import { speedFrom } from '#delivery/report-speed.ts';

/** Pages that come home every so many milliseconds. */
const even = (n: number, ms: number, from = 0) => Array.from({ length: n }, (_, i) => from + i * ms);

describe('the speed of a batch', () => {
  it('is told in steps of the same length, with its peak', () => {
    const speed = speedFrom([...even(40, 1_000), ...even(40, 100, 40_000)], 8_000);
    expect(speed?.perSecond).toHaveLength(20);
    expect(speed?.peak).toBe(Math.max(...(speed?.perSecond ?? [])));
    expect(speed?.perSecond[3]).toBeCloseTo(100, -2);
    expect(speed?.perSecond.at(-1)).toBeGreaterThan(800);
  });

  it('counts every record once', () => {
    const speed = speedFrom(even(200, 500), 100_000);
    const counted = (speed?.perSecond ?? []).reduce((sum, n) => sum + n * (speed?.step ?? 0), 0);
    expect(counted).toBeCloseTo(100_000, -4);
  });

  it('stands still while the batch was paused', () => {
    const speed = speedFrom([...even(40, 100), ...even(40, 100, 100_000)], 8_000);
    expect(speed?.perSecond.slice(2, -2).every((n) => n === 0)).toBe(true);
  });

  it('is not told of what was over at once', () => {
    expect(speedFrom(even(40, 10), 8_000)).toBe(null);
    expect(speedFrom(even(4, 10_000), 8_000)).toBe(null);
  });
});
