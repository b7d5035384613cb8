import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { place } from './cli.ts';

const { write, path, cli } = place('alike');

describe('records that mean the same', () => {
  it('are told and written', async () => {
    const file = write(
      'people.csv',
      'id,name,mail\n1,Anna Schmidt,anna@x.de\n2,Bob Ray,bob@y.fr\n3,"SCHMIDT, Anna",anna@x.de\n',
    );
    const { out } = await cli('run', file, '--tool', 'as-is', '--column', 'id');
    const id = /^batch +([\da-f]+)$/m.exec(out)?.[1] ?? '';
    const found = await cli('duplicates', id, '--by', 'name=name', 'mail=email');
    expect(found.out).toMatch(/^ +1 +3 +normalized [01]\.\d\d +SCHMIDT, Anna +anna@x\.de$/m);
    expect(found.out).toMatch(/\n1 group with 1 duplicate; 1 record like no other\.\n$/);
    expect((await cli('duplicates', id, '--by', 'name=name', '--output', path('groups.csv'))).err).toMatch(
      /Wrote 3 records/,
    );
    expect(readFileSync(path('groups.csv'), 'utf8')).toContain('duplicate_group_id');
    expect(await cli('duplicates', id, '--by', 'name=shoe')).toMatchObject({ code: 5 });
  });
});
