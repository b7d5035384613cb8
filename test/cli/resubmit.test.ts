import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { phoneList, place } from './cli.ts';

const { write, path, cli } = place('resubmit');
/** The right length, but assigned to nobody: a failed record. */
const unassigned = '+44 7700 900123';
let parent: string;

beforeAll(async () => {
  const good = phoneList(20).split('\n');
  const rows = [...good.slice(0, 10), unassigned, ...good.slice(10), unassigned, unassigned];
  const table = write('phones.csv', ['no,tel', ...rows.map((tel, at) => `${at + 1},${tel}`)].join('\n'));
  const { code, json } = await cli('run', table, '--tool', 'phone', '--column', 'tel', '--json');
  expect(code).toBe(1);
  parent = String(json[0]?.['id']);
});

describe('resubmit', () => {
  it('runs all failed records again as a batch of their own, and follows it', async () => {
    const words = ['--label', 'Again', '--output', path('again.csv'), '--errors', path('still.csv'), '--json'];
    const { code, json } = await cli('resubmit', parent, ...words);
    expect(code).toBe(2);
    expect(json.at(-1)).toMatchObject({ event: 'done', label: 'Again', total: 3, failed: 3 });
    expect(json.at(-1)?.['files']).toMatchObject([{ kind: 'output' }, { kind: 'error', rows: 3 }]);
    const { json: shown } = await cli('show', parent, '--json');
    expect(shown).toMatchObject([{ row: { total: 23, failed: 3 }, children: [json[0]?.['id']] }]);
  });

  it('takes corrections, of some fields or of all', async () => {
    const mended = write(
      'mended.json',
      JSON.stringify([
        { record: 11, input: { tel: '+1 202-555-0143' } },
        { record: 22, input: ['22', '+1 202-555-0144'] },
      ]),
    );
    const words = ['--record', '11', '22', '--corrections', mended, '--output', path('mended.csv'), '--json'];
    const { code, json } = await cli('resubmit', parent, ...words);
    expect(code).toBe(0);
    expect(json.at(-1)).toMatchObject({ state: 'Completed', counts: { Completed: 2 } });
    expect(readFileSync(path('mended.csv'), 'utf8')).toMatch(/\n11,\+1 202-555-0143,[\s\S]*\n22,\+1 202-555-0144,/);
    const { json: single } = await cli('record', String(json[0]?.['id']), '1', '--json');
    expect(single).toMatchObject([{ row: { origin: 11, state: 'Completed' } }]);
  });

  it('may leave a draft', async () => {
    const { code, json } = await cli('resubmit', parent, '--record', '11', '--no-run', '--json');
    expect([code, json]).toEqual([0, [expect.objectContaining({ state: 'Draft', total: 1, parent })]]);
  });

  it('is refused for records that did not fail, files that are wrong, and batches that have not ended', async () => {
    const wrong = write('wrong.json', '[{"record": 11, "input": {"phone": "x"}}]');
    const { code, err } = await cli('resubmit', parent, '--corrections', wrong);
    expect([code, err]).toEqual([5, expect.stringMatching(/wrong\.json: record 11: there is no column “phone”/)]);
    expect((await cli('resubmit', parent, '--record', '1')).code).toBe(5);
    expect((await cli('resubmit', parent, '--record', 'x')).code).toBe(5);
  });
});
