import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import type { Asked } from '#contract/engine-api.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

const people = {
  name: 'People',
  fields: [
    { name: 'id', source: 'No', required: true, unique: true, pattern: 'p\\d+' },
    { name: 'word', source: 'Word' },
    { name: 'age', source: 'Age', type: 'integer' as const, min: '0', max: '150' },
    { name: 'full', expression: 'id + "-" + word' },
  ],
};
const greet = {
  name: 'Greet',
  rules: [{ expression: 'word != "never"', message: 'This word is not taken.' }],
  transform: [
    { field: 'next', expression: 'age == null ? "" : string(age + 1)' },
    { field: 'word', expression: 'word == "boom" ? string(1 / (age - age)) : word.upper()' },
  ],
  tools: [{ tool: 'probe', field: 'word' }],
  threshold: null,
};

const rows = [
  'No,Word,Age',
  'p1,anna,30',
  'p2,bert,',
  'x3,carl,1',
  'p4,dora,200',
  'p5,never,1',
  'p1,emil,1',
  'p7,boom,1',
];

function table(bench: Workbench, lines: readonly string[] = rows): string {
  const file = join(bench.folder, `people-${lines.length}.csv`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}
const source = (bench: Workbench, lines?: readonly string[]) => ({ kind: 'file' as const, file: table(bench, lines) });
async function start(bench: Workbench, more: Partial<Asked<'create'>> = {}, lines?: readonly string[]) {
  const request = { source: source(bench, lines), interface: people, flow: greet, run: true, ...more };
  return bench.engine.handlers.create(given('create', request));
}
const ended = (bench: Workbench, id: string) => bench.until(id, ({ state }) => isFinal(state));
async function recordsOf(bench: Workbench, id: string) {
  const { data } = await bench.engine.handlers.records(given('records', { id }));
  return data.map(({ state, stage, code, result }) => [state, stage, code, result.slice(0, 5).join('|')].join(' '));
}

describe('a batch with an interface and a flow', () => {
  it('takes each record through the stages, and says in which one it ended', async () => {
    const bench = await workbench();
    const { id } = await start(bench);
    expect(await ended(bench, id)).toMatchObject({ state: 'CompletedWithErrors', done: 7, failed: 5, flow: 'Greet' });
    expect(await recordsOf(bench, id)).toEqual([
      'Completed   p1|ANNA|30|p1-anna|31',
      'Completed   p2|BERT||p2-bert|',
      'FailedValidation validate PATTERN x3|carl|1|x3-carl|',
      'FailedValidation validate TOO_LARGE p4|dora|200|p4-dora|',
      'FailedValidation validate RULE p5|never|1|p5-never|',
      'FailedValidation validate NOT_UNIQUE p1|EMIL|1|p1-emil|2',
      'TransformationFailed transform EXPRESSION p7|boom|1|p7-boom|2',
    ]);
    expect(bench.reported).toEqual([]);
  });

  it('writes the fields and what the tools found, not the columns they came from', async () => {
    const bench = await workbench();
    const { id } = await start(bench, { names: { output: 'people.csv' } });
    await ended(bench, id);
    const { folder, files } = await bench.engine.handlers.show(given('show', { id }));
    expect(files.map(({ name }) => name)).toContain('people.csv');
    const [header, first] = readFileSync(join(folder, 'people.csv'), 'utf8').split('\n');
    expect(header).toBe('id,word,age,full,next,word_2,length,error_code,is_duplicate,duplicate_of_row,duplicate_count');
    expect(first).toBe('p1,ANNA,30,p1-anna,31,ANNA,4,,false,,1');
  });

  it('finds the same repeats whatever the size of its pages, also after a crash', async () => {
    const bench = await workbench();
    const lines = ['No,Word,Age', ...Array.from({ length: 400 }, (_, i) => `p${i % 250},w,1`)];
    const { id } = await start(bench, { pageSize: 7 }, lines);
    await bench.crash();
    expect(await ended(bench, id)).toMatchObject({ failed: 150 });
    const { data } = await bench.engine.handlers.records(given('records', { id, code: 'NOT_UNIQUE', limit: 1 }));
    expect(data[0]).toMatchObject({ record: 251, message: '“id” is not unique: record 1 has the same value.' });
  });

  it('stores the fields of a record, once the keys that it names are there', async () => {
    const bench = await workbench();
    const flow = (entity: string, references: object[]) => ({
      name: entity,
      insert: { entity, key: 'id', references },
    });
    const tenants = await start(bench, { flow: flow('tenant', [{ column: 'word', entity: 'house' }]) as never }, [
      'No,Word,Age',
      'p1,h1,30',
    ]);
    expect(await ended(bench, tenants.id)).toMatchObject({ counts: { Pending: 1 } });
    const houses = { ...people, fields: [{ name: 'id', source: 'No' }] };
    await start(bench, { interface: houses, flow: flow('house', []) as never }, ['No,Word', 'h1,', 'h2,']);
    await bench.until(tenants.id, ({ state }) => state === 'Completed');
    const stored = await bench.engine.handlers.entities(given('entities', { entity: 'tenant' }));
    expect(stored.rows).toMatchObject([{ key: 'p1', data: { id: 'p1', word: 'h1', full: 'p1-h1' } }]);
  });

  it('loses only the record whose expression would never come to an end', async () => {
    const bench = await workbench({ deadline: 2_000 });
    const endless = { ...greet, rules: [{ expression: '!word.matches("^(a+)+$")', message: 'Only a.' }] };
    const lines = ['No,Word,Age', 'p1,b,1', `p2,${'a'.repeat(60)}!,1`, 'p3,aaa,1', 'p4,c,1'];
    const { id } = await start(bench, { flow: endless }, lines);
    await bench.until(id, ({ state }) => isFinal(state));
    expect((await recordsOf(bench, id)).map((row) => row.split(' ').slice(0, 3).join(' '))).toEqual([
      'Completed  ',
      'Failed tool TOOL_TIMEOUT',
      'FailedValidation validate RULE',
      'Completed  ',
    ]);
  }, 60_000);

  it('makes its flow of a tool that reads a field', async () => {
    const bench = await workbench();
    const { id } = await start(bench, { flow: undefined, tool: 'probe', column: 'word' });
    expect(await ended(bench, id)).toMatchObject({ tool: '', interface: 'People', flow: 'Probe', failed: 3 });
  });

  it('keeps both when it is cloned, resubmitted and edited', async () => {
    const bench = await workbench();
    const { id } = await start(bench);
    await ended(bench, id);
    const clone = await bench.engine.handlers.act(given('act', { id, actions: ['clone'] }));
    expect(clone).toMatchObject({ state: 'Draft', interface: 'People', flow: 'Greet' });
    const child = await bench.engine.handlers.resubmit(given('resubmit', { id }));
    expect(await ended(bench, child.id)).toMatchObject({ total: 5, interface: 'People', flow: 'Greet' });
    const lax = { ...people, fields: people.fields.map((field) => ({ ...field, pattern: undefined, unique: false })) };
    await bench.until(clone.id, ({ activity }) => activity.kind === 'idle');
    await bench.engine.handlers.edit(given('edit', { id: clone.id, interface: lax, names: { input: 'mine.csv' } }));
    await bench.until(clone.id, ({ activity, total }) => activity.kind === 'idle' && total > 0);
    await bench.engine.handlers.act(given('act', { id: clone.id, actions: ['run'] }));
    expect(await ended(bench, clone.id)).toMatchObject({ failed: 3 });
    const { folder } = await bench.engine.handlers.show(given('show', { id: clone.id }));
    expect(readFileSync(join(folder, 'mine.csv'), 'utf8')).toContain('p1,anna,30');
  });

  it.each([
    [{ flow: { name: 'x', tools: [{ tool: 'probe', field: 'nothing' }] } }, /no field “nothing”/],
    [{ flow: { name: 'x', tools: [{ tool: 'none', field: 'word' }] } }, /no tool “none”/],
    [{ flow: { name: 'x', transform: [{ field: 'a', expression: 'nobody' }] } }, /Unknown variable/],
    [{ flow: 'Nowhere' }, /no flow “Nowhere”/],
    [{ interface: { name: 'x', fields: [{ name: 'phone', required: true }] } }, /needs a column “phone”/],
    [{ interface: { ...people, schema: { type: 'nonsense' } } }, /JSON schema/],
  ])('is refused before anything is written when it makes no sense: %j', async (more, sentence) => {
    const bench = await workbench();
    await expect(start(bench, more as never)).rejects.toThrow(sentence);
    expect(await bench.engine.handlers.list(given('list', {}))).toMatchObject({ totalCount: 0 });
  });
});

describe('an interface of the workspace', () => {
  it('is kept in versions, and a batch keeps the one it was made with', async () => {
    const bench = await workbench();
    const { saveDesign, design, designs, removeDesign } = bench.engine.handlers;
    expect(await saveDesign(given('saveDesign', { interface: people }))).toMatchObject({ version: 1, parts: 4 });
    expect(await saveDesign(given('saveDesign', { interface: people }))).toMatchObject({ version: 1 });
    await saveDesign(given('saveDesign', { flow: greet }));
    const { id } = await start(bench, { interface: 'people', flow: 'Greet' });
    const other = { ...people, fields: people.fields.slice(0, 2) };
    expect(await saveDesign(given('saveDesign', { interface: other }))).toMatchObject({ version: 2, parts: 2 });
    await ended(bench, id);
    const detail = await bench.engine.handlers.show(given('show', { id }));
    expect(detail.interface?.fields).toHaveLength(4);
    expect(detail.versions).toContainEqual({ name: 'interface “People”', version: '1' });
    await removeDesign(given('removeDesign', { kind: 'interface', name: 'People' }));
    expect(await designs(given('designs', { kind: 'interface' }))).toEqual([]);
    expect(() => design(given('design', { kind: 'interface', name: 'People' }))).toThrow(/no interface “People”/);
    expect(await design(given('design', { kind: 'interface', name: 'People', version: 1 }))).toMatchObject({
      parts: 4,
    });
    await saveDesign(given('saveDesign', { interface: other }));
    expect(await designs(given('designs', { kind: 'interface', scope: 'batch' }))).toMatchObject([{ version: 2 }]);
  });

  it('is offered again for a file of the same columns', async () => {
    const bench = await workbench();
    const asked = given('suggest', { source: source(bench, ['no,AGE,Word', '1,2,x']) });
    expect(await bench.engine.handlers.suggest(asked)).toMatchObject({ remembered: null });
    await start(bench);
    expect(await bench.engine.handlers.suggest(asked)).toMatchObject({ remembered: 'People' });
  });

  it('learns from a file whether its dates have the day or the month first', async () => {
    const bench = await workbench();
    const rows = Array.from({ length: 400 }, (_, i) => `p${i},03/04/1990`);
    const asked = (last: string) =>
      given('suggest', {
        source: source(bench, ['no,born', ...rows, `x,${last}`]),
        interface: { name: 'Births', fields: [{ name: 'born', type: 'date', dates: 'dmy' }] },
      });
    const born = async (last: string) => {
      const { fields, interface: design } = await bench.engine.handlers.suggest(asked(last));
      return [design.fields[0]?.dates, fields[0]?.dates];
    };
    expect(await born('12/31/1990')).toEqual(['mdy', { order: 'mdy', sure: true }]);
    expect(await born('12/11/1990')).toEqual(['dmy', { order: 'dmy', sure: false }]);
  });

  it('finds its columns in a file, with samples', async () => {
    const bench = await workbench();
    const found = await bench.engine.handlers.suggest(given('suggest', { source: source(bench), interface: people }));
    expect(found.fields).toMatchObject([
      { field: 'id', source: 'No', match: 'exact', samples: ['p1', 'p2', 'x3'] },
      { field: 'word', source: 'Word', match: 'exact' },
      { field: 'age', source: 'Age', samples: ['30', '1', '200'] },
      { field: 'full', match: 'fixed' },
    ]);
    expect(found.others).toEqual([]);
  });
});

describe('before a batch is run', () => {
  it('its first records show how they come out, and nothing is kept', async () => {
    const bench = await workbench();
    const flow = { ...greet, insert: { entity: 'person', key: 'id', references: [{ column: 'word', entity: 'w' }] } };
    const work = { source: source(bench), interface: people, flow };
    const { columns, rows: shown } = await bench.engine.handlers.preview(given('preview', { ...work, limit: 6 }));
    expect(columns.slice(0, 5)).toEqual(['id', 'word', 'age', 'full', 'next']);
    expect(shown.map(({ state, code, field }) => [state, code, field])).toEqual([
      ['Pending', 'MISSING_KEY', ''],
      ['Pending', 'MISSING_KEY', ''],
      ['FailedValidation', 'PATTERN', 'id'],
      ['FailedValidation', 'TOO_LARGE', 'age'],
      ['FailedValidation', 'RULE', ''],
      ['FailedValidation', 'NOT_UNIQUE', 'id'],
    ]);
    const draft = await start(bench, { run: false, flow });
    expect((await bench.engine.handlers.preview(given('preview', { id: draft.id, limit: 2 }))).rows).toHaveLength(2);
    expect(await bench.engine.handlers.entities(given('entities', {}))).toMatchObject({ entities: [] });
    expect(bench.row(draft.id)).toMatchObject({ state: 'Draft', done: 0 });
  });

  it('a sample tells what all of its records will come to', async () => {
    const bench = await workbench();
    await bench.engine.handlers.configure(given('configure', { prices: { probe: 3 } }));
    const lines = ['No,Word,Age', ...Array.from({ length: 3_000 }, (_, i) => `${i % 3 ? 'p' : 'x'}${i},w,1`)];
    const { id } = await start(bench, { run: false, threshold: 20 }, lines);
    await bench.until(id, ({ activity }) => activity.kind === 'idle');
    const forecast = await bench.engine.handlers.forecast(given('forecast', { id }));
    expect(forecast).toMatchObject({ sample: 400, total: 3_000, balance: 0 });
    expect(forecast.low).toBeLessThan(33.4);
    expect(forecast.high).toBeGreaterThan(33.3);
    expect(forecast.stops).toBeGreaterThan(0.99);
    expect(forecast.reasons).toMatchObject([{ stage: 'validate', code: 'PATTERN', field: 'id', n: forecast.failed }]);
    expect(forecast.credits).toBe(Math.round(3_000 * (1 - forecast.failed / 400) * 3));
    expect(forecast.seconds).toBeGreaterThan(0);
    expect(await bench.engine.handlers.forecast(given('forecast', { id }))).toMatchObject({ failed: forecast.failed });
  });
});
