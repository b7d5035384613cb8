import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { phoneList, place } from './cli.ts';

const samples = resolve(import.meta.dirname, '../../samples');
/** The right length, but assigned to nobody: a failed record. */
const unassigned = '+44 7700 900123\n';

describe('run', () => {
  it('ends with 0, the results in a file, and a summary', async () => {
    const { write, cli, path } = place('run');
    const file = write('phones.txt', phoneList(20));
    const { code, out, err } = await cli('run', file, '--tool', 'phone', '--output', 'out.csv', '--errors', 'err.csv');
    expect(code).toBe(0);
    expect(out).toMatch(/^Completed: phones\.txt\n/);
    expect(out).toContain('20 (20 completed)');
    expect(out).toContain(path('out.csv'));
    expect(readFileSync(path('out.csv'), 'utf8').trim().split('\n')).toHaveLength(21);
    expect(err).toContain('There was no error');
    expect(existsSync(path('err.csv'))).toBe(false);
  });

  it('tells every change as data, and at the end what came out', async () => {
    const { write, cli, path } = place('run');
    const file = write('phones.txt', `${phoneList(9)}\nnobody\n`);
    const words = ['--tool', 'phone', '--label', 'Nine', '--page-size', '2', '--workers', '1'];
    const { code, json } = await cli('run', file, ...words, '--errors', 'err.csv', '--log', 'log.csv', '--json');
    expect(code).toBe(0);
    const rows = json.slice(0, -1);
    expect(rows.every(({ event, label }) => event === 'batch' && label === 'Nine')).toBe(true);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
    const done = json.at(-1);
    expect(done).toMatchObject({ event: 'done', state: 'Completed', total: 9, done: 9, rejected: 1, failed: 0 });
    expect(done).toMatchObject({ counts: { Completed: 9 }, id: rows[0]?.['id'], seconds: expect.any(Number) });
    expect(done?.['files']).toMatchObject([
      { kind: 'error', file: path('err.csv'), rows: 1, partialOf: null },
      { kind: 'process', file: path('log.csv'), rows: 9 },
    ]);
    expect((await cli('status', '--json')).json[0]).toMatchObject({ workers: 1 });
  });

  it('ends with 1 when records failed, and says why', async () => {
    const { write, cli, path } = place('run');
    const file = write('phones.txt', phoneList(9) + unassigned.replace(/^/, '\n'));
    const { code, out } = await cli('run', file, '--tool', 'phone', '--errors', 'err.csv');
    expect(code).toBe(1);
    expect(out).toMatch(/^Completed with errors[\s\S]*1 × INVALID_NUMBER/);
    expect(readFileSync(path('err.csv'), 'utf8')).toContain('INVALID_NUMBER');
  });

  it('ends with 2 when too many failed, and still writes what there is', async () => {
    const { write, cli, path } = place('run');
    const file = write('phones.txt', unassigned.repeat(40));
    const words = ['--tool', 'phone', '--page-size', '1', '--threshold', '10%', '--output', 'out.csv'];
    const { code, out } = await cli('run', file, ...words);
    expect(code).toBe(2);
    expect(out).toMatch(/^Stopped: too many records failed/);
    expect(existsSync(path('out.csv'))).toBe(true);
    const whole = await cli('run', file, '--tool', 'phone', '--threshold', 'off', '--json');
    expect(whole.code).toBe(1);
    expect(whole.json.at(-1)).toMatchObject({ state: 'CompletedWithErrors', failed: 40 });
  });

  it('takes standard input as a file of its own and leaves nothing behind', async () => {
    const { fed, workspace } = place('run');
    const { code, json } = await fed(phoneList(7), 'run', '-', '--tool', 'phone', '--json');
    expect(code).toBe(0);
    expect(json[0]).toMatchObject({ source: { name: 'standard input' } });
    expect(json.at(-1)).toMatchObject({ total: 7 });
    expect(readdirSync(`${workspace}/incoming`)).toEqual([]);
  });

  it('hands on column, country and options of the tool', async () => {
    const { write, cli } = place('run');
    const file = write(
      'p.csv',
      'a,tel,land\n1,020 7946 0958,GB\n2,030 23125 123,\n3,030 23125 124,\n4,030 23125 125,\n',
    );
    const words = ['--column', 'tel', '--default-country', 'de', '--country-column', 'land'];
    words.push('--option', 'try_with_plus');
    const { code, json } = await cli('run', file, '--tool', 'phone', ...words, '--json');
    expect(code).toBe(0);
    const { json: shown } = await cli('show', String(json[0]?.['id']), '--json');
    expect(shown[0]).toMatchObject({
      column: 'tel',
      options: { default_country: 'DE', country_column: 'land', try_with_plus: true },
    });
    const { json: records } = await cli('records', String(json[0]?.['id']), '--json');
    expect(JSON.stringify(records)).toMatch(/\+442079460958[\s\S]*\+493023125123/);
  });

  it('guards cells for spreadsheets unless it is told not to', async () => {
    const { write, cli, path } = place('run');
    const file = write('p.csv', 'tel,note\n+1 202-555-0143,=SUM(A1)\n');
    await cli('run', file, '--tool', 'phone', '--output', 'safe.csv');
    await cli('run', file, '--tool', 'phone', '--output', 'raw.csv', '--raw');
    expect(readFileSync(path('safe.csv'), 'utf8')).toContain("'=SUM(A1)");
    expect(readFileSync(path('raw.csv'), 'utf8')).not.toContain("'=SUM(A1)");
  });

  it('takes the place of an older result, and says when an error file is an older one', async () => {
    const { write, cli, path } = place('run');
    writeFileSync(path('out.csv'), 'old');
    writeFileSync(path('err.csv'), 'old');
    const file = write('phones.txt', phoneList(5));
    const { err } = await cli('run', file, '--tool', 'phone', '--output', 'out.csv', '--errors', 'err.csv');
    expect(readFileSync(path('out.csv'), 'utf8')).not.toContain('old');
    expect(err).toContain('older one');
  });

  it.each([
    ['emails.txt', 'email'],
    ['phones.txt', 'phone'],
    ['customers.csv', 'email'],
    ['customers.csv', 'phone', '--country-column', 'country'],
  ])('gives results for the sample %s with the tool %s', async (file, tool, ...words) => {
    const { cli } = place('run');
    const { code, json } = await cli('run', resolve(samples, file), '--tool', tool, ...words, '--json');
    expect([0, 1]).toContain(code);
    expect(json.at(-1)?.['done']).toBeGreaterThanOrEqual(35);
  });
});
