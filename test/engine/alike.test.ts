import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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

  it('lie in a file once they were searched for, which is read slice by slice and exported without another search', async () => {
    const bench = await workbench();
    const file = join(bench.folder, 'people.csv');
    writeFileSync(file, `${rows.join('\n')}\n`);
    const { id } = await bench.start([], { column: 'word', source: { kind: 'file', file } });
    await bench.until(id, ({ state }) => isFinal(state));
    const { handlers } = bench.engine;
    const { token } = await handlers.beginAlike(given('beginAlike', { id, fields }));
    await expect.poll(async () => (await handlers.alikeSearch({ token })).phase).toBe('ready');
    expect(await handlers.alikeSearch({ token })).toMatchObject({
      ...{ done: 5, of: 5 },
      found: { groups: 1, duplicates: 2, unique: 2, confidential: false },
    });
    const { rows: direct } = await handlers.alike(given('alike', { id, fields }));
    const slice = await handlers.alikeRows(given('alikeRows', { token, skip: 1, limit: 5 }));
    expect(slice).toEqual({ total: 3, rows: direct.slice(1) });

    const written = async (name: string, more: object) => {
      const target = join(bench.folder, name);
      await handlers.exportAlike(given('exportAlike', { id, fields, file: target, ...more }));
      return readFileSync(target, 'utf8');
    };
    const anew = await written('anew.csv', {});
    expect(await written('known.csv', { token })).toBe(anew);
    // Whoever has forgotten it is served all the same.
    await handlers.endAlike({ token });
    expect(await written('forgotten.csv', { token })).toBe(anew);
    expect(readdirSync(join(bench.folder, 'workspace', 'alike'))).toEqual([]);
    await expect(handlers.alikeRows(given('alikeRows', { token }))).rejects.toThrow(/not there any more/);
  });

  it('are no longer searched for once somebody gives up, and how far it was is told until then', async () => {
    const bench = await workbench();
    const many = Array.from({ length: 20_000 }, (_, i) => `${i},${'abcdefghij'[i % 10]}${i} Person,Town ${i % 97}`);
    const file = join(bench.folder, 'many.csv');
    writeFileSync(file, `word,name,city\n${many.join('\n')}\n`);
    const draft = await bench.start([], { column: 'word', source: { kind: 'file', file }, run: false });
    await bench.until(draft.id, ({ activity, total }) => activity.kind === 'idle' && total > 0);
    const { handlers } = bench.engine;
    const { token } = await handlers.beginAlike(given('beginAlike', { id: draft.id, fields }));
    const seen = new Set<number>();
    await expect
      .poll(async () => seen.add((await handlers.alikeSearch({ token })).done).size, { timeout: 20_000, interval: 5 })
      .toBeGreaterThan(2);
    await handlers.endAlike({ token });
    const again = await handlers.beginAlike(given('beginAlike', { id: draft.id, fields: fields.slice(1) }));
    await expect
      .poll(async () => (await handlers.alikeSearch({ token: again.token })).phase, { timeout: 30_000 })
      .toBe('ready');
    expect(readdirSync(join(bench.folder, 'workspace', 'alike'))).toEqual([again.token]);
  });
});
