/** What hangs on a batch beside its records survives its salvage: what was paid, and who waits. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

const words = (n: number) => Array.from({ length: n }, (_, i) => (i % 20 === 19 ? 'fail:F' : `word-${i}`));
const ended = (bench: Workbench, id: string) =>
  bench.until(id, ({ state, activity }) => isFinal(state) && activity.kind === 'idle');

function meddle(file: string, sql: string): void {
  const db = new Database(file);
  db.exec(sql);
  db.close();
}

describe('salvage', () => {
  it('charges no record twice, and none for nothing', async () => {
    const bench = await workbench();
    bench.engine.handlers.configure({ prices: { probe: 3 } });
    bench.engine.handlers.topUp({ amount: 10_000, note: '' });
    const { id } = await bench.start(words(1_000), { pageSize: 100 });
    expect(await ended(bench, id)).toMatchObject({ charged: 2_850 });
    const { folder } = await bench.engine.handlers.show({ id });
    await bench.restart({
      between: () =>
        meddle(join(folder, 'batch.db'), `update outcome set charge = 7, results = x'' where page in (2, 5)`),
    });
    expect(await bench.engine.handlers.salvage({ folder })).toMatchObject({ kept: 800, again: 200 });
    expect(await ended(bench, id)).toMatchObject({ state: 'CompletedWithErrors', charged: 2_850, price: 3 });
    const { balance, data } = await bench.engine.handlers.credits(given('credits', {}));
    expect(balance).toBe(10_000 - 2_850);
    expect(data.reduce((sum, { amount }) => sum + amount, 0)).toBe(balance);
    await bench.restart();
    expect((await bench.engine.handlers.credits(given('credits', {}))).balance).toBe(balance);
  });

  it('lets records go on waiting for their keys', async () => {
    const bench = await workbench();
    const store = async (entity: string, rows: string[], of: string) => {
      const file = join(bench.folder, `${entity}.csv`);
      writeFileSync(file, `id,parent\n${rows.join('\n')}\n`);
      const insert = { entity, key: 'id', references: [{ column: 'parent', entity: of }] };
      const source = { kind: 'file' as const, file };
      const { id } = await bench.start([], { source, column: 'id', threshold: null, pageSize: 10, insert });
      return id;
    };
    const id = await store(
      'tenant',
      Array.from({ length: 40 }, (_, i) => `t${i},${i % 4 ? '' : 'b1'}`),
      'building',
    );
    expect(await ended(bench, id)).toMatchObject({
      state: 'CompletedWithErrors',
      counts: { Completed: 30, Pending: 10 },
    });
    const { folder } = await bench.engine.handlers.show({ id });
    await bench.restart({
      between: () => meddle(join(folder, 'batch.db'), `update outcome set results = x'' where page = 3`),
    });
    await bench.engine.handlers.salvage({ folder });
    expect(await ended(bench, id)).toMatchObject({
      state: 'CompletedWithErrors',
      counts: { Completed: 30, Pending: 10 },
    });
    await store('building', ['b1,'], 'site');
    expect(await bench.until(id, ({ state }) => state === 'Completed')).toMatchObject({ done: 40 });
    expect(bench.reported).toEqual([]);
  });
});
