import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { place } from './cli.ts';

describe('inspect', () => {
  it('tells as data how a file is read, line by line what is left out, and makes no batch', async () => {
    const { write, cli, workspace } = place('inspect');
    const file = write('names.csv', '\ufeffname;mail\r\n"Müller; Anna";a@example.com\r\n"B\nC";\r\n');
    const { code, json } = await cli('inspect', file, '--json');
    expect(code).toBe(0);
    expect(json).toEqual([
      {
        format: 'csv',
        encoding: 'utf-8',
        delimiter: ';',
        quote: '"',
        header: true,
        path: '',
        sheet: '',
        gzip: false,
        places: [],
        fields: ['name', 'mail'],
        records: 2,
        rejects: [],
        rejected: 0,
        rows: [
          { name: 'Müller; Anna', mail: 'a@example.com' },
          { name: 'B\nC', mail: '' },
        ],
      },
    ]);
    expect(readdirSync(`${workspace}/batch`)).toEqual([]);
  });

  it('shows a person the facts, the first rows and what is wrong', async () => {
    const { write, cli } = place('inspect');
    const file = write('phones.txt', '+1 202-555-0143\nnobody\n+44 20 7946 0958\n');
    const { code, out } = await cli('inspect', file, '--tool', 'phone');
    expect(code).toBe(0);
    expect(out).toMatch(/^format {4}list\n[\s\S]*^records {3}2\n[\s\S]*^\+44 20 7946 0958\n[\s\S]*^ {2}line 2: /m);
  });

  it('follows what is said about the file', async () => {
    const { write, cli } = place('inspect');
    const file = write('a.dat', Buffer.from('x|B\xfcro\n', 'latin1'));
    const words = ['--format', 'csv', '--encoding', 'windows-1252', '--delimiter', 'pipe', '--no-header'];
    const { json } = await cli('inspect', file, ...words, '--json');
    expect(json[0]).toMatchObject({ delimiter: '|', header: false, records: 1 });
    expect(JSON.stringify(json[0])).toMatch(/"rows":\[\{[^}]*"x",[^}]*"Büro"\}\]/);
  });

  it('reads standard input and keeps nothing of it', async () => {
    const { fed, workspace } = place('inspect');
    const { json } = await fed('+1 202-555-0143\n', 'inspect', '-', '--json');
    expect(json[0]).toMatchObject({ format: 'list', records: 1 });
    expect(readdirSync(`${workspace}/incoming`)).toEqual([]);
  });

  it('refuses a pasted list that is too short', async () => {
    const { write, cli } = place('inspect');
    const { code, json, err } = await cli('inspect', write('a.txt', '12\n34\n'), '--pasted', '--json');
    expect(code).toBe(5);
    expect(json).toEqual([{ error: expect.objectContaining({ code: expect.stringMatching(/^bad-/) }) }]);
    expect(err).toContain('5');
  });

  it('shows control characters of a file instead of sending them to the terminal', async () => {
    const { write, cli } = place('inspect');
    const { out } = await cli('inspect', write('a.csv', 'a,b\n"x\u001b[2Jy",\u202ez\n'));
    expect(out).toContain('x␛[2Jy');
    for (const sign of ['\u001b', '\u202e']) expect(out).not.toContain(sign);
  });
});
