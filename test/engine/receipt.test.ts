import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import { receiptSchema } from '#contract/verification.ts';
import { sql } from '#store/open.ts';
import { alter, crashWhileEnding, detailOf, ended, over, tamper, words } from '#test/fixtures/ended.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

const sha = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const list = [...words(2_395), ...words(5, (i) => `fail:BAD${i % 2}`), '#bad'];

async function save(
  bench: Workbench,
  id: string,
  kind: 'output' | 'input' | 'process' | 'receipt' | 'report' | 'error',
) {
  const file = join(bench.folder, `saved-${kind}`);
  await bench.engine.handlers.export(given('export', { id, kind, file }));
  return readFileSync(file, 'utf8');
}

describe('the receipt of a batch', () => {
  it('vouches for every file and every total', async () => {
    const bench = await workbench();
    const batch = await ended(bench, list, { label: 'Mine', pageSize: 70 });
    const receipt = receiptSchema.parse(batch.receipt());
    expect(receipt).toMatchObject({
      batch: { id: batch.id, label: 'Mine', parent: null, state: 'CompletedWithErrors' },
      program: [
        { name: 'batchmill', version: '0.0.0' },
        { name: 'probe', version: '1' },
      ],
      created: batch.row.created,
      started: batch.row.started,
      totals: {
        records: 2_400,
        states: { Completed: 2_395, FailedValidation: 5 },
        rejected: 1,
        charged: 0,
        agree: true,
      },
    });
    expect(receipt.files.map(({ kind, name, rows }) => [kind, name, rows])).toEqual([
      ['input', 'input.txt', 2_401],
      ['output', 'output.csv', 2_400],
      ['process', 'process.csv', expect.any(Number)],
      ['error', 'error.csv', 6],
    ]);
    for (const { name, sha256, bytes } of receipt.files) {
      expect(sha256).toBe(sha(batch.file(name)));
      expect(bytes).toBe(readFileSync(batch.file(name)).length);
    }
    expect(bench.reported).toEqual([]);
  });

  it('and the files are the same byte for byte when a crash made them be written again', async () => {
    const bench = await workbench();
    const batch = await ended(bench, list);
    const names = ['receipt.json', 'output.csv', 'process.csv', 'error.csv'];
    const before = names.map(batch.text);
    await crashWhileEnding(bench, batch.folder, () => {
      writeFileSync(batch.file('output.csv.partial'), 'half');
      rmSync(batch.file('receipt.json'));
    });
    await bench.until(batch.id, ({ state }) => isFinal(state));
    expect(names.map(batch.text)).toEqual(before);
  });

  it('is there for a batch that was cancelled, and says what was not processed', async () => {
    const bench = await workbench();
    const { id } = await bench.start(
      words(300, (i) => `slow:15:${i}`),
      { pageSize: 10 },
    );
    await bench.until(id, ({ done }) => done >= 20);
    await bench.engine.handlers.act(given('act', { id, actions: ['cancel'] }));
    const { done } = await bench.until(id, over);
    const { folder } = await detailOf(bench, id);
    const receipt = receiptSchema.parse(JSON.parse(readFileSync(join(folder, 'receipt.json'), 'utf8')));
    expect(receipt.batch.state).toBe('Cancelled');
    expect(receipt.totals).toMatchObject({ states: { Completed: done, NotProcessed: 300 - done }, agree: true });
    expect((await bench.engine.handlers.verify({ id })).findings).toEqual([]);
  });

  it('is written at the next start when a crash came right after the batch was stopped', async () => {
    const bench = await workbench();
    const batch = await ended(
      bench,
      words(60, () => 'fail:BAD'),
      { threshold: 20 },
    );
    expect(batch.row.state).toBe('TooManyFailed');
    const before = ['receipt.json', 'output.csv', 'error.csv'].map(batch.text);
    await bench.restart({
      between: () => {
        for (const name of ['receipt.json', 'output.csv', 'error.csv']) rmSync(batch.file(name));
      },
    });
    await bench.until(batch.id, () => existsSync(batch.file('receipt.json')));
    expect(['receipt.json', 'output.csv', 'error.csv'].map(batch.text)).toEqual(before);
    expect(bench.reported).toEqual([]);
  });

  it('can be saved once the batch has ended, the report at any time', async () => {
    const bench = await workbench();
    const { id } = await bench.start(
      words(100, (i) => `slow:20:${i}`),
      { pageSize: 10 },
    );
    await bench.until(id, ({ done }) => done >= 10);
    await expect(save(bench, id, 'receipt')).rejects.toMatchObject({ code: 'not-allowed' });
    const file = join(bench.folder, 'early.html');
    const early = await bench.engine.handlers.export(given('export', { id, kind: 'report', file }));
    expect(readFileSync(early.file, 'utf8')).toContain('Not ended yet');
    await bench.until(id, over);
    const { files, folder } = await detailOf(bench, id);
    expect(await save(bench, id, 'receipt')).toBe(readFileSync(join(folder, 'receipt.json'), 'utf8'));
    expect(await save(bench, id, 'report')).toContain('Completed');
    expect(files.map(({ kind, name }) => [kind, name])).toEqual([
      ['input', 'input.txt'],
      ['output', 'output.csv'],
      ['process', 'process.csv'],
      ['receipt', 'receipt.json'],
      ['report', 'report.html'],
    ]);
  });
});

describe('a file of a batch that ended', () => {
  it('is made again when it is not what the receipt vouches for any more', async () => {
    const bench = await workbench();
    const batch = await ended(bench, list);
    const output = batch.text('output.csv');
    alter(batch.file('output.csv'), (text) => text.replace('word-17,', 'word-71,'));
    expect(await save(bench, batch.id, 'output')).toBe(output);
    rmSync(batch.file('error.csv'));
    expect((await save(bench, batch.id, 'error')).trimEnd().split('\n')).toHaveLength(7);
  });

  it('is refused when neither it nor the database is what was written', async () => {
    const bench = await workbench();
    const batch = await ended(bench, list);
    alter(batch.file('output.csv'), (text) => text.replace('word-17,', 'word-71,'));
    tamper(batch.folder, (db) => {
      const { results } = sql(db, 'select results from outcome where page = 3').get() as { results: Buffer };
      sql(db, 'update outcome set results = ? where page = 3').run(
        Buffer.from(results.toString().replace('word-1017', 'word-7101')),
      );
    });
    await expect(save(bench, batch.id, 'output')).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(/page 3\b.*records 1001 to 1500/),
    });
  });

  it('is refused when the input was changed', async () => {
    const bench = await workbench();
    const batch = await ended(bench, list);
    alter(batch.file('input.txt'), (text) => text.replace('word-17', 'word-71'));
    await expect(save(bench, batch.id, 'input')).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('a batch whose sums disagree', () => {
  it('never becomes completed: it ends in error, with the numbers', async () => {
    const bench = await workbench();
    const { id } = await bench.start(
      words(100, (i) => `slow:15:${i}`),
      { pageSize: 10 },
    );
    await bench.until(id, ({ done }) => done >= 10);
    await bench.engine.handlers.act(given('act', { id, actions: ['pause'] }));
    await bench.until(id, ({ counts }) => !counts.InProgress);
    const { folder } = await detailOf(bench, id);
    tamper(folder, (db) => sql(db, "update counter set n = n + 30 where name = 'Completed'").run());
    await bench.engine.handlers.act(given('act', { id, actions: ['resume'] }));
    const row = await bench.until(id, ({ state }) => isFinal(state));
    expect(row).toMatchObject({ state: 'Error', code: 'damaged' });
    expect(row.message).toBe('The sums of this batch disagree: 100 records have ended, but 130 were counted.');
    expect((await bench.engine.handlers.verify({ id })).findings).toContainEqual({
      file: 'batch.db',
      row: null,
      message: 'The sums disagree: 100 records have ended, but 130 were counted.',
    });
  });
});
