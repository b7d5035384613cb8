import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import { given, workbench } from '#test/fixtures/workbench.ts';

const rows = [
  'word,name,city',
  '1,Anna Schmidt,Berlin',
  '2,Robert Miller,Paris',
  '3,"Schmidt, Anna",Berlin',
  '4,ana schmidt,berlin',
  '5,Carla Bruni,Rome',
];
const fields = [
  { column: 'name', kind: 'name' as const },
  { column: 'City', kind: 'city' as const },
];

describe('records of a batch that mean the same', () => {
  it('are found across its pages, whether it has run or not, and written with their groups', async () => {
    const bench = await workbench();
    const file = join(bench.folder, 'people.csv');
    writeFileSync(file, `${rows.join('\n')}\n`);
    const source = { kind: 'file' as const, file };
    const more = { column: 'word', pageSize: 2, source };
    const { id } = await bench.start([], more);
    await bench.until(id, ({ state }) => isFinal(state));
    const found = await bench.engine.handlers.alike(given('alike', { id, fields }));
    expect(found).toMatchObject({ groups: 1, duplicates: 2, unique: 2 });
    expect(found.rows.map(({ record, role, values }) => [record, role, values[0]])).toEqual([
      [1, 'primary', 'Anna Schmidt'],
      [3, 'duplicate', 'Schmidt, Anna'],
      [4, 'duplicate', 'ana schmidt'],
    ]);
    const draft = await bench.start([], { ...more, run: false });
    await bench.until(draft.id, ({ activity, total }) => activity.kind === 'idle' && total > 0);
    expect(await bench.engine.handlers.alike(given('alike', { id: draft.id, fields }))).toMatchObject({
      duplicates: 2,
    });

    const target = join(bench.folder, 'groups.csv');
    const written = await bench.engine.handlers.exportAlike(given('exportAlike', { id, fields, file: target }));
    expect(written).toMatchObject({ rows: 5, bytes: statSync(target).size });
    const lines = readFileSync(target, 'utf8').trimEnd().split('\n');
    expect(lines[0]).toMatch(
      /^word,name,city,.*,duplicate_group_id,duplicate_role,match_type,similarity,matched_fields,group_size$/,
    );
    expect(lines[2]).toMatch(/^2,Robert Miller,Paris,.*,,unique,,,,1$/);
    expect(lines[4]).toMatch(/^4,ana schmidt,berlin,.*,1,duplicate,fuzzy,0\.\d+,City;name,3$/);
    await expect(
      bench.engine.handlers.alike(given('alike', { id, fields: [{ column: 'none', kind: 'text' }] })),
    ).rejects.toThrow(/no column “none”/);
  });
});
