import { describe, expect, it } from 'vitest';
import { amount, duration, percent, rate, secondsBetween, shortId, size } from '#cli/figures.ts';

describe('a figure', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1.0 kB'],
    [999_499, '999 kB'],
    [999_999, '1.0 MB'],
    [12_345_678, '12.3 MB'],
    [2_147_483_648, '2.1 GB'],
  ])('of %i bytes reads %s', (bytes, text) => {
    expect(size(bytes)).toBe(text);
  });

  it.each([
    [0, '0.0 s'],
    [4.21, '4.2 s'],
    [9.96, '10 s'],
    [59.4, '59 s'],
    [59.6, '1 min 00 s'],
    [3599.6, '1 h 00 min'],
    [7384, '2 h 03 min'],
  ])('of %d seconds reads %s', (seconds, text) => {
    expect(duration(seconds)).toBe(text);
  });

  it('is never 100 % before the end', () => {
    expect(percent(999_999, 1_000_000)).toBe(99);
    expect(percent(1_000_000, 1_000_000)).toBe(100);
    expect(percent(5, 0)).toBe(0);
  });

  it('separates thousands and knows one from many', () => {
    expect(amount(1, 'line')).toBe('1 line');
    expect(amount(12_345, 'batch', 'batches')).toBe('12,345 batches');
    expect(rate(230_000.4)).toBe('230,000/s');
    expect(rate(0.25)).toBe('0.3/s');
  });

  it('of time is unknown while one end is missing, and never negative', () => {
    expect(secondsBetween('2026-01-01T00:00:00Z', null)).toBeUndefined();
    expect(secondsBetween('2026-01-01T00:00:00Z', '2026-01-01T01:00:02.500+01:00')).toBe(2.5);
    expect(secondsBetween('2026-01-01T00:00:02Z', '2026-01-01T00:00:00Z')).toBe(0);
  });
});

describe('a short id', () => {
  it('is longer where ids begin with the time', () => {
    expect(shortId('9b2d4f10-1111-4222-8333-444455556666')).toBe('9b2d4f10');
    expect(shortId('01997a3c-5e21-7222-8333-444455556666')).toBe('01997a3c-5e21');
  });
});
