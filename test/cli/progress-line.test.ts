import { describe, expect, it } from 'vitest';
import { progressLine } from '#cli/progress-line.ts';
import { batchRow } from './batch-row.ts';

describe('a progress line', () => {
  it('tells records, rate, time left and failures while a batch is processed', () => {
    const row = batchRow({ state: 'Processing', total: 1_000_000, done: 450_000, rate: 230_123, eta: 2.4, failed: 12 });
    expect(progressLine(row, 200)).toBe(
      `Processing  ${'█'.repeat(11)}${'░'.repeat(13)}   45 %  450,000 of 1,000,000  230,123/s  2.4 s left  12 failed`,
    );
  });

  it('tells bytes while the file is read, whatever the state', () => {
    const row = batchRow({ state: 'Draft', activity: { kind: 'intake', done: 12_300_000, of: 27_000_000 } });
    expect(progressLine(row, 200)).toMatch(/^Reading {2}█+░+ {3}45 % {2}12\.3 MB of 27\.0 MB$/);
  });

  it('tells when files are written', () => {
    const row = batchRow({ state: 'PostProcessing', activity: { kind: 'delivery', done: 1, of: 4 } });
    expect(progressLine(row, 200)).toMatch(/^Writing files {2}█+░+ {3}25 %$/);
  });

  it('tells which action follows when all records are done', () => {
    const activity = { kind: 'after', done: 1, of: 4, step: 'zip' } as const;
    const row = batchRow({ state: 'PostProcessing', activity });
    expect(progressLine(row, 200)).toMatch(/^Afterwards {2}█+░+ {3}25 % {2}zip \(2 of 4\)$/);
  });

  it('tells when records are tried again, and how many wait for keys', () => {
    const counts = { Retrying: 3, Pending: 1_200 };
    const row = batchRow({ state: 'Processing', counts, nextAttempt: '2026-01-01T14:02:07.000+01:00' });
    expect(progressLine(row, 200)).toMatch(/3 tried again, next at 14:02:07 {2}1,200 wait for keys$/);
  });

  it('says nothing about a rate that is not known', () => {
    expect(progressLine(batchRow({ state: 'Processing', total: 10, done: 1 }), 200)).toMatch(/1 of 10$/);
  });

  it.each([
    [{ state: 'Ready', queue: 2 }, 'Waiting, place 2 in the queue  0 of 10'],
    [{ state: 'Ready' }, 'Starting  0 of 10'],
    [{ state: 'Paused', reason: 'disk' }, 'Paused (disk)  0 of 10'],
    [{ state: 'Paused', reason: 'user' }, 'Paused  0 of 10'],
    [{ state: 'Cancelling', reason: 'failures', failed: 3 }, 'Too many failed, stopping  0 of 10  3 failed'],
    [{ state: 'Cancelling', reason: 'user' }, 'Cancelling  0 of 10'],
    [{ state: 'Draft' }, 'Reading'],
  ] as const)('of %j is %s', (fields, text) => {
    expect(progressLine(batchRow({ total: 10, ...fields }), 200)).toBe(text);
  });

  it('never outgrows its terminal', () => {
    const row = batchRow({ state: 'Processing', total: 1_000_000, done: 450_000, rate: 230_000, eta: 2 });
    expect(progressLine(row, 30)).toHaveLength(30);
    expect(progressLine({ ...row, total: 10_000_000 }, 79)).toMatch(/2\.0 s left$/);
  });
});
