/** The databases that all batches share, damaged: the program starts, keeps what can be read, and tells the rest. */
import { closeSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

const words = (n: number) => Array.from({ length: n }, (_, i) => (i % 20 === 19 ? 'fail:F' : `word-${i}`));
const ended = (bench: Workbench, id: string) =>
  bench.until(id, ({ state, activity }) => isFinal(state) && activity.kind === 'idle');
const troubles = (bench: Workbench) => (bench.engine.handlers.status({}) as { troubles: unknown[] }).troubles;

/** Leaves nothing of a database, or only its beginning and its end. */
const garbage = (file: string) => writeFileSync(file, 'this is no database any more'.repeat(1_000));
function hole(file: string): void {
  const from = 8_192 * 3;
  const size = statSync(file).size - from - 8_192 * 3;
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(size, 0xee), 0, size, from);
  closeSync(handle);
}
async function damage(bench: Workbench, name: string, how: (file: string) => void): Promise<void> {
  const file = join(bench.folder, 'workspace', name);
  await bench.restart({
    between: () => {
      for (const part of ['-wal', '-shm']) rmSync(file + part, { force: true });
      how(file);
    },
  });
}

describe('the list of batches', () => {
  it('is made again from their folders', async () => {
    const bench = await workbench();
    const { id } = await bench.start(words(100), { label: 'Kept' });
    await ended(bench, id);
    await damage(bench, 'catalog.db', garbage);
    expect(bench.row(id)).toMatchObject({ label: 'Kept', done: 100 });
    expect(troubles(bench)).toMatchObject([{ code: 'damaged' }]);
    await bench.restart();
    expect(troubles(bench)).toEqual([]);
    expect(bench.row(id)).toMatchObject({ label: 'Kept' });
  });
});

describe('the ledger', () => {
  it('keeps its balance by its newest entries, and charges nothing again', async () => {
    const bench = await workbench();
    bench.engine.handlers.configure({ prices: { probe: 1 } });
    bench.engine.handlers.topUp({ amount: 1_000, note: 'first' });
    const { id } = await bench.start(words(100));
    expect(await ended(bench, id)).toMatchObject({ charged: 95 });
    for (let i = 0; i < 1_500; i++) bench.engine.handlers.topUp({ amount: 1, note: `note ${'x'.repeat(40)} ${i}` });
    const { balance } = await bench.engine.handlers.credits(given('credits', {}));
    expect(balance).toBe(1_000 - 95 + 1_500);
    await damage(bench, 'ledger.db', hole);
    expect(troubles(bench)).toMatchObject([{ code: 'damaged' }]);
    expect((await bench.engine.handlers.credits(given('credits', {}))).balance).toBe(balance);
    await bench.engine.handlers.act(given('act', { id, actions: ['keep'] }));
    await bench.restart();
    const after = await bench.engine.handlers.credits(given('credits', { limit: 1_000 }));
    expect(after.balance).toBe(balance);
    expect(troubles(bench)).toEqual([]);
  });
});

describe('the entity store', () => {
  it('keeps what can be read, and knows again who waits', async () => {
    const bench = await workbench();
    const store = async (entity: string, rows: string[], of: string) => {
      const file = join(bench.folder, `${entity}.csv`);
      writeFileSync(file, `id,parent\n${rows.join('\n')}\n`);
      const insert = { entity, key: 'id', references: [{ column: 'parent', entity: of }] };
      const { id } = await bench.start([], { source: { kind: 'file', file }, column: 'id', threshold: null, insert });
      return id;
    };
    const many = await store(
      'site',
      Array.from({ length: 2_000 }, (_, i) => `s${10_000 + i},`),
      'site',
    );
    expect(await ended(bench, many)).toMatchObject({ state: 'Completed' });
    const waiting = await store('tenant', ['t1,b1', 't2,s10000'], 'building');
    expect(await ended(bench, waiting)).toMatchObject({ counts: { Pending: 2 } });
    await damage(bench, 'entities.db', hole);
    expect(troubles(bench)).toMatchObject([{ code: 'damaged' }]);
    const { entities } = await bench.engine.handlers.entities(given('entities', {}));
    expect(entities.find(({ entity }) => entity === 'site')?.keys ?? 0).toBeLessThan(2_000);
    await store('building', ['b1,', 's10000,'], 'site');
    expect(await bench.until(waiting, ({ state }) => state === 'Completed')).toMatchObject({ done: 2 });
    await damage(bench, 'entities.db', garbage);
    expect(await bench.engine.handlers.entities(given('entities', {}))).toMatchObject({ entities: [] });
  });
});
