import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { place } from './cli.ts';

const { write, path, cli } = place('geocoded');

const fields = (...names: string[]) => names.map((name) => ({ name, required: name === 'id' }));
const json = (name: string, value: unknown) => write(`${name}.json`, JSON.stringify(value));

/** What is stored under `id`, and whose key it names. */
function design(entity: string, names: string[], more: object): string[] {
  const one = json(`${entity}-interface`, { name: entity, fields: fields('id', ...names) });
  const flow = json(`${entity}-flow`, { name: entity, threshold: null, ...more });
  return ['--interface', one, '--flow', flow];
}
const insert = (entity: string, references: object[]) => ({ insert: { entity, key: 'id', references } });

const tenants = design('tenant', ['name', 'building'], insert('tenant', [{ column: 'building', entity: 'building' }]));
const buildings = design('building', ['street', 'site'], insert('building', [{ column: 'site', entity: 'site' }]));
const sites = design('site', ['city', 'country'], {
  ...insert('site', []),
  geocode: { field: 'city', options: { country_column: 'country' } },
});

const batch = async (name: string, content: string, words: string[]) => {
  const ended = await cli('run', write(name, content), ...words, '--output', path(`${name}.out.csv`));
  return { ...ended, id: /^batch +([\da-f]+)$/m.exec(ended.out)?.[1] ?? '' };
};

describe('tenants, buildings and sites', () => {
  it('given in the wrong order, with places looked up on the way, end with nothing left to wait for', async () => {
    const first = await batch(
      'tenants.jsonl',
      ['{"id":"t1","name":"Anna","building":"b1"}', '{"id":"t2","name":"Bert","building":"b2"}'].join('\n'),
      tenants,
    );
    expect(first.out).toContain('2 records wait for keys that are not there');
    const second = await batch(
      'buildings.xml',
      '<?xml version="1.0"?><buildings><building><id>b1</id><street>Main Street 1</street><site>s1</site></building>' +
        '<building><id>b2</id><street>Rue Haute 2</street><site>s2</site></building></buildings>',
      buildings,
    );
    expect(second.out).toContain('2 records wait for keys that are not there');
    const third = await batch('sites.csv', 'id,city,country\ns1,Berlin,DE\ns2,Paris,FR\ns3,Nowhereville,DE\n', sites);
    expect(third.out).toMatch(/1 failed ?geo ?coding/i);
    const rows = readFileSync(path('sites.csv.out.csv'), 'utf8').split('\n');
    expect(rows[1]).toMatch(/^s1,Berlin,DE,.*GeoCodingSuccessful,exact,/);

    // They went on beside it, or go on with this.
    for (const { id } of [second, first]) await cli('follow', id);
    for (const { id } of [first, second])
      expect((await cli('show', id, '--json')).json).toMatchObject([{ row: { state: 'Completed', done: 2 } }]);
    expect((await cli('blocked')).out).toBe('No record waits for a key.\n');
    expect((await cli('entities', '--json')).json).toMatchObject([
      {
        entities: [
          { entity: 'building', keys: 2 },
          { entity: 'site', keys: 2 },
          { entity: 'tenant', keys: 2 },
        ],
      },
    ]);
  });
});
