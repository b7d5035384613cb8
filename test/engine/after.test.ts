import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as yauzl from 'yauzl';
import type { AfterStep } from '#contract/flow.ts';
import { alter, crashAfterSteps, ended, over, retry, stepsOf, words } from '#test/fixtures/ended.ts';
import { workbench } from '#test/fixtures/workbench.ts';

const list = [...words(95), ...words(5, () => 'fail:BAD')];

/** The names in an archive with their times and contents. */
function unzip(file: string): Promise<{ name: string; text: string; time: number }[]> {
  return new Promise((resolve, reject) => {
    const found: { name: string; text: string; time: number }[] = [];
    yauzl.open(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('end', () => resolve(found));
      zip.on('error', reject);
      zip.on('entry', (entry: yauzl.Entry) =>
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed);
          let text = '';
          for await (const chunk of stream) text += chunk;
          found.push({ name: entry.fileName, text, time: entry.getLastModDate().getTime() });
          zip.readEntry();
        }),
      );
      zip.readEntry();
    });
  });
}

describe('the post-batch step', () => {
  it('does its actions in order and notes what each did', async () => {
    const bench = await workbench();
    const copies = join(bench.folder, 'a/new/folder');
    const after: AfterStep[] = [
      { kind: 'report' },
      { kind: 'copy', files: ['output', 'error', 'receipt', 'report'], folder: copies },
      {
        kind: 'zip',
        files: ['input', 'output', 'process', 'error', 'receipt', 'report'],
        file: join(bench.folder, 'all.zip'),
      },
    ];
    const batch = await ended(bench, list, { after });
    expect(batch.row).toMatchObject({ state: 'CompletedWithErrors', message: null, activity: { kind: 'idle' } });
    expect(await stepsOf(bench, batch.id)).toEqual(
      after.map((step) => ({ step, state: 'done', message: expect.stringMatching(/^(Written|Copied|Packed)/) })),
    );
    for (const name of ['output.csv', 'error.csv', 'receipt.json', 'report.html'])
      expect(readFileSync(join(copies, name), 'utf8')).toBe(batch.text(name));
    const packed = await unzip(join(bench.folder, 'all.zip'));
    expect(packed.map(({ name }) => name)).toEqual([
      'input.txt',
      'output.csv',
      'process.csv',
      'error.csv',
      'receipt.json',
      'report.html',
    ]);
    for (const { name, text, time } of packed) {
      expect(text).toBe(batch.text(name));
      expect(time).toBe(Math.floor(Date.parse(batch.receipt().finished ?? '') / 1000) * 1000);
    }
    expect(bench.reported).toEqual([]);
  });

  it('leaves out an error list that is not there', async () => {
    const bench = await workbench();
    const folder = join(bench.folder, 'copies');
    await ended(bench, words(10), { after: [{ kind: 'copy', files: ['output', 'error'], folder }] });
    expect(readdirSync(folder)).toEqual(['output.csv']);
  });

  it('never replaces a file that holds something else, and gives the same when a crash repeats it', async () => {
    const bench = await workbench();
    const folder = join(bench.folder, 'copies');
    mkdirSync(folder);
    writeFileSync(join(folder, 'output.csv'), 'of somebody');
    const file = join(bench.folder, 'out.zip');
    const batch = await ended(bench, list, {
      after: [
        { kind: 'copy', files: ['output', 'receipt'], folder },
        { kind: 'zip', files: ['output', 'report'], file },
        { kind: 'report', folder },
      ],
    });
    const there = ['output (2).csv', 'output.csv', 'receipt.json', 'report.html', 'report.json'];
    expect(readdirSync(folder).sort()).toEqual(there);
    const packed = readFileSync(file);
    expect(await crashAfterSteps(bench, batch)).toMatchObject({ state: 'CompletedWithErrors' });
    expect(readdirSync(folder).sort()).toEqual(there);
    expect(readFileSync(join(folder, 'output.csv'), 'utf8')).toBe('of somebody');
    expect(readdirSync(bench.folder).filter((name) => name.endsWith('.zip'))).toEqual(['out.zip']);
    expect(readFileSync(file)).toEqual(packed);
  });

  it('says which action failed and why, and a retry goes on with that one', async () => {
    const bench = await workbench();
    const [first, second] = [join(bench.folder, 'first'), join(bench.folder, 'second')];
    writeFileSync(second, 'a file where a folder should be');
    const batch = await ended(bench, list, {
      after: [
        { kind: 'copy', files: ['output'], folder: first },
        { kind: 'copy', files: ['output'], folder: second },
        { kind: 'report' },
      ],
    });
    expect(batch.row).toMatchObject({ state: 'PostBatchFailed', code: 'not-writable' });
    expect(batch.row.message).toMatch(/^Action 2 of the post-batch step \(copy\) failed: .*second/);
    expect((await stepsOf(bench, batch.id)).map(({ state }) => state)).toEqual(['done', 'failed', 'waiting']);
    expect(batch.receipt().batch.state).toBe('CompletedWithErrors');
    const receipt = batch.text('receipt.json');

    expect(await retry(bench, batch.id)).toMatchObject({ state: 'PostBatchFailed' });
    rmSync(second);
    rmSync(first, { recursive: true });
    expect(await retry(bench, batch.id)).toMatchObject({ state: 'CompletedWithErrors', message: null });
    expect(existsSync(first)).toBe(false);
    expect(readdirSync(second)).toEqual(['output.csv']);
    expect(batch.text('receipt.json')).toBe(receipt);
    expect((await bench.engine.handlers.verify({ id: batch.id })).findings).toEqual([]);
  });

  it('makes a file again that was damaged before it was to be copied', async () => {
    const bench = await workbench();
    const folder = join(bench.folder, 'folder');
    writeFileSync(folder, '');
    const batch = await ended(bench, list, {
      after: [{ kind: 'copy', files: ['output', 'process', 'error'], folder }],
    });
    const before = ['output.csv', 'process.csv', 'error.csv'].map(batch.text);
    rmSync(folder);
    alter(batch.file('output.csv'), (text) => text.replace('word-17', 'word-71'));
    alter(batch.file('process.csv'), (text) => text.replace('Completed', 'completed'));
    rmSync(batch.file('error.csv'));
    expect(await retry(bench, batch.id)).toMatchObject({ state: 'CompletedWithErrors' });
    expect(['output.csv', 'process.csv', 'error.csv'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(
      before,
    );
  });

  it.each([
    [{ kind: 'copy', files: ['output'], folder: 'somewhere' }],
    [{ kind: 'zip', files: ['output'], file: '../out.zip' }],
    [{ kind: 'report', folder: 'reports' }],
    [{ kind: 'file-away', folder: 'done' }],
  ] as [AfterStep][])('refuses a path that means something else elsewhere: %j', async (step) => {
    const bench = await workbench();
    const { row } = await ended(bench, list, { after: [step] });
    expect(row).toMatchObject({ state: 'PostBatchFailed', code: 'bad-input' });
    expect(row.message).toMatch(/relative path/);
  });

  it('does not follow on a batch that was stopped', async () => {
    const bench = await workbench();
    const folder = join(bench.folder, 'copies');
    const { id } = await bench.start(
      words(100, () => 'fail:BAD'),
      { after: [{ kind: 'copy', files: ['output'], folder }] },
    );
    expect(await bench.until(id, over)).toMatchObject({
      state: 'TooManyFailed',
    });
    expect(existsSync(folder)).toBe(false);
    expect((await stepsOf(bench, id)).map(({ state }) => state)).toEqual(['waiting']);
  });
});
