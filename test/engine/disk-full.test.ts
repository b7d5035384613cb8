/** A disk that really runs full: a small file system in memory, which only root on Linux can mount. */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import { backupsOf } from '#store/backup.ts';
import { batchKind } from '#store/kinds.ts';
import { openWriter } from '#store/open.ts';
import { asOf, contentOf, makeOldBatch } from '#test/fixtures/old-batch.ts';
import { given, workbench } from '#test/fixtures/workbench.ts';

const mount = (...args: string[]) => spawnSync('mount', args).status === 0;

function smallDisk(megabytes: number): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'batchmill-disk-'));
  if (!mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)) return undefined;
  onTestFinished(() => {
    spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
const canMount = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'batchmill-disk-'));
  const can = process.platform === 'linux' && mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder);
  if (can) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
  return can;
})();

/** Takes all the room there is but so many bytes. */
function fill(file: string, but: number): void {
  const handle = openSync(file, 'w');
  try {
    for (;;) writeSync(handle, Buffer.alloc(65_536, 1));
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  } finally {
    ftruncateSync(handle, fstatSync(handle).size - but);
    closeSync(handle);
  }
}

/** Words long enough that a few ten thousand of them fill a small disk. */
const words = Array.from({ length: 20_000 }, (_, i) => `${i}-${'x'.repeat(400)}`);

describe.runIf(canMount)('a batch on a disk that runs full', () => {
  it('waits, loses nothing, and goes on by itself when there is room again', async () => {
    const disk = smallDisk(36) ?? '';
    const bench = await workbench({ within: disk });
    const { id } = await bench.start(words);
    const paused = await bench.until(id, ({ state }) => state === 'Paused');
    expect(paused).toMatchObject({ reason: 'disk' });
    expect(paused.done).toBeLessThan(20_000);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const before = process.cpuUsage();
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 5_000_000).toBeLessThan(0.02);
    expect(bench.row(id).state).toBe('Paused');
    mount('-o', 'remount,size=400m', disk);
    const row = await bench.until(id, ({ state }) => isFinal(state));
    expect(row).toMatchObject({ state: 'Completed', done: 20_000 });
  }, 60_000);

  it('still waits after a restart on the full disk, and goes on by itself when there is room', async () => {
    const disk = smallDisk(36) ?? '';
    const bench = await workbench({ within: disk });
    const { id } = await bench.start(words);
    await bench.until(id, ({ state }) => state === 'Paused');
    const stuffing = join(disk, 'stuffing');
    await bench.restart({ between: () => fill(stuffing, 3_000_000) });
    expect(await bench.until(id, ({ state }) => state === 'Paused')).toMatchObject({ reason: 'disk' });
    rmSync(stuffing);
    mount('-o', 'remount,size=400m', disk);
    const row = await bench.until(id, ({ state }) => isFinal(state));
    expect(row).toMatchObject({ state: 'Completed', done: 20_000 });
  }, 60_000);

  it('is not brought up to date without room, and not changed by a byte', () => {
    const disk = smallDisk(12) ?? '';
    const file = join(disk, 'batch.db');
    makeOldBatch(file, 10, 600);
    const before = contentOf(file);
    const bytes = readFileSync(file);
    const open = () => openWriter(file, batchKind).close();
    expect(open).toThrow(
      expect.objectContaining({ code: 'no-space', message: expect.stringMatching(/needs .* MB .*there are .* MB/) }),
    );
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(disk).filter((name) => name.includes('partial'))).toEqual([]);
    mount('-o', 'remount,size=100m', disk);
    open();
    expect(contentOf(file).content).toBe(before.content);
  });

  it('loses nothing of a database whose disk runs full while its shape changes', () => {
    const disk = smallDisk(64) ?? '';
    const file = join(disk, 'batch.db');
    makeOldBatch(file, 10, 600);
    const before = contentOf(file);
    // Enough for the copy, and then too little for the step.
    const greedy = {
      ...asOf(batchKind, 10),
      steps: [
        ...asOf(batchKind, 10).steps,
        { number: 15, sql: `create table t (a); insert into t select zeroblob(100000000)` },
      ],
    };
    expect(() => openWriter(file, greedy)).toThrow(expect.objectContaining({ code: 'no-space' }));
    expect(contentOf(file)).toEqual(before);
    expect(backupsOf(file)).toHaveLength(1);
    openWriter(file, batchKind).close();
    expect(contentOf(file).content).toBe(before.content);
  });

  it('leaves no half file under its name when an export finds no room', async () => {
    const disk = smallDisk(100) ?? '';
    const bench = await workbench();
    const { id } = await bench.start(words);
    await bench.until(id, ({ state }) => isFinal(state));
    mount('-o', 'remount,size=2m', disk);
    const order = given('export', { id, kind: 'output', file: join(disk, 'out.csv') });
    await expect(bench.engine.handlers.export(order)).rejects.toMatchObject({ code: 'no-space' });
    expect(readdirSync(disk)).toEqual([]);
  }, 60_000);

  it('waits with what follows it, which goes on when there is room', async () => {
    const disk = smallDisk(2) ?? '';
    const bench = await workbench();
    const { id } = await bench.start(words, {
      after: [{ kind: 'copy', files: ['output', 'receipt'], folder: join(disk, 'copies') }],
    });
    const row = await bench.until(id, ({ state }) => isFinal(state));
    expect(row).toMatchObject({ state: 'PostBatchFailed', code: 'no-space' });
    expect(row.message).toMatch(/^Action 1 of the post-batch step \(copy\) failed: The disk is full/);
    expect(readdirSync(join(disk, 'copies'))).toEqual([]);
    mount('-o', 'remount,size=100m', disk);
    await bench.engine.handlers.act(given('act', { id, actions: ['retry'] }));
    expect(await bench.until(id, ({ state }) => isFinal(state))).toMatchObject({ state: 'Completed' });
    expect(readdirSync(join(disk, 'copies')).sort()).toEqual(['output.csv', 'receipt.json']);
  }, 60_000);

  it('ends with a sentence when the file itself does not fit', async () => {
    const disk = smallDisk(12) ?? '';
    const bench = await workbench({ within: disk });
    const { writeFileSync } = await import('node:fs');
    const file = join(tmpdir(), `batchmill-big-${process.pid}.txt`);
    writeFileSync(file, words.join('\n'));
    onTestFinished(() => rmSync(file, { force: true }));
    const { id } = await bench.start(['x'], { source: { kind: 'file', file } });
    const row = await bench.until(id, ({ state }) => state === 'Error');
    expect(row).toMatchObject({ code: 'no-space' });
    expect(row.message).toMatch(/disk .*full/);
  }, 60_000);
});
