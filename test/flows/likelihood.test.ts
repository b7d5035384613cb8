import { describe, expect, it } from 'vitest';
import { likelyAtLeast, shareBetween } from '#flows/likelihood.ts';

describe('a sample', () => {
  it('tells where the share of all lies, the closer the larger it is', () => {
    // Wilson's interval for 20 of 100, as statistics books give it.
    const { low, high } = shareBetween(20, 100);
    expect(low).toBeCloseTo(0.1334, 3);
    expect(high).toBeCloseTo(0.2888, 3);
    const large = shareBetween(2_000, 10_000);
    expect(large.high - large.low).toBeLessThan(0.02);
    expect(shareBetween(0, 0)).toEqual({ low: 0, high: 1 });
    expect(shareBetween(0, 100).low).toBe(0);
  });

  it('tells how likely a limit is reached', () => {
    expect(likelyAtLeast(0.2, 0, 400)).toBeLessThan(1e-6);
    expect(likelyAtLeast(0.2, 80, 400)).toBeCloseTo(0.5, 1);
    expect(likelyAtLeast(0.2, 400, 400)).toBeGreaterThan(0.999999);
    expect(likelyAtLeast(0.2, 0, 0)).toBeCloseTo(0.8, 2);
    expect(likelyAtLeast(0.2, 60, 400)).toBeLessThan(likelyAtLeast(0.2, 70, 400));
  });
});
