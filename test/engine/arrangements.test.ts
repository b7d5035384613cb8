import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Arrangement } from '#contract/arrangement.ts';
import { isFinal } from '#contract/batch-state.ts';
import type { Asked } from '#contract/engine-api.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

const people = [
  'word,city,age',
  'ann,Rome,31',
  'fail:A,Bonn,',
  'bob,,7',
  'fail:B,Rome,100',
  'cid,Romeo,9',
  'ann,Bonn,9',
];
const city = { side: 'input' as const, at: 1 };
const age = { side: 'input' as const, at: 2 };

async function batch(bench: Workbench, rows: readonly string[] = people): Promise<string> {
  const file = join(bench.folder, 'people.csv');
  writeFileSync(file, `${rows.join('\n')}\n`);
  const more = { source: { kind: 'file' as const, file }, column: 'word', threshold: null, pageSize: 2 };
  const { id } = await bench.start([], more);
  await bench.until(id, ({ state, activity }) => isFinal(state) && activity.kind === 'idle');
  return id;
}

async function ready(bench: Workbench, { token }: Arrangement): Promise<Arrangement> {
  for (;;) {
    const now = await bench.engine.handlers.arrangement({ token });
    if (now.phase !== 'working') return now;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function arranged(bench: Workbench, asked: Asked<'arrange'>, skip = 0, limit = 100): Promise<number[]> {
  const { token, phase, found } = await ready(bench, await bench.engine.handlers.arrange(given('arrange', asked)));
  expect(phase).toBe('ready');
  const query = given('records', { id: asked.id, arrangement: token, skip, limit });
  const { data, totalCount } = await bench.engine.handlers.records(query);
  expect(totalCount).toBe(found);
  return data.map(({ record }) => record);
}

describe('records of a batch', () => {
  it('are chosen by the values of their columns, several conditions at once', async () => {
    const bench = await workbench();
    const id = await batch(bench);
    const where = (...conditions: NonNullable<Asked<'arrange'>['where']>) => arranged(bench, { id, where: conditions });
    expect(await where({ column: city, how: 'is', value: 'rome' })).toEqual([1, 4]);
    expect(await where({ column: city, how: 'contains', value: 'ROME' })).toEqual([1, 4, 5]);
    expect(await where({ column: city, how: 'contains', value: 'rome', not: true })).toEqual([2, 3, 6]);
    expect(await where({ column: city, how: 'begins', value: 'b' })).toEqual([2, 6]);
    expect(await where({ column: city, how: 'empty' })).toEqual([3]);
    expect(await where({ column: age, how: 'empty', not: true })).toEqual([1, 3, 4, 5, 6]);
    expect(await where({ column: age, how: 'above', value: '9' })).toEqual([1, 4]);
    expect(await where({ column: age, how: 'below', value: '9' })).toEqual([3]);
    const result = { side: 'result' as const, at: 0 };
    expect(
      await where({ column: result, how: 'is', value: 'ann' }, { column: age, how: 'below', value: '10' }),
    ).toEqual([6]);
  });

  it('are chosen by columns that need the whole batch, and by what became of them', async () => {
    const bench = await workbench();
    const id = await batch(bench);
    const duplicate = { column: { side: 'result' as const, at: 3 }, how: 'is' as const, value: 'true' };
    expect(await arranged(bench, { id, where: [duplicate] })).toEqual([6]);
    expect(await arranged(bench, { id, states: ['FailedValidation'], text: 'bonn' })).toEqual([2]);
    expect(await arranged(bench, { id, code: 'B', states: ['FailedValidation'] })).toEqual([4]);
    expect(await arranged(bench, { id, code: 'B', states: ['Completed'] })).toEqual([]);
    expect(await arranged(bench, { id, missingDependencies: true })).toEqual([]);
  });

  it('stand in the order of a column, the empty ones last whichever way, and come in slices', async () => {
    const bench = await workbench();
    const id = await batch(bench);
    expect(await arranged(bench, { id, sort: { column: age } })).toEqual([3, 5, 6, 1, 4, 2]);
    expect(await arranged(bench, { id, sort: { column: age, down: true } })).toEqual([4, 1, 5, 6, 3, 2]);
    expect(await arranged(bench, { id, sort: { column: age } }, 2, 2)).toEqual([6, 1]);
    expect(await arranged(bench, { id, sort: { column: age } }, 9)).toEqual([]);
    const state = { side: 'record' as const, name: 'state' as const };
    expect((await arranged(bench, { id, sort: { column: state, down: true } })).slice(0, 2)).toEqual([2, 4]);
    const number = { side: 'record' as const, name: 'number' as const };
    const found = { id, text: 'bonn', sort: { column: number, down: true } };
    expect(await arranged(bench, found)).toEqual([6, 2]);
  });

  it('are the same when 120,000 of them are sorted in runs', async () => {
    const bench = await workbench();
    const n = 120_000;
    const rank = (i: number) => (i * 7_919) % n;
    const file = join(bench.folder, 'many.csv');
    writeFileSync(file, `word,rank\n${Array.from({ length: n }, (_, i) => `w${i},${rank(i)}`).join('\n')}\n`);
    const source = { kind: 'file' as const, file };
    const { id } = await bench.start([], { source, column: 'word', run: false });
    await bench.until(id, ({ activity, total }) => activity.kind === 'idle' && total === n);
    const asked = given('arrange', { id, sort: { column: { side: 'input', at: 1 }, down: true } });
    const { token, found } = await ready(bench, await bench.engine.handlers.arrange(asked));
    expect(found).toBe(n);
    const { data } = await bench.engine.handlers.records(given('records', { id, arrangement: token, skip: 70_000 }));
    expect(data.map(({ input }) => Number(input[1]))).toEqual(Array.from({ length: 100 }, (_, i) => n - 70_001 - i));
  });

  it('cannot be looked at before they are found, in another batch, or after they were let go', async () => {
    const bench = await workbench();
    const id = await batch(bench);
    const begun = await bench.engine.handlers.arrange(given('arrange', { id, text: 'ann' }));
    expect(begun).toMatchObject({ phase: 'working', found: 0, ended: 6 });
    const look = given('records', { id, arrangement: begun.token });
    await expect(bench.engine.handlers.records(look)).rejects.toThrow(/not all been found/);
    await ready(bench, begun);
    const other = await batch(bench, people.slice(0, 3));
    await expect(bench.engine.handlers.records({ ...look, id: other })).rejects.toThrow(/not all been found/);
    await bench.engine.handlers.disarrange({ token: begun.token });
    await expect(bench.engine.handlers.records(look)).rejects.toThrow(/not there any more/);
    expect(readdirSync(join(bench.folder, 'workspace', 'arranged'))).toEqual([]);
  });

  it('leave nothing behind when somebody gives up, or when the program ends', async () => {
    const bench = await workbench();
    const id = await batch(bench);
    const folder = join(bench.folder, 'workspace', 'arranged');
    const given_up = await bench.engine.handlers.arrange(given('arrange', { id, sort: { column: age } }));
    await bench.engine.handlers.disarrange({ token: given_up.token });
    await ready(bench, await bench.engine.handlers.arrange(given('arrange', { id, text: 'o' })));
    for (let i = 0; i < 100 && readdirSync(folder).length > 1; i++) await new Promise((on) => setTimeout(on, 10));
    expect(readdirSync(folder)).toHaveLength(1);
    await bench.restart();
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
    expect(bench.reported).toEqual([]);
  });
});
