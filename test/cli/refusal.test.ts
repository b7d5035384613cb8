import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogKind } from '#store/kinds.ts';
import { openWriter } from '#store/open.ts';
import { phoneList, place } from './cli.ts';

const here = place('refusal');
const { write, cli, path, workspace } = here;
const good = write('good.txt', phoneList(6));
const table = write('table.csv', 'a,b\n1,2\n3,4\n');

/** Files and words that cannot become a batch, and what the sentence must name. */
const inputs: [what: string, words: string[], names: RegExp][] = [
  ['an empty file', [write('empty.txt', '')], /empty/],
  ['a file with bad lines only', [write('bad.txt', 'nobody\nnothing\n')], /bad\.txt.*Line 1/],
  ['too short a pasted list', [write('short.txt', phoneList(4)), '--pasted'], /4 valid elements.*5/],
  ['a file that is not there', ['gone.txt'], /gone\.txt/],
  ['a folder', ['.'], /folder/],
  ['a column that is not there', [table, '--column', 'tel'], /“tel”.*a, b/],
  ['a column that cannot be guessed', [table], /--column/],
  ['a country that is none', [good, '--default-country', 'XQ'], /XQ/],
  ['an option the tool does not have', [good, '--option', 'colour=red'], /“colour”/],
  [
    'an encoding that is wrong',
    [write('latin.csv', Buffer.from('tel\nB\xfcro\n', 'latin1')), '--encoding', 'utf-8'],
    /utf-8/i,
  ],
  [
    'a quote that is never closed',
    [write('quote.csv', 'tel,note\n+1 202-555-0143,"open\n'), '--format', 'csv'],
    /quote/,
  ],
  ['a target in a folder that is not there', [good, '--output', 'no/where.csv'], /--output.*no folder/],
  ['a target that is a folder', [good, '--log', '.'], /--log.*folder/],
  ['a target that is the input', [good, '--output', good], /same file as the input/],
  ['a threshold out of range', [good, '--threshold', '0'], /1 to 100/],
  ['an unknown format', [good, '--format', 'xls'], /csv/],
];

describe('run', () => {
  it.each(inputs)('refuses %s in one sentence, with exit code 5', async (_, words, names) => {
    const { code, err, out, json } = await cli('run', ...words, '--tool', 'phone', '--json');
    expect([code, err]).toEqual([5, expect.stringMatching(names)]);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(out).not.toContain('"event":"done"');
    const { error } = json.at(-1) ?? {};
    expect(error).toMatchObject({ code: expect.any(String), message: expect.stringMatching(/\S/) });
    expect(err).toContain(String((error as { message: string }).message));
  });

  it('names the line of what it refuses', async () => {
    const quote = path('quote.csv');
    const { err, json } = await cli('run', quote, '--format', 'csv', '--tool', 'phone', '--json');
    expect(err).toMatch(/2/);
    expect(json.at(-1)).toMatchObject({ error: { code: 'bad-file' } });
  });

  it('refuses a tool that is not there, and one that does not take the option', async () => {
    expect(await cli('run', good, '--tool', 'fax')).toMatchObject({
      code: 5,
      err: expect.stringContaining('email, phone'),
    });
    const words = ['run', good, '--tool', 'email', '--default-country', 'DE'];
    expect(await cli(...words)).toMatchObject({ code: 5, err: expect.stringContaining('--default-country') });
  });

  it('refuses nothing on standard input', async () => {
    const { code, err } = await here.fed('', 'run', '-', '--tool', 'phone');
    expect([code, err]).toEqual([5, expect.stringContaining('empty')]);
    expect(readdirSync(`${workspace}/incoming`)).toEqual([]);
  });

  it('leaves a whole workspace and no file behind', async () => {
    const { code, json } = await cli('run', good, '--tool', 'phone', '--output', 'after.csv', '--json');
    expect(code).toBe(0);
    expect(json.at(-1)).toMatchObject({ done: 6 });
    expect(readFileSync(good, 'utf8')).toBe(phoneList(6));
    const left = readdirSync(here.folder).filter((name) => /partial|where/.test(name));
    expect(left).toEqual([]);
    expect(existsSync(`${workspace}/batchmill.log`)).toBe(false);
  });
});

describe('the command line', () => {
  it('answers wrong usage with 5, help and version with 0', async () => {
    expect(await cli('walk', '--json')).toMatchObject({ code: 5, json: [{ error: { code: 'bad-input' } }] });
    expect(await cli('run', good)).toMatchObject({ code: 5, err: expect.stringContaining('--tool') });
    expect((await cli()).code).toBe(5);
    expect(await cli('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect(await cli('run', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('--threshold') });
  });

  it('answers a workspace it cannot use with 6', async () => {
    mkdirSync(path('newer'));
    const catalog = openWriter(path('newer/catalog.db'), catalogKind);
    catalog.pragma('user_version = 9999');
    catalog.close();
    const { code, err } = await cli('list', '--workspace', 'newer');
    expect([code, err]).toEqual([6, expect.stringMatching(/^batchmill: .*newer version/)]);
  });

  it('says that the catalog was damaged, and goes on', async () => {
    mkdirSync(path('held'));
    write('held/catalog.db', 'this is no database, just some text that is long enough to be looked at');
    const { code, out } = await cli('status', '--workspace', 'held');
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/needs a look\n {2}\S.*\n {4}The catalog “catalog\.db” was damaged/),
    ]);
  });
});
