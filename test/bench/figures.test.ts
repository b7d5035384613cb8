import { describe, expect, it } from 'vitest';
import { emails } from './data/emails.ts';
import { phones } from './data/phones.ts';
import { median, medianReport, percentile, type Result, rounded, table } from './figures.ts';

describe('figures', () => {
  it('take the middle of an odd number of values and the mean of the middle two of an even number', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it('find a percentile between two values', () => {
    expect(percentile([10, 20, 30, 40, 50], 99)).toBeCloseTo(49.6);
    expect(percentile([7], 99)).toBe(7);
  });

  it('take the median of each figure on its own', () => {
    const report = (wallMs: number, cpuMs: number) => ({ records: 10, wallMs, cpuMs, rssMb: 1, more: { x: wallMs } });
    expect(medianReport([report(1, 30), report(2, 10), report(3, 20)])).toEqual(report(2, 20));
  });

  it('keep three digits', () => {
    expect([rounded(1.23456), rounded(12345), rounded(0.000123456)]).toEqual([1.23, 12300, 0.000123]);
  });

  it('stand in a table whose columns line up', () => {
    const result = (name: string, ratio: number | null): Result => ({
      case: name,
      records: 1_000,
      wall_us: 1.5,
      cpu_us: null,
      rss_mb: 80,
      reference: 'something else',
      ratio,
      goal: '≥ 2 ×',
      met: ratio === null ? null : ratio >= 2,
    });
    const lines = table([result('short', 1), result('a longer name', null), result('x', 2.5)]).split('\n');
    expect(lines).toHaveLength(5);
    const at = lines[0]?.indexOf('reference');
    for (const line of lines.slice(2)) expect(line.indexOf('something')).toBe(at);
    expect(lines[2]).toMatch(/1 {2}≥ 2 × {2}NO/);
  });
});

describe('the generated data', () => {
  it('is the same for the same seed and another for another', () => {
    expect([...emails(500)]).toEqual([...emails(500)]);
    expect([...phones(500)]).toEqual([...phones(500)]);
    expect([...emails(500, 2)]).not.toEqual([...emails(500)]);
  });

  it('begins alike whatever its length, so that a quick run measures the same records', () => {
    expect([...emails(1_000)].slice(0, 100)).toEqual([...emails(100)]);
  });

  it('repeats about three e-mail addresses in a hundred', () => {
    const seen = new Set([...emails(20_000)].map((email) => email.toLowerCase()));
    expect(seen.size / 20_000).toBeGreaterThan(0.9);
    expect(seen.size / 20_000).toBeLessThan(0.98);
  });
});
