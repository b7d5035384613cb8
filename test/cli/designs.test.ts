import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { place } from './cli.ts';

const { write, path, cli } = place('designs');

const people = {
  name: 'People',
  fields: [
    { name: 'id', source: 'No', required: true, unique: true, pattern: 'p\\d+' },
    { name: 'email', source: 'Mail' },
    { name: 'age', source: 'Age', type: 'integer', max: '150' },
  ],
};
const flow = {
  name: 'Check people',
  rules: [{ expression: '!email.endsWith(".invalid")', message: 'This address is not real.' }],
  transform: [{ field: 'email', expression: 'email.lower()' }],
  tools: [{ tool: 'email', field: 'email' }],
  insert: { entity: 'person', key: 'id' },
  threshold: null,
};
const rows = ['No,Mail,Age', 'p1,ANNA@example.com,30', 'x2,bert@example.com,1', 'p3,carl@x.invalid,1', 'p1,d@gmx.de,2'];
const file = write('people.csv', `${rows.join('\n')}\n`);
const interfaceFile = write('interface.json', JSON.stringify(people));
const flowFile = write('flow.json', JSON.stringify(flow));

const idOf = (listing: string) => /"id":"([\da-f-]{36})"/.exec(listing)?.[1] ?? '';

describe('interfaces and flows', () => {
  it('are saved as versions, listed, shown, copied, written out, removed and brought back', async () => {
    expect((await cli('interfaces')).out).toBe(
      'There are no interfaces yet. Save one of a file: batchmill interfaces save interface.json\n',
    );
    expect((await cli('interfaces', 'save', interfaceFile)).err).toBe('Saved People, version 1.\n');
    expect((await cli('flows', 'save', flowFile, '--json')).json).toMatchObject([{ name: 'Check people', parts: 4 }]);
    expect((await cli('interfaces')).out).toMatch(/^name +version +fields[^\n]*\nPeople +1 +3 /);
    expect((await cli('interfaces', 'show', 'people')).out).toMatch(
      /^id +column No +text +required, unique, like p\\d\+$/m,
    );
    expect((await cli('flows', 'show', 'Check people')).out).toMatch(/^transform +email = email\.lower\(\)$/m);
    await cli('interfaces', 'copy', 'People', 'Staff');
    expect((await cli('interfaces', 'export', 'Staff', path('staff.json'))).code).toBe(0);
    expect(JSON.parse(readFileSync(path('staff.json'), 'utf8'))).toMatchObject({ ...people, name: 'Staff' });
    expect(await cli('interfaces', 'export', 'Staff', path('staff.json'))).toMatchObject({
      code: 5,
      err: expect.stringContaining('is there already'),
    });
    await cli('interfaces', 'remove', 'Staff');
    expect((await cli('interfaces', '--json')).json.map(({ name }) => name)).toEqual(['People']);
    await cli('interfaces', 'save', path('staff.json'));
    expect((await cli('interfaces', '--json')).json.map(({ name }) => name)).toEqual(['People', 'Staff']);
  });

  it('say in a file what is wrong with them, and where', async () => {
    const bad = write('bad.json', JSON.stringify({ ...people, fields: [{ name: 'a', type: 'number' }] }));
    expect(await cli('interfaces', 'save', bad)).toMatchObject({
      code: 5,
      err: expect.stringMatching(/bad\.json: fields\[0\]\.type: /),
    });
    const none = await cli('run', file, '--flow', 'Nobody');
    expect(none).toMatchObject({ code: 5, err: expect.stringContaining('There is no flow “Nobody”.') });
  });

  it('are looked through with the first records, which stores nothing', async () => {
    const shown = await cli('preview', file, '--interface', interfaceFile, '--flow', flowFile);
    expect(shown.out).toMatch(/record 2: validate PATTERN: “id” does not have its form: “x2”\./);
    expect(shown.out).toMatch(/record 3: validate RULE: This address is not real\./);
    expect(shown.out).toMatch(/record 4: validate NOT_UNIQUE: /);
    expect(shown.out).toMatch(/4 records looked at\. Nothing was stored or charged\.\n$/);
    expect((await cli('entities', '--json')).json).toMatchObject([{ entities: [] }]);
  });

  it('run over a file, by name or as files, and name its own files', async () => {
    const run = ['run', file, '--interface', interfaceFile, '--flow', flowFile, '--output', path('out.csv')];
    const ended = await cli(...run, '--output-name', 'people out.csv', '--json');
    expect(ended.code).toBe(1);
    expect(readFileSync(path('out.csv'), 'utf8').split('\n')[1]).toMatch(
      /^p1,anna@example\.com,30,anna@example\.com,valid/,
    );
    const id = idOf((await cli('list', '--json')).out);
    const [detail] = (await cli('show', id, '--json')).json;
    expect(detail).toMatchObject({ row: { flow: 'Check people', interface: 'People', failed: 3 } });
    expect(JSON.stringify(detail)).toContain('people out.csv');
    expect((await cli('entities', 'person', '--json')).json).toMatchObject([{ rows: [{ key: 'p1' }] }]);
    const draft = (await cli('clone', id, '--json')).json[0] as { id: string };
    expect((await cli('forecast', draft.id, '--sample', '20')).out).toMatch(
      /looked at +4 of 4 records[^\n]*: 3 failed\nwill fail +about 75 %, surely between 30 % and 95 %/,
    );
    expect(await cli('edit', draft.id, '--output-name', 'nul.csv')).toMatchObject({
      code: 5,
      err: expect.stringContaining('name of a device'),
    });
    expect(
      (await cli('edit', draft.id, '--no-flow', '--no-interface', '--tool', 'email', '--column', 'Mail')).code,
    ).toBe(0);
    expect((await cli('show', draft.id)).out).toMatch(/^tool +email on column “Mail”$/m);
  });
});
