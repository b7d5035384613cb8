import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { phoneList, place } from './cli.ts';

const { write, cli, path, workspace } = place('batches');
let first: string;
let second: string;

beforeAll(async () => {
  const run = async (...words: string[]) => String((await cli('run', ...words, '--json')).json[0]?.['id']);
  first = await run(
    write('one.txt', `${phoneList(8)}\n+44 7700 900123\nnobody\n`),
    '--tool',
    'phone',
    '--label',
    'One',
  );
  second = await run(write('two.txt', phoneList(5)), '--tool', 'phone');
}, 60_000);

describe('list', () => {
  it('shows the newest first', async () => {
    const { out, code } = await cli('list');
    expect(code).toBe(0);
    expect(out).toMatch(/^id +state[\s\S]*two\.txt\n[\s\S]*One +one\.txt\n2 batches\n$/);
  });

  it('answers data with a total, filtered and cut', async () => {
    const { json } = await cli('list', '--limit', '1', '--json');
    expect(json).toEqual([{ message: 'ok', totalCount: 2, data: [expect.objectContaining({ id: second })] }]);
    const words = ['--state', 'completedwitherrors', '--search', 'on', '--created-from', '2020-01-01', '--skip', '0'];
    const filtered = await cli('list', ...words, '--json');
    expect(filtered.json).toMatchObject([{ totalCount: 1, data: [{ id: first }] }]);
    expect((await cli('list', '--created-to', '2020-01-01', '--json')).json).toMatchObject([
      { totalCount: 0, data: [] },
    ]);
  });

  it('refuses a day that is none', async () => {
    const { code, json } = await cli('list', '--created-at', '1.2.2026', '--json');
    expect(code).toBe(5);
    expect(json).toMatchObject([{ error: { code: 'bad-input', message: expect.stringContaining('yyyy-mm-dd') } }]);
  });
});

describe('show', () => {
  it('tells everything about a batch named by the beginning of its id', async () => {
    const { out } = await cli('show', first.slice(0, 6));
    expect(out).toContain(first);
    expect(out).toMatch(/label +One\n[\s\S]*why records failed\n {2}1 × INVALID_NUMBER/);
    const { json } = await cli('show', first, '--json');
    expect(json).toMatchObject([{ row: { id: first, rejected: 1 }, layout: { format: 'list' } }]);
  });

  it('says that there is no such batch', async () => {
    const { code, err, json } = await cli('show', 'ffffffff', '--json');
    expect(code).toBe(5);
    expect(err).toMatch(/^batchmill: There is no batch/);
    expect(json).toMatchObject([{ error: { code: 'not-found' } }]);
  });
});

describe('records and rejects', () => {
  it('show single records', async () => {
    const { out } = await cli('records', first, '--limit', '2');
    expect(out).toMatch(/^record +line +state[\s\S]*\n2 of 9 records\n$/);
    const failed = await cli('records', first, '--status', 'FailedValidation', '--code', 'INVALID_NUMBER', '--json');
    expect(failed.json).toMatchObject([
      { message: 'ok', totalCount: 1, data: [{ record: 9, line: 9, input: ['+44 7700 900123'] }] },
    ]);
    expect((await cli('records', first, '--text', '0101', '--json')).json).toMatchObject([{ totalCount: 1 }]);
  });

  it('show the lines that were left out', async () => {
    const { json } = await cli('rejects', first, '--json');
    expect(json).toMatchObject([{ totalCount: 1, data: [{ line: 10, reason: expect.any(String) }] }]);
    expect((await cli('rejects', second)).out).toBe('0 lines\n');
  });
});

describe('export', () => {
  it('writes each file of a batch', async () => {
    const out = await cli('export', first, '--output', 'o.tsv', '--delimiter', 'tab', '--bom', '--json');
    expect(out.json).toMatchObject([{ file: path('o.tsv'), rows: 9, partialOf: null }]);
    expect(readFileSync(path('o.tsv'), 'utf8')).toMatch(/^\ufeff[^\n]*\t/);
    const errors = await cli('export', first, '--what', 'error', '--output', 'e.csv');
    expect(errors.out).toContain(path('e.csv'));
    expect(readFileSync(path('e.csv'), 'utf8').trim().split('\n')).toHaveLength(3);
    await cli('export', first, '--what', 'input', '--output', 'i.txt');
    expect(readFileSync(path('i.txt'), 'utf8')).toBe(readFileSync(path('one.txt'), 'utf8'));
  });

  it('writes results as JSON and as a workbook, by the name of the file or as it is told', async () => {
    const json = await cli('export', first, '--output', 'o.json');
    expect(json.out).toContain('9 rows');
    expect(JSON.parse(readFileSync(path('o.json'), 'utf8'))).toHaveLength(9);
    await cli('export', first, '--output', 'o.dat', '--format', 'jsonl');
    expect(readFileSync(path('o.dat'), 'utf8').trimEnd().split('\n')).toHaveLength(9);
    await cli('export', first, '--output', 'o.xlsx');
    const again = await cli('inspect', path('o.xlsx'), '--json');
    expect(again.json).toMatchObject([{ format: 'xlsx', sheet: 'Records', records: 9, rejected: 0 }]);
    const wrong = await cli('export', first, '--what', 'process', '--output', 'p.json', '--format', 'json');
    expect(wrong).toMatchObject({ code: 5, err: expect.stringContaining('one form only') });
  });

  it('refuses a place that cannot be written, and an error file where there is none', async () => {
    const refused = await cli('export', first, '--output', 'nowhere/o.csv');
    expect(refused).toMatchObject({ code: 5, err: expect.stringContaining('no folder') });
    const none = await cli('export', second, '--what', 'error', '--output', 'none.csv');
    expect(none).toMatchObject({ code: 5, err: expect.stringContaining('no errors') });
    expect(existsSync(path('none.csv'))).toBe(false);
  });
});

describe('an action', () => {
  it('that the state forbids is refused with the reason', async () => {
    for (const name of ['pause', 'resume', 'cancel']) {
      const { code, err } = await cli(name, second);
      expect([code, err]).toEqual([5, `batchmill: Cannot ${name} a batch that is completed.\n`]);
    }
  });

  it('deletes a batch, and restores it', async () => {
    expect(await cli('delete', second)).toMatchObject({ code: 0, out: expect.stringContaining('Deleted: two.txt') });
    expect((await cli('show', second)).code).toBe(5);
    const { json } = await cli('restore', second, '--json');
    expect(json).toMatchObject([{ id: second, state: 'Completed' }]);
    expect((await cli('show', second)).code).toBe(0);
  });
});

describe('tools and status', () => {
  it('tell what there is', async () => {
    const { json } = await cli('tools', '--json');
    const [faces] = json as unknown as { name: string; columns: string[] }[][];
    expect(faces?.map(({ name }) => name)).toEqual(expect.arrayContaining(['email', 'phone', 'geocode', 'as-is']));
    expect(faces?.every(({ columns }) => columns.length > 0)).toBe(true);
    expect((await cli('tools')).out).toContain('--option default_country=CC');
    expect((await cli('status', '--json')).json).toMatchObject([{ workspace, running: 0 }]);
  });

  it('of another workspace are asked for by name', async () => {
    const { json } = await cli('status', '--workspace', 'other one', '--json');
    expect(json).toMatchObject([{ workspace: path('other one') }]);
  });
});
