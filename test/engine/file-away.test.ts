import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import type { AfterStep } from '#contract/flow.ts';
import { alter, crashAfterSteps, ended, retry, stepsOf, words } from '#test/fixtures/ended.ts';
import { type Workbench, workbench } from '#test/fixtures/workbench.ts';

const list = [...words(95), ...words(5, () => 'fail:BAD')];

describe('filing the original away', () => {
  const away: { after: AfterStep[] } = { after: [{ kind: 'file-away' }] };
  const original = (bench: Workbench) => join(bench.folder, 'words-1.txt');
  const moved = (bench: Workbench) => join(bench.folder, 'done/words-1.txt');

  it('moves it into a folder beside it, once, whatever a crash repeats', async () => {
    const bench = await workbench();
    const batch = await ended(bench, list, away);
    expect(existsSync(original(bench))).toBe(false);
    expect(readFileSync(moved(bench), 'utf8')).toBe(list.join('\n'));
    expect(await crashAfterSteps(bench, batch)).toMatchObject({ state: 'CompletedWithErrors' });
    // The link was made, and the crash came before the old name was taken away.
    writeFileSync(original(bench), list.join('\n'));
    expect(await crashAfterSteps(bench, batch)).toMatchObject({ state: 'CompletedWithErrors' });
    expect(readdirSync(dirname(moved(bench)))).toEqual(['words-1.txt']);
    expect(existsSync(original(bench))).toBe(false);
  });

  it('takes another name where that one is taken', async () => {
    const bench = await workbench();
    mkdirSync(dirname(moved(bench)));
    writeFileSync(moved(bench), 'of last week');
    await ended(bench, list, away);
    expect(readdirSync(dirname(moved(bench))).sort()).toEqual(['words-1 (2).txt', 'words-1.txt']);
    expect(readFileSync(moved(bench), 'utf8')).toBe('of last week');
  });

  it.runIf(process.platform === 'linux' && differentDisk())('moves it to another disk', async () => {
    const bench = await workbench();
    const folder = join('/dev/shm', `batchmill-${process.pid}`);
    try {
      const { row } = await ended(bench, list, { after: [{ kind: 'file-away', folder }] });
      expect(row.state).toBe('CompletedWithErrors');
      expect(readFileSync(join(folder, 'words-1.txt'), 'utf8')).toBe(list.join('\n'));
      expect(existsSync(original(bench))).toBe(false);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('refuses a file that was changed, lies there already, or is gone', async () => {
    const bench = await workbench();
    const slow = words(40, (i) => `slow:20:${i}`);
    const changed = await bench.start(slow, { pageSize: 10, threshold: null, ...away });
    await bench.until(changed.id, ({ done }) => done > 0);
    alter(original(bench), (text) => text.replace('slow:20:1', 'slow:20:2'));
    const row = await bench.until(changed.id, ({ state }) => isFinal(state));
    expect(row.message).toMatch(/“.*words-1\.txt” was changed since it was taken in/);
    rmSync(original(bench));
    expect((await retry(bench, changed.id)).message).toMatch(/no longer there/);
    writeFileSync(original(bench), slow.join('\n'));
    expect(await retry(bench, changed.id)).toMatchObject({ state: 'Completed' });

    const here = await ended(bench, list, { after: [{ kind: 'file-away', folder: bench.folder }] });
    expect(here.row.message).toMatch(/already. Name another folder/);
    expect(existsSync(join(bench.folder, 'words-2.txt'))).toBe(true);
  });

  it('leaves a link alone', async () => {
    const bench = await workbench();
    writeFileSync(join(bench.folder, 'real.txt'), list.join('\n'));
    const file = join(bench.folder, 'link.txt');
    symlinkSync(join(bench.folder, 'real.txt'), file);
    const { row } = await ended(bench, [], { source: { kind: 'file', file }, ...away });
    expect(row.message).toMatch(/is a link/);
    expect(existsSync(file)).toBe(true);
  });

  it('has nothing to do where the list was typed', async () => {
    const bench = await workbench();
    const source = { kind: 'text' as const, text: words(10).join('\n') };
    const batch = await ended(bench, [], { source, pasted: true, ...away });
    expect(batch.row.state).toBe('Completed');
    expect((await stepsOf(bench, batch.id))[0]?.message).toMatch(/nothing to move/);
  });
});

function differentDisk(): boolean {
  return existsSync('/dev/shm') && statSync('/dev/shm').dev !== statSync('/tmp').dev;
}
