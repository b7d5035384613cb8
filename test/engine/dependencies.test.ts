import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

let files = 0;
/** Rows `id,parent` of one entity whose parents are of the same entity, or of another. */
function table(bench: Workbench, rows: readonly (readonly [id: string, parent: string])[]): string {
  const file = join(bench.folder, `table-${++files}.csv`);
  writeFileSync(file, `id,parent\n${rows.map((row) => row.join(',')).join('\n')}\n`);
  return file;
}
async function store(
  bench: Workbench,
  entity: string,
  rows: readonly (readonly [string, string])[],
  { of = entity, pageSize = 10 }: { of?: string; pageSize?: number } = {},
): Promise<string> {
  const { id } = await bench.start([], {
    source: { kind: 'file', file: table(bench, rows) },
    column: 'id',
    threshold: null,
    pageSize,
    insert: { entity, key: 'id', references: [{ column: 'parent', entity: of }] },
  });
  return id;
}
const ended = (bench: Workbench, id: string) => bench.until(id, ({ state }) => isFinal(state));

describe('records that name keys', () => {
  it('are stored once those are there, along a chain in the wrong order over many pages', async () => {
    const bench = await workbench();
    const n = 200;
    const rows = Array.from({ length: n }, (_, i) => [`s${n - i}`, i === n - 1 ? '' : `s${n - i - 1}`] as const);
    const id = await store(bench, 'site', rows);
    expect(await ended(bench, id)).toMatchObject({ state: 'Completed', done: n });
    const { entities } = await bench.engine.handlers.entities(given('entities', {}));
    expect(entities).toEqual([{ entity: 'site', keys: n }]);
    expect(bench.reported).toEqual([]);
  });

  it('wait for keys that another batch brings, also after their own has ended', async () => {
    const bench = await workbench();
    const tenants = await store(
      bench,
      'tenant',
      [
        ['t1', 'b1'],
        ['t2', 'b2'],
        ['t3', ''],
      ],
      { of: 'building' },
    );
    const waiting = await ended(bench, tenants);
    expect(waiting).toMatchObject({ state: 'CompletedWithErrors', failed: 0, counts: { Completed: 1, Pending: 2 } });
    const { data } = await bench.engine.handlers.records(given('records', { id: tenants, missingDependencies: true }));
    expect(data.map(({ record, missing }) => [record, missing])).toEqual([
      [1, [{ entity: 'building', key: 'b1' }]],
      [2, [{ entity: 'building', key: 'b2' }]],
    ]);
    const detail = await bench.engine.handlers.show({ id: tenants });
    expect(readFileSync(join(detail.folder, 'error.csv'), 'utf8')).toContain('Pending,insert,MISSING_KEY');

    const buildings = await store(
      bench,
      'building',
      [
        ['b1', 's1'],
        ['b2', 's1'],
      ],
      { of: 'site' },
    );
    expect((await ended(bench, buildings)).counts).toEqual({ Pending: 2 });
    const blocked = await bench.engine.handlers.blocked(given('blocked', {}));
    expect(blocked).toEqual({
      records: 4,
      keys: [{ entity: 'site', key: 's1', waiting: 2, batches: [buildings], unblocks: 4 }],
    });

    await store(bench, 'site', [['s1', '']]);
    for (const id of [buildings, tenants])
      expect(await bench.until(id, ({ state }) => state === 'Completed')).toMatchObject({ failed: 0 });
    expect((await bench.engine.handlers.blocked(given('blocked', {}))).records).toBe(0);
    const output = readFileSync(join(detail.folder, 'output.csv'), 'utf8').trimEnd().split('\n');
    expect(output.slice(1).map((line) => line.split(',')[0])).toEqual(['t1', 't2', 't3']);
  });

  it('fail when they wait for each other, with the circle named, and those behind them go on waiting', async () => {
    const bench = await workbench();
    const id = await store(bench, 'site', [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['d', 'a'],
      ['e', 'e'],
      ['f', ''],
    ]);
    const row = await ended(bench, id);
    expect(row).toMatchObject({ state: 'CompletedWithErrors', failed: 4, counts: { Completed: 1, Pending: 1 } });
    const { data } = await bench.engine.handlers.records(given('records', { id, code: 'DEPENDENCY_CYCLE' }));
    expect(data.map(({ record }) => record)).toEqual([1, 2, 3, 5]);
    expect(data[0]?.message).toContain('site a → site b → site c → site a');
    expect(data[3]?.message).toContain('site e → site e');
  });

  it('fail in a circle that goes through two batches', async () => {
    const bench = await workbench();
    const first = await store(bench, 'site', [
      ['a', 'b'],
      ['x', ''],
    ]);
    expect((await ended(bench, first)).counts).toEqual({ Completed: 1, Pending: 1 });
    const second = await store(bench, 'site', [
      ['b', 'a'],
      ['y', ''],
    ]);
    expect((await ended(bench, second)).failed).toBe(1);
    expect(await bench.until(first, ({ failed }) => failed === 1)).toMatchObject({
      counts: { Completed: 1, Failed: 1 },
    });
    await ended(bench, first);
  });

  it('fan out: many records are woken by one key', async () => {
    const bench = await workbench();
    const id = await store(bench, 'unit', [
      ...Array.from({ length: 300 }, (_, i) => [`u${i}`, 'root'] as const),
      ['root', ''],
    ]);
    expect(await ended(bench, id)).toMatchObject({ state: 'Completed', done: 301 });
  });

  it('fail when their own key is empty', async () => {
    const bench = await workbench();
    const id = await store(bench, 'site', [
      ['', ''],
      ['a', ''],
    ]);
    await ended(bench, id);
    const { data } = await bench.engine.handlers.records(given('records', { id, code: 'KEY_EMPTY' }));
    expect(data).toMatchObject([{ record: 1, state: 'FailedValidation', stage: 'insert' }]);
  });

  it('are found again after a restart, whatever was told before', async () => {
    const bench = await workbench();
    const id = await store(bench, 'tenant', [['t1', 'b1']], { of: 'building' });
    await ended(bench, id);
    await bench.restart();
    await store(bench, 'building', [['b1', '']]);
    await bench.until(id, ({ state }) => state === 'Completed');
  });

  it('wait for nothing once their batch is in the trash, and look anew when it is restored', async () => {
    const bench = await workbench();
    const id = await store(bench, 'tenant', [['t1', 'b1']], { of: 'building' });
    await ended(bench, id);
    await bench.engine.handlers.act(given('act', { id, actions: ['delete'] }));
    expect((await bench.engine.handlers.blocked(given('blocked', {}))).records).toBe(0);
    await ended(bench, await store(bench, 'building', [['b1', '']]));
    await bench.engine.handlers.restore({ id });
    await bench.until(id, ({ state }) => state === 'Completed');
  });
});

describe('the entity store', () => {
  it('holds the later of two records with the same key, whatever page came home first', async () => {
    const bench = await workbench();
    const rows = Array.from({ length: 60 }, (_, i) => ['same', i === 59 ? '' : ''] as const);
    const id = await store(bench, 'thing', rows, { pageSize: 5 });
    await ended(bench, id);
    const { rows: found } = await bench.engine.handlers.entities(given('entities', { entity: 'thing' }));
    const { row } = await bench.engine.handlers.record(given('record', { id, record: 60 }));
    expect(found).toEqual([{ key: 'same', uuid: row.uuid, batch: id, data: { id: 'same', parent: '' } }]);
  });
});
