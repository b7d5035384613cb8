import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import { layoutOf } from '#formats/guess.ts';
import { readRows } from '#formats/rows.ts';
import { given, workbench } from '#test/fixtures/workbench.ts';

const table = [
  'id;word;note',
  '007;alpha;"quoted; with a semicolon"',
  '008;fail:BAD;"two',
  'lines"',
  '009;=1+1;plain',
  '010;+4930123456;tab\there',
  '011;alpha;last',
  'one;two',
].join('\r\n');

const header = [
  'id',
  'word',
  'note',
  'word_2',
  'length',
  'error_code',
  'is_duplicate',
  'duplicate_of_row',
  'duplicate_count',
];

async function finished() {
  const bench = await workbench();
  const { writeFileSync } = await import('node:fs');
  const file = join(bench.folder, 'table.csv');
  writeFileSync(file, table);
  const { id } = await bench.start([], { source: { kind: 'file', file }, threshold: null });
  await bench.until(id, ({ state }) => isFinal(state));
  const deliver = async (kind: 'output' | 'error' | 'process' | 'input', more = {}) => {
    const target = join(bench.folder, `${kind}.csv`);
    await bench.engine.handlers.export(given('export', { id, kind, file: target, ...more }));
    return readFileSync(target, 'utf8');
  };
  const take = async (kind: 'output' | 'error' | 'process', name: string, more = {}) => {
    const target = join(bench.folder, name);
    const delivery = await bench.engine.handlers.export(given('export', { id, kind, file: target, ...more }));
    return { target, delivery };
  };
  return { deliver, take, id };
}

describe('the files of a batch', () => {
  it('keep all original columns beside the tool’s own, in the order of the input', async () => {
    const { deliver } = await finished();
    expect((await deliver('output', { safe: false })).split(/\n(?=\d|$)/)).toEqual([
      'id,word,note,word_2,length,error_code,is_duplicate,duplicate_of_row,duplicate_count',
      '007,alpha,quoted; with a semicolon,alpha,5,,false,,2',
      '008,fail:BAD,"two\r\nlines",fail:BAD,,BAD,false,,1',
      '009,=1+1,plain,=1+1,4,,false,,1',
      '010,+4930123456,tab\there,+4930123456,11,,false,,1',
      '011,alpha,last,alpha,5,,true,1,2',
      '',
    ]);
  });

  it('are safe for spreadsheets unless asked otherwise, and spare numbers', async () => {
    const { deliver } = await finished();
    const text = await deliver('output');
    expect(text).toContain(`009,"'=1+1",plain,"'=1+1",4`);
    expect(text).toContain('010,+4930123456,');
  });

  it('are JSON, JSON lines or a workbook by the name of the file, cell for cell', async () => {
    const { take } = await finished();
    const json = await take('output', 'out.json', { bom: true });
    const objects: Record<string, string>[] = JSON.parse(readFileSync(json.target, 'utf8'));
    expect(json.delivery).toMatchObject({ rows: 5, partialOf: null, bytes: readFileSync(json.target).length });
    expect(objects.map((object) => Object.values(object).slice(0, 3))).toEqual([
      ['007', 'alpha', 'quoted; with a semicolon'],
      ['008', 'fail:BAD', 'two\r\nlines'],
      ['009', '=1+1', 'plain'],
      ['010', '+4930123456', 'tab\there'],
      ['011', 'alpha', 'last'],
    ]);
    expect(Object.keys(objects[0] ?? {})).toEqual(header);
    const lines = readFileSync((await take('output', 'out.ndjson')).target, 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(objects);
    const book = await take('output', 'out.XLSX');
    const layout = await layoutOf(book.target, {});
    expect([layout.format, layout.fields]).toEqual(['xlsx', header]);
    expect(book.delivery).toMatchObject({ rows: 5, bytes: readFileSync(book.target).length });
    const rows: string[][] = [];
    for await (const batch of readRows(book.target, layout)) rows.push(...batch.rows);
    expect(rows).toEqual(objects.map((object) => Object.values(object)));
  });

  it('are what is asked for, whatever their name', async () => {
    const { take } = await finished();
    const { target } = await take('error', 'errors.txt', { format: 'json' });
    const errors: Record<string, string>[] = JSON.parse(readFileSync(target, 'utf8'));
    expect(errors.map(({ line, state, code }) => [line, state, code])).toEqual([
      ['8', 'Rejected', 'REJECTED_LINE'],
      ['3', 'FailedValidation', 'BAD'],
    ]);
    expect(readFileSync((await take('output', 'out.json', { format: 'csv' })).target, 'utf8')).toMatch(/^id,word/);
    await expect(take('process', 'log.json', { format: 'json' })).rejects.toMatchObject({ code: 'bad-input' });
    expect(readFileSync((await take('process', 'log.json')).target, 'utf8')).toMatch(/^time,record/);
  });

  it('take another delimiter and a byte order mark', async () => {
    const { deliver } = await finished();
    const text = await deliver('output', { delimiter: ';', bom: true });
    expect(text.startsWith('\ufeffid;word;note;word_2;')).toBe(true);
    expect(text).toContain('007;alpha;"quoted; with a semicolon";alpha');
  });

  it('list every failure with its line, and every line that was left out', async () => {
    const { deliver } = await finished();
    const lines = (await deliver('error')).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^8,,.*,Rejected,intake,REJECTED_LINE,/);
    expect(lines[2]).toMatch(/^3,[0-9a-f-]{36},fail:BAD,FailedValidation,tool,BAD,It failed with BAD\.,1$/);
  });

  it('log what happened to the batch and to each record', async () => {
    const { deliver } = await finished();
    const lines = (await deliver('process')).trimEnd().split('\n');
    expect(lines[0]).toBe('time,record,line,uuid,state,stage,code,message');
    for (const state of ['Draft', 'Ready', 'Processing', 'PostProcessing', 'CompletedWithErrors'])
      expect(lines.some((line) => line.includes(`,batch,,${state}`))).toBe(true);
    const records = lines.filter((line) => /^\d{4}-[^,]+[+-]\d\d:\d\d,\d+,/.test(line));
    expect(records.map((line) => line.split(',').slice(1, 3))).toEqual([
      ['1', '2'],
      ['2', '3'],
      ['3', '5'],
      ['4', '6'],
      ['5', '7'],
    ]);
    expect(records[1]).toMatch(/,FailedValidation,tool,BAD,It failed with BAD\.$/);
  });

  it('give the input back byte for byte', async () => {
    const { deliver } = await finished();
    expect(await deliver('input')).toBe(table);
  });
});
