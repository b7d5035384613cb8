import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keyOrder } from '#engine/jobs/sort-key.ts';
import { openRuns } from '#engine/jobs/sorted-runs.ts';

function fileOf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'batchmill-runs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'runs');
}

/** A small generator of numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number> {
  for (let now = seed; ; ) {
    now = (Math.imul(now, 1_664_525) + 1_013_904_223) >>> 0;
    yield now;
  }
}

describe('records that are sorted in runs', () => {
  it.each([
    ['fit into one run', 1_000, false],
    ['fill many', 37, false],
    ['fill many, downwards', 37, true],
    ['stand alone', 1, true],
  ])('come out as one sort would put them when they %s', (_, most, down) => {
    const file = fileOf();
    const runs = openRuns(file, down, most);
    const some = numbers(7);
    const entries = Array.from({ length: 500 }, (_, i) => {
      const n = some.next().value ?? 0;
      return { key: n % 9 === 0 ? '' : `k${n % 60}é\ud800`.repeat(1 + (n % 3)), record: i + 1 };
    });
    for (const { key, record } of entries) runs.add(key, record);
    const wanted = entries.toSorted(keyOrder(down)).map(({ record }) => record);
    expect([...runs.merged()]).toEqual(wanted);
    runs.close();
    expect(existsSync(file)).toBe(false);
  });

  it('come back whole when a key is longer than what is read at once', () => {
    const runs = openRuns(fileOf(), false, 2);
    const long = 'x'.repeat(30_000);
    for (const [i, key] of [`${long}b`, 'c', `${long}a`, ''].entries()) runs.add(key, i + 1);
    expect([...runs.merged()]).toEqual([2, 3, 1, 4]);
    runs.close();
  });

  it('are none when there were none', () => {
    const runs = openRuns(fileOf(), false);
    expect([...runs.merged()]).toEqual([]);
    runs.close();
  });
});
