import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { place } from './cli.ts';

const { write, path, cli } = place('drafts');
let first: string;
const table = write('phones.csv', 'no,tel,land\n1,+1 202-555-0143,US\n2,030 23125 123,DE\n');

beforeAll(async () => {
  const words = ['--tool', 'phone', '--column', 'tel', '--label', 'First', '--description', 'For the mailing'];
  const { json } = await cli('run', table, ...words, '--retry', '5,2', '--json');
  first = String(json[0]?.['id']);
});

const draftOf = async (...words: string[]) =>
  String((await cli('clone', first, ...words, '--json')).json.at(-1)?.['id']);

describe('a clone', () => {
  it('is a draft of the same input with the same choices', async () => {
    const { code, json } = await cli('clone', first.slice(0, 8), '--json');
    expect([code, json]).toEqual([0, [expect.objectContaining({ state: 'Draft', total: 2 })]]);
    const id = String(json[0]?.['id']);
    expect(id).not.toBe(first);
    expect((await cli('show', id, '--json')).json).toMatchObject([
      { row: { description: 'For the mailing', tool: 'phone' }, column: 'tel', retry: { attempts: 5, first: 2 } },
    ]);
  });

  it('may be run at once', async () => {
    const { code, json } = await cli('clone', first, '--run', '--output', path('again.csv'), '--json');
    expect(code).toBe(0);
    expect(json.at(-1)).toMatchObject({ event: 'done', total: 2, files: [{ kind: 'output', rows: 2 }] });
    expect(json.at(-1)?.['id']).not.toBe(first);
    expect(readFileSync(path('again.csv'), 'utf8').split('\n')).toHaveLength(4);
  });

  it('says what can be done with it', async () => {
    const { out, err } = await cli('clone', first);
    expect(out).toMatch(/^Cloned: .*First \(batch [\da-f]{8}, draft\)\.\n$/);
    expect(err).toMatch(/batchmill edit [\da-f]{8}.*batchmill run [\da-f]{8}/);
  });
});

describe('a draft', () => {
  it('is changed in what is named, and run', async () => {
    const id = await draftOf();
    const words = ['--label', 'Second', '--country-column', 'land', '--threshold', 'off', '--no-retry'];
    const { code, json } = await cli('edit', id, ...words, '--json');
    expect([code, json]).toEqual([0, [expect.objectContaining({ id, label: 'Second', total: 2, threshold: null })]]);
    const { json: shown } = await cli('show', id, '--json');
    expect(shown).toMatchObject([
      { column: 'tel', row: { description: 'For the mailing' }, options: { country_column: 'land' } },
    ]);
    expect(shown[0]?.['retry']).toMatchObject({ attempts: 1 });
    const ran = await cli('run', id, '--output', path('second.csv'), '--json');
    expect(ran.code).toBe(0);
    expect(ran.json.at(-1)).toMatchObject({ id, state: 'Completed', counts: { Completed: 2 } });
    expect(readFileSync(path('second.csv'), 'utf8')).toContain('+493023125123');
  });

  it('keeps the options of its tool that were not named', async () => {
    const id = await draftOf();
    await cli('edit', id, '--default-country', 'DE');
    await cli('edit', id, '--option', 'try_with_plus');
    expect((await cli('show', id, '--json')).json).toMatchObject([
      { options: { default_country: 'DE', try_with_plus: true } },
    ]);
  });

  it('is read again where that makes other records of it', async () => {
    const id = await draftOf();
    const { json } = await cli('edit', id, '--no-header', '--column', 'column_2', '--json');
    expect(json).toMatchObject([{ total: 3 }]);
  });

  it('gets what it stores and what follows, and loses both', async () => {
    const id = await draftOf();
    await cli('edit', id, '--insert', 'phone', '--key', 'no', '--zip', path('all.zip'));
    expect((await cli('show', id, '--json')).json).toMatchObject([
      { insert: { entity: 'phone', key: 'no' }, after: [{ step: { kind: 'zip', file: path('all.zip') } }] },
    ]);
    await cli('edit', id, '--no-insert', '--no-after');
    expect((await cli('show', id, '--json')).json).toMatchObject([{ insert: null, after: [] }]);
  });

  it('is refused what makes no sense', async () => {
    const id = await draftOf();
    const refused = async (sentence: string, ...words: string[]) => {
      const { code, err } = await cli(...words);
      expect([code, err]).toEqual([5, expect.stringContaining(sentence)]);
    };
    await refused('Say what is to be changed', 'edit', id);
    await refused('“mail”', 'edit', id, '--column', 'mail');
    await refused('no tool named “fax”', 'edit', id, '--tool', 'fax');
    await refused(`batchmill edit ${id}`, 'run', id, '--label', 'x');
    await refused('There is no batch ffff', 'run', 'ffff');
    await refused('no file gone.csv', 'run', 'gone.csv');
    await refused('--tool is missing', 'run', table);
    await refused(`has not been started yet: batchmill run ${id.slice(0, 8)}`, 'follow', id);
    await refused(`batchmill run ${id.slice(0, 8)}`, 'resume', id);
  });
});
