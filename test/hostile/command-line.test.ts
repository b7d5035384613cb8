import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { place } from '#test/cli/cli.ts';
import { inline, workbook } from '#test/formats/xlsx/parts.ts';

const { cli, write, path } = place('hostile');
const phones = ['+1 202-555-0143', '+44 20 7946 0958', '=1+1', '+49 30 901820', '+1 202-555-0199'];
const json = `{"meta":{},"data":[${phones.map((phone, id) => `{"id":${id}.10,"call":{"phone":${JSON.stringify(phone)}}}`)},\n{"id":1,"id":2}]}`;
const xml = `<r>${phones.map((phone, id) => `<p id="0${id}"><phone>${phone}</phone></p>`).join('\n')}</r>`;

/** Runs a file and answers its first two input columns as they come out. */
async function run(
  file: string,
  column: string,
  more: string[] = [],
): Promise<{ code: number | null; rows: string[][] }> {
  const words = ['--tool', 'phone', '--column', column, '--threshold', 'off', '--raw'];
  const { code } = await cli('run', file, ...words, '--output', `${file}.out.json`, ...more);
  const objects: Record<string, string>[] = JSON.parse(readFileSync(`${file}.out.json`, 'utf8'));
  return { code, rows: objects.map((object) => Object.values(object).slice(0, 2)) };
}

describe('the command line', () => {
  it('runs JSON, and lists the record that is ambiguous', async () => {
    const { code, rows } = await run(write('a.json', json), 'call.phone', ['--errors', path('errors.json')]);
    expect(code).toBe(0);
    expect(rows).toEqual(phones.map((phone, id) => [`${id}.10`, phone]));
    const errors: Record<string, string>[] = JSON.parse(readFileSync(path('errors.json'), 'utf8'));
    expect(errors[0]).toMatchObject({ line: '2', state: 'Rejected', message: expect.stringContaining('“id” twice') });
  });

  it('runs compressed XML, whose copy stays compressed, and a clone of it', async () => {
    const { rows } = await run(write('a.xml.gz', gzipSync(xml)), 'phone');
    expect(rows).toEqual(phones.map((phone, id) => [`0${id}`, phone]));
    const { json: listed } = await cli('list', '--search', 'a.xml.gz', '--json');
    const [[batch] = []] = listed.map((answer) => answer['data'] as { id: string }[]);
    await cli('export', batch?.id ?? '', '--what', 'input', '--output', path('again.gz'));
    expect(readFileSync(path('again.gz'))).toEqual(readFileSync(path('a.xml.gz')));
    const clone = await cli('clone', batch?.id ?? '', '--json');
    expect(clone.json[0]).toMatchObject({ source: { format: 'xml' } });
    const verified = await cli('verify', batch?.id ?? '');
    expect(verified.code).toBe(0);
  });

  it('runs a sheet of a workbook', async () => {
    const sheet = inline('no', 'phone') + phones.map((phone, id) => inline(`00${id}`, phone)).join('');
    const file = write('a.xlsx', await workbook({ sheets: { First: inline('x'), Second: sheet } }));
    const { rows } = await run(file, 'phone', ['--sheet', 'Second']);
    expect(rows).toEqual(phones.map((phone, id) => [`00${id}`, phone]));
  });

  it.each([
    ['doctype.xml', '<?xml version="1.0"?>\n<!DOCTYPE r [<!ENTITY a "b">]>\n<r/>', 'document type on line 2'],
    ['cut.json', '[{"a":1},\n{"a":', 'begins on line 2'],
    ['cut.csv.gz', gzipSync('a,b\n1,2\n').subarray(0, 15), 'is damaged, cut off'],
    ['no.xlsx', 'PK\u0003\u0004junk', 'is damaged'],
  ])('refuses %s in one sentence, and leaves no batch', async (name, content, sentence) => {
    const file = write(name, content);
    const looked = await cli('inspect', file);
    expect(looked).toMatchObject({ code: 5, out: '', err: expect.stringContaining(sentence) });
    expect(looked.err).toMatch(/^batchmill: [^\n]+\n$/);
    const before = (await cli('list', '--json')).json[0]?.['totalCount'];
    expect((await cli('run', file, '--tool', 'phone')).code).toBe(5);
    expect((await cli('list', '--json')).json[0]?.['totalCount']).toBe(before);
  });

  it('shows where the records are, and where else they could be', async () => {
    const { out } = await cli('inspect', write('two.json', '{"a":[{"x":1}],"b":{"c":[{"y":1},{"y":2}]}}'));
    expect(out).toMatch(/^records at {2}b\.c\nalso there {2}a\n/m);
    const quoted = await cli('inspect', write('q.csv', "'a';'b'\n'1';'2'\n"));
    expect(quoted.out).toMatch(/^quote {6}'$/m);
  });
});
