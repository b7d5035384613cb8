/** Batches of older and of newer versions, in a workspace that is opened with this one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import { makeOlder } from '#test/fixtures/old-batch.ts';
import { given, workbench } from '#test/fixtures/workbench.ts';

const words = (n: number) => Array.from({ length: n }, (_, i) => (i % 20 === 19 ? 'fail:F' : `word-${i}`));
const slow = (n: number) => Array.from({ length: n }, (_, i) => `slow:5:${i}`);

/** A row of the catalog as the first version wrote it. */
function ageCatalog(workspace: string): void {
  const db = new Database(join(workspace, 'catalog.db'));
  const later = ['description', 'parent', 'nextAttempt', 'price', 'charged', 'kept', 'expires', 'cleaned'];
  db.prepare(`update batch set row = json_remove(row, ${later.map(() => '?').join(', ')})`).run(
    later.map((name) => `$.${name}`),
  );
  db.close();
}

describe('a batch of the first version', () => {
  it('that rests is listed as it is, and brought up to date when it is first looked at', async () => {
    const bench = await workbench();
    const { id } = await bench.start(words(400), { pageSize: 50 });
    const before = await bench.until(id, ({ state, activity }) => isFinal(state) && activity.kind === 'idle');
    const { folder } = await bench.engine.handlers.show({ id });
    const output = readFileSync(join(folder, 'output.csv'));
    await bench.restart({
      between: () => {
        makeOlder(join(folder, 'batch.db'), 10);
        ageCatalog(join(bench.folder, 'workspace'));
      },
    });
    expect(bench.row(id)).toMatchObject({ state: before.state, counts: before.counts, kept: false, price: 0 });
    const copies = () => readdirSync(folder).filter((name) => /^batch-v10-.*\.db$/.test(name));
    expect(copies()).toEqual([]);
    const { data } = await bench.engine.handlers.records(given('records', { id, code: 'F', limit: 3 }));
    expect(data[0]).toMatchObject({ record: 20, state: 'FailedValidation', next: null, missing: [] });
    expect(copies()).toHaveLength(1);
    const file = join(bench.folder, 'again.csv');
    await bench.engine.handlers.export(given('export', { id, kind: 'output', file, bom: true }));
    expect(readFileSync(file, 'utf8').slice(1)).toBe(output.toString());
    expect(bench.engine.handlers.status({})).toMatchObject({ troubles: [] });
  });

  it('that was at work goes on', async () => {
    const bench = await workbench();
    const { id } = await bench.start(slow(300), { pageSize: 10 });
    await bench.until(id, ({ done }) => done >= 30);
    const { folder } = await bench.engine.handlers.show({ id });
    await bench.restart({ between: () => makeOlder(join(folder, 'batch.db'), 10) });
    expect(await bench.until(id, ({ state }) => isFinal(state))).toMatchObject({ state: 'Completed', done: 300 });
    expect(bench.reported).toEqual([]);
  });

  it('can be salvaged, too', async () => {
    const bench = await workbench();
    const { id } = await bench.start(words(400), { pageSize: 50 });
    await bench.until(id, ({ state, activity }) => isFinal(state) && activity.kind === 'idle');
    const { folder } = await bench.engine.handlers.show({ id });
    const output = readFileSync(join(folder, 'output.csv'));
    await bench.restart({
      between: () => {
        const file = join(folder, 'batch.db');
        makeOlder(file, 10);
        const db = new Database(file);
        db.exec(`update outcome set results = x'' where page = 3; drop table reject`);
        db.close();
      },
    });
    await expect(async () => bench.engine.handlers.show({ id })).rejects.toMatchObject({ code: 'damaged' });
    expect(await bench.engine.handlers.salvage({ folder })).toMatchObject({ kept: 350, again: 50 });
    await bench.until(id, ({ state, activity }) => isFinal(state) && activity.kind === 'idle');
    expect(readFileSync(join(folder, 'output.csv')).equals(output)).toBe(true);
  });
});

describe('a batch of a newer version', () => {
  it('is told as a trouble, and left as it is; the others go on', async () => {
    const bench = await workbench();
    const { id } = await bench.start(slow(300), { pageSize: 10 });
    const other = await bench.start(slow(300), { pageSize: 10 });
    await bench.until(id, ({ done }) => done >= 30);
    await bench.until(other.id, ({ done }) => done >= 30);
    const { folder } = await bench.engine.handlers.show({ id });
    let bytes = Buffer.alloc(0);
    await bench.restart({
      between: () => {
        const db = new Database(join(folder, 'batch.db'));
        db.pragma('user_version = 9000');
        db.close();
        bytes = readFileSync(join(folder, 'batch.db'));
      },
    });
    expect(bench.engine.handlers.status({})).toMatchObject({ troubles: [{ folder, code: 'newer' }] });
    expect(bench.row(id)).toMatchObject({ state: 'Error', code: 'newer' });
    expect(await bench.until(other.id, ({ state }) => isFinal(state))).toMatchObject({ state: 'Completed' });
    expect(readFileSync(join(folder, 'batch.db')).equals(bytes)).toBe(true);
  });
});
