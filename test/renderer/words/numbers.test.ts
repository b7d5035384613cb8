import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '#contract/language/language.ts';
import { brief, bytes, count, percent, percentOf, rate, readCount, separators } from '#renderer/words/numbers.ts';

describe('a percentage', () => {
  it.each([
    [0, 100, '0%'],
    [1, 5_000_000, '<0.1%'],
    [642, 1000, '64.2%'],
    [24, 100, '24%'],
    [4_999_999, 5_000_000, '99.9%'],
    [5, 5, '100%'],
    [0, 0, '0%'],
  ])('of %i in %i reads %s', (part, total, text) => {
    expect(percent(part, total)).toBe(text);
  });

  it('says 100% only of everything and 0% only of nothing', () => {
    for (let done = 1; done < 5000; done++) expect(percent(done, 5000)).not.toMatch(/^(0|100)%$/);
  });
});

describe('a number', () => {
  it('is exact while it is short, then brief', () => {
    expect(brief(96_000)).toBe('96,000');
    expect(brief(5_000_000)).toBe('5M');
  });

  it('of bytes takes the unit that keeps it short', () => {
    expect([0, 1, 999, 1000, 12_400_000, 318_000_000, 2e9].map(bytes)).toEqual([
      '0 bytes',
      '1 byte',
      '999 bytes',
      '1 kB',
      '12.4 MB',
      '318 MB',
      '2 GB',
    ]);
  });

  it('of records a second stands still as a dash', () => {
    expect([0, 0.26, 847.4, 10_747].map(rate)).toEqual(['–', '0.3/s', '847/s', '10,747/s']);
  });
});

describe('a number that is typed', () => {
  it.each([
    ['3100144', 3_100_144],
    [' 1,204 ', 1_204],
    ['1.204.000', 1_204_000],
    ['1 204', 1_204],
  ])('%s is read with or without its separators', (text, n) => expect(readCount(text)).toBe(n));

  it.each(['', 'tenants', '1.5', '12,34', '-3', '1e5'])('“%s” is no whole number', (text) =>
    expect(readCount(text)).toBeUndefined(),
  );
});

describe('in German', () => {
  afterEach(() => speak('en', {}));
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');

  it('numbers, shares and sizes take its signs', () => {
    speak('de', {});
    const written = [count(1_204), percent(642, 1000), percent(1, 5_000_000), percentOf(20), bytes(12_400_000)];
    expect(written.map(plain)).toEqual(['1.204', '64,2 %', '<0,1 %', '20 %', '12,4 MB']);
    expect([brief(5_000_000), rate(0.26), bytes(1)].map(plain)).toEqual(['5 Mio.', '0,3/s', '1 Byte']);
    expect(separators()).toEqual({ group: '.', decimal: ',' });
  });
});
