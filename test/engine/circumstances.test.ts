/** Where and when an engine may find itself: strange paths, other time zones, clocks that were wrong. */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import { given, workbench } from '#test/fixtures/workbench.ts';

const day = 86_400_000;
const words = (n: number) => Array.from({ length: n }, (_, i) => (i % 20 === 19 ? 'fail:F' : `word-${i}`));
const slow = (n: number) => Array.from({ length: n }, (_, i) => `slow:5:${i}`);

const names = [
  '100% #1? a&b=c;d',
  'Ünïcödé Größe – 日本語',
  'emoji 🗂️🚀',
  "sp aces  and 'quotes'",
  'file:x?mode=ro&immutable=1',
  'x'.repeat(200),
];

describe('a workspace', () => {
  it.each(names)(
    'may lie at “%s”',
    async (name) => {
      const root = mkdtempSync(join(tmpdir(), 'batchmill-where-'));
      onTestFinished(() => rmSync(root, { recursive: true, force: true }));
      const within = join(root, name);
      mkdirSync(within);
      const bench = await workbench({ within });
      const { id } = await bench.start(words(300), { pageSize: 50, label: name });
      const row = await bench.until(id, ({ state, activity }) => isFinal(state) && activity.kind === 'idle');
      expect(row).toMatchObject({ state: 'CompletedWithErrors', done: 300 });
      const { folder } = await bench.engine.handlers.show({ id });
      await bench.restart({ between: () => rmSync(join(folder, 'batch.db')) });
      expect(await bench.engine.handlers.salvage({ folder })).toMatchObject({ again: 300 });
      await bench.until(id, ({ state, activity }) => isFinal(state) && activity.kind === 'idle');
      expect(await bench.engine.handlers.verify({ id })).toMatchObject({ agrees: true });
      expect(bench.reported).toEqual([]);
    },
    60_000,
  );

  it('can be moved with everything in it', async () => {
    const bench = await workbench();
    const { id } = await bench.start(slow(200), { pageSize: 10 });
    await bench.until(id, ({ done }) => done >= 20);
    const before = join(bench.folder, 'workspace');
    const elsewhere = join(bench.folder, 'elsewhere');
    await bench.restart({ between: () => renameSync(before, elsewhere) });
    expect(() => bench.row(id)).toThrow();
    await bench.restart({
      between: () => {
        rmSync(before, { recursive: true });
        renameSync(elsewhere, before);
      },
    });
    expect(await bench.until(id, ({ state }) => isFinal(state))).toMatchObject({ state: 'Completed', done: 200 });
  });
});

describe('a batch', () => {
  const home = process.env['TZ'];
  afterEach(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  it('goes on in another time zone, and its files still agree in a third', async () => {
    process.env['TZ'] = 'Pacific/Kiritimati';
    const bench = await workbench();
    const { id } = await bench.start(slow(200), { pageSize: 10 });
    await bench.until(id, ({ done }) => done >= 20);
    const { created } = bench.row(id);
    expect(created).toMatch(/\+14:00$/);
    await bench.restart({ between: () => Object.assign(process.env, { TZ: 'America/St_Johns' }) });
    const row = await bench.until(id, ({ state, activity }) => isFinal(state) && activity.kind === 'idle');
    expect(row).toMatchObject({ state: 'Completed', done: 200 });
    expect(Date.parse(row.created)).toBe(Date.parse(created));
    await bench.restart({ between: () => Object.assign(process.env, { TZ: 'Asia/Kathmandu' }) });
    expect(await bench.engine.handlers.verify({ id })).toMatchObject({ agrees: true, findings: [] });
    expect(bench.row(id).done).toBe(200);
  }, 60_000);

  it.each([
    ['a day behind', -day],
    ['a day ahead', day],
    ['two years ahead', 730 * day],
  ])(
    'goes on when the clock is %s at the next start, and loses nothing',
    async (_, jump) => {
      const clock = { ahead: 0 };
      const bench = await workbench({ now: () => Date.now() + clock.ahead });
      const done = await bench.start(words(100), { pageSize: 20 });
      await bench.until(done.id, ({ state, activity }) => isFinal(state) && activity.kind === 'idle');
      const { folder } = await bench.engine.handlers.show({ id: done.id });
      const output = readFileSync(join(folder, 'output.csv'));
      const { id } = await bench.start(slow(300), { pageSize: 10 });
      await bench.until(id, (row) => row.done >= 20);
      await bench.restart({ between: () => Object.assign(clock, { ahead: jump }) });
      const row = await bench.until(id, ({ state, activity }) => isFinal(state) && activity.kind === 'idle');
      expect(row).toMatchObject({ state: 'Completed', done: 300 });
      await bench.engine.handlers.sweep({});
      await bench.restart({ between: () => Object.assign(clock, { ahead: 0 }) });
      await bench.engine.handlers.sweep({});
      for (const each of [id, done.id]) {
        expect(bench.row(each).cleaned).toBeNull();
        expect(await bench.engine.handlers.verify({ id: each })).toMatchObject({ agrees: true });
      }
      expect(readFileSync(join(folder, 'output.csv')).equals(output)).toBe(true);
      const { data } = await bench.engine.handlers.records(given('records', { id, limit: 5 }));
      expect(data).toHaveLength(5);
      expect(bench.reported).toEqual([]);
    },
    60_000,
  );
});
