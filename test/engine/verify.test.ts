import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Verification } from '#contract/verification.ts';
import { sql } from '#store/open.ts';
import { alter, detailOf, type Ended, ended, over, retry, tamper, words } from '#test/fixtures/ended.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

const list = [...words(2_395), ...words(5, (i) => `fail:BAD${i % 2}`), '#bad'];
const verify = async (bench: Workbench, { id }: { id: string }) => bench.engine.handlers.verify({ id });
const told = ({ findings }: Verification) => findings.map(({ file, row }) => [file, row]);
const agreed = ({ checked }: Verification) => Object.fromEntries(checked.map(({ file, agrees }) => [file, agrees]));

/** Changes bytes of a blob of one row, as a disk would. */
function flip(
  batch: Ended,
  table: 'outcome' | 'page',
  column: 'results' | 'input',
  page: number,
  from: string,
  to: string,
) {
  const key = table === 'page' ? 'no' : 'page';
  tamper(batch.folder, (db) => {
    const row = sql(db, `select ${column} as blob from ${table} where ${key} = ?`).get(page) as { blob: Buffer };
    const blob = Buffer.from(row.blob.toString('latin1').replace(from, to), 'latin1');
    sql(db, `update ${table} set ${column} = ? where ${key} = ?`).run(blob, page);
  });
}

describe('a batch that nobody touched', () => {
  it('agrees with its files and its receipt', async () => {
    const bench = await workbench();
    const batch = await ended(bench, list, { label: 'Mine' });
    const found = await verify(bench, batch);
    expect(found).toMatchObject({ agrees: true, id: batch.id, label: 'Mine', findings: [] });
    expect(agreed(found)).toEqual({
      'batch.db': true,
      'receipt.json': true,
      'input.txt': true,
      'output.csv': true,
      'process.csv': true,
      'error.csv': true,
    });
  });

  it('agrees when it is a table with line ends in its cells', async () => {
    const bench = await workbench();
    const file = join(bench.folder, 'table.csv');
    const rows = words(500, (i) => `${i};word-${i};"two\r\nlines; ""${i}"""`);
    writeFileSync(file, ['id;word;note', ...rows, 'one;two'].join('\r\n'));
    const batch = await ended(bench, [], { source: { kind: 'file', file }, pageSize: 70 });
    expect(await verify(bench, batch)).toMatchObject({ agrees: true, findings: [] });
    alter(batch.file('output.csv'), (text) => text.replace('lines; ""333""', 'lines; ""334""'));
    alter(batch.file('input.csv'), (text) => text.replace('lines; ""123""', 'lines; ""124""'));
    expect(told(await verify(bench, batch))).toEqual([
      ['input.csv', 123],
      ['output.csv', 333],
    ]);
  });

  it('can be read before it has ended, and says that there is no receipt yet', async () => {
    const bench = await workbench();
    const { id } = await bench.start(
      words(200, (i) => `slow:15:${i}`),
      { pageSize: 10 },
    );
    await bench.until(id, ({ done }) => done >= 20);
    const found = await verify(bench, { id });
    expect(found).toMatchObject({ agrees: true, checked: [{ file: 'batch.db' }] });
    expect(found.findings).toEqual([{ file: 'receipt.json', row: null, message: expect.stringContaining('none yet') }]);
  });
});

describe('a verification names file and row', () => {
  it('of a byte that was changed in the output', async () => {
    const bench = await workbench();
    const batch = await ended(bench, list);
    alter(batch.file('output.csv'), (text) => text.replace('\nword-1234,9', '\nword-1243,9'));
    const found = await verify(bench, batch);
    expect(found.agrees).toBe(false);
    expect(found.findings).toEqual([{ file: 'output.csv', row: 1_234, message: 'The row is not what was written.' }]);
    expect(agreed(found)).toMatchObject({ 'output.csv': false, 'batch.db': true, 'error.csv': true });
  });

  it('of rows that were taken out or put in', async () => {
    const bench = await workbench();
    const batch = await ended(bench, list);
    alter(batch.file('output.csv'), (text) => {
      const rows = text.split('\n');
      return [...rows.slice(0, 40), ...rows.slice(41, 900), 'new,3,,false,,1', ...rows.slice(900)].join('\n');
    });
    expect((await verify(bench, batch)).findings).toEqual([
      { file: 'output.csv', row: 40, message: 'The row is missing.' },
      { file: 'output.csv', row: 899, message: 'The row was put in.' },
    ]);
  });

  it('of a byte that was changed in the results of a page', async () => {
    const bench = await workbench();
    const batch = await ended(bench, list);
    flip(batch, 'outcome', 'results', 3, 'word-1400', 'word-1411');
    const found = await verify(bench, batch);
    expect(found.findings[0]?.message).toMatch(/Page 3 \(records 1001 to 1500\): its results are not what was written/);
    expect(told(found)).toEqual([
      ['batch.db', 1_001],
      ['batch.db', 1_400],
    ]);
    expect(agreed(found)).toMatchObject({ 'batch.db': false, 'output.csv': true });
  });

  it('of a byte that was changed in the input', async () => {
    const bench = await workbench();
    const batch = await ended(bench, list);
    alter(batch.file('input.txt'), (text) => text.replace('word-77\n', 'word-78\n'));
    expect((await verify(bench, batch)).findings).toEqual([
      { file: 'input.txt', row: 77, message: 'This record is not what was taken in.' },
    ]);
    flip(batch, 'page', 'input', 2, 'word-600', 'word-601');
    expect(told(await verify(bench, batch))).toEqual([
      ['batch.db', 501],
      ['input.txt', 77],
      ['input.txt', 600],
    ]);
  });

  it('of files that were swapped, cut off or removed', async () => {
    const bench = await workbench();
    const batch = await ended(bench, list);
    renameSync(batch.file('output.csv'), batch.file('kept'));
    copyFileSync(batch.file('error.csv'), batch.file('output.csv'));
    const swapped = await verify(bench, batch);
    expect(swapped.findings[0]).toMatchObject({ file: 'output.csv', message: expect.stringContaining('header') });
    expect(swapped.findings.length).toBeLessThan(20);

    writeFileSync(batch.file('output.csv'), readFileSync(batch.file('kept')).subarray(0, -5));
    expect(told(await verify(bench, batch))).toEqual([['output.csv', 2_400]]);
    rmSync(batch.file('output.csv'));
    expect((await verify(bench, batch)).findings).toEqual([
      { file: 'output.csv', row: null, message: 'It is missing.' },
    ]);
    rmSync(batch.file('receipt.json'));
    expect((await verify(bench, batch)).findings).toEqual([
      { file: 'receipt.json', row: null, message: 'It is missing: only the database was checked.' },
    ]);
  });

  it('of what does not add up', async () => {
    const bench = await workbench();
    const batch = await ended(bench, list);
    tamper(batch.folder, (db) => {
      sql(db, 'delete from exception where record = 2400').run();
      sql(db, "update counter set n = n - 1 where name = 'Completed'").run();
    });
    const { findings } = await verify(bench, batch);
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set(['batch.db', 'receipt.json']));
    expect(findings.slice(0, 2).map(({ message }) => message)).toEqual([
      'The sums disagree: 2400 records have ended, but 2399 were counted.',
      'The sums disagree: 5 records failed, but 4 have a reason.',
    ]);
  });

  it('of a page that is gone', async () => {
    const bench = await workbench();
    const batch = await ended(bench, list);
    tamper(batch.folder, (db) => {
      sql(db, 'delete from outcome where page = 2').run();
      sql(db, 'delete from page where no = 2').run();
    });
    const found = await verify(bench, batch);
    expect(found.findings[0]).toMatchObject({ file: 'batch.db', row: 501 });
    expect(found.findings.at(-1)).toMatchObject({ file: 'batch.db' });
  });

  it('of a database that cannot be read, with the files it can still vouch for', async () => {
    const bench = await workbench();
    const batch = await ended(bench, list);
    writeFileSync(batch.file('batch.db'), Buffer.alloc(65_536, 7));
    alter(batch.file('output.csv'), (text) => text.replace('word-17,', 'word-71,'));
    const found = await verify(bench, batch);
    expect(found.agrees).toBe(false);
    expect(told(found)).toEqual([
      ['batch.db', null],
      ['output.csv', 1],
    ]);
  });
});

describe('a receipt alone', () => {
  async function exported(bench: Workbench, batch: Ended, files: readonly string[]): Promise<string> {
    const folder = join(bench.folder, 'elsewhere');
    mkdirSync(folder);
    for (const name of ['receipt.json', ...files]) copyFileSync(batch.file(name), join(folder, name));
    return folder;
  }
  const check = (bench: Workbench, folder: string) =>
    bench.engine.handlers.verify({ receipt: join(folder, 'receipt.json') });

  it('vouches for the files beside it, and finds the rows in which one was changed first', async () => {
    const bench = await workbench();
    const batch = await ended(bench, [...words(24_999), 'fail:BAD'], { pageSize: 5_000 });
    const folder = await exported(bench, batch, ['input.txt', 'output.csv', 'error.csv']);
    const found = await check(bench, folder);
    expect(found).toMatchObject({ agrees: true, id: '', label: '' });
    expect(found.findings).toEqual([
      { file: 'process.csv', row: null, message: expect.stringContaining('not lie beside') },
    ]);
    alter(join(folder, 'output.csv'), (text) => text.replace('\nword-12345,', '\nword-12346,'));
    alter(join(folder, 'input.txt'), (text) => text.replace('\nword-24000\n', '\n'));
    const changed = await check(bench, folder);
    expect(changed.agrees).toBe(false);
    expect(told(changed).filter(([file]) => file !== 'process.csv')).toEqual([
      ['input.txt', null],
      ['input.txt', 20_001],
      ['output.csv', 10_001],
    ]);
    expect(changed.findings.at(-2)?.message).toBe('It differs first somewhere in the rows 10001 to 20000.');
  });

  it('knows a file under another name, and a log that was saved later', async () => {
    const bench = await workbench();
    const batch = await ended(bench, list);
    const folder = await exported(bench, batch, ['output.csv', 'input.txt', 'error.csv']);
    renameSync(join(folder, 'output.csv'), join(folder, 'results of march.csv'));
    const order = given('export', { id: batch.id, kind: 'process', file: join(folder, 'process.csv') });
    await bench.engine.handlers.export(order);
    expect(readFileSync(join(folder, 'process.csv'), 'utf8')).toMatch(/,batch,,CompletedWithErrors\n$/);
    const found = await check(bench, folder);
    expect(found).toMatchObject({ agrees: true, findings: [] });
    expect(Object.keys(agreed(found))).toContain('results of march.csv');
  });

  it('with its batch beside it is as good as the batch', async () => {
    const bench = await workbench();
    const batch = await ended(bench, list);
    const folder = await exported(bench, batch, ['output.csv', 'input.txt', 'error.csv', 'process.csv', 'batch.db']);
    alter(join(folder, 'output.csv'), (text) => text.replace('\nword-123,', '\nword-124,'));
    const found = await check(bench, folder);
    expect(found.id).toBe(batch.id);
    expect(told(found)).toEqual([['output.csv', 123]]);
  });

  it('is refused when it is none', async () => {
    const bench = await workbench();
    const file = join(bench.folder, 'receipt.json');
    await expect(bench.engine.handlers.verify({ receipt: file })).rejects.toMatchObject({ code: 'not-found' });
    for (const text of ['', '{}', '{"receipt":1', 'null']) {
      writeFileSync(file, text);
      await expect(bench.engine.handlers.verify({ receipt: file })).rejects.toMatchObject({ code: 'damaged' });
    }
  });

  it('of files that lie elsewhere vouches for nothing', async () => {
    const bench = await workbench();
    const batch = await ended(bench, words(10));
    const folder = await exported(bench, batch, []);
    expect((await check(bench, folder)).agrees).toBe(false);
  });
});

describe('a batch whose post-batch step failed', () => {
  it('still agrees with its receipt, before and after the step is done', async () => {
    const bench = await workbench();
    const folder = join(bench.folder, 'in-the-way');
    writeFileSync(folder, '');
    const batch = await ended(bench, list, { after: [{ kind: 'copy', files: ['output'], folder }] });
    expect(batch.row.state).toBe('PostBatchFailed');
    expect(await verify(bench, batch)).toMatchObject({ agrees: true, findings: [] });
    rmSync(folder);
    expect(over(await retry(bench, batch.id))).toBe(true);
    expect(await verify(bench, batch)).toMatchObject({ agrees: true, findings: [] });
    expect((await detailOf(bench, batch.id)).after[0]?.state).toBe('done');
  });
});

describe('a check that goes on', () => {
  it('tells how far it has come, until it is through', async () => {
    const bench = await workbench();
    const batch = await ended(bench, list, { pageSize: 5 });
    const check = verify(bench, batch);
    let seen = bench.engine.handlers.verifying({ id: batch.id });
    for (let through = false; !through && !(await seen); ) {
      seen = bench.engine.handlers.verifying({ id: batch.id });
      through = await Promise.race([check.then(() => true), new Promise<false>((on) => setTimeout(on, 1, false))]);
    }
    const now = await seen;
    expect(now?.done).toBeGreaterThan(0);
    expect(now?.of).toBeGreaterThanOrEqual(now?.done ?? Number.NaN);
    expect((await check).agrees).toBe(true);
    expect(await bench.engine.handlers.verifying({ id: batch.id })).toBe(null);
  });
});
