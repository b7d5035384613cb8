import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import type { EngineEvents } from '#contract/engine-api.ts';
import { given, workbench } from '#test/fixtures/workbench.ts';

const day = 86_400_000;
const words = (n: number) => Array.from({ length: n }, (_, i) => (i % 10 === 9 ? `fail:F${i}` : `word-${i}`));

/** A workbench whose clock the test sets, with one batch that has ended. */
async function ended() {
  const clock = { ahead: 0 };
  const bench = await workbench({ now: () => Date.now() + clock.ahead });
  const { id } = await bench.start(words(3_000), { pageSize: 100, label: 'Old' });
  const row = await bench.until(id, ({ state, activity }) => isFinal(state) && activity.kind === 'idle');
  const { folder } = await bench.engine.handlers.show({ id });
  const sweep = async () => (await bench.engine.handlers.sweep({})).cleaned;
  return { bench, clock, id, row, folder, sweep };
}

describe('a batch that ended', () => {
  it('is warned of three days before, and cleaned up on its day', async () => {
    const { bench, clock, id, row, folder, sweep } = await ended();
    const told: EngineEvents['expiring'][] = [];
    bench.engine.pulse.listen((name, value) => name === 'expiring' && told.push(value as EngineEvents['expiring']));
    expect(Date.parse(row.expires ?? '')).toBe(Date.parse(row.finished ?? '') + 30 * day);
    const input = readFileSync(join(folder, 'output.csv'));
    const elsewhere = join(bench.folder, 'exported.csv');
    copyFileSync(join(folder, 'output.csv'), elsewhere);
    writeFileSync(join(folder, 'my notes.txt'), 'mine');
    const size = statSync(join(folder, 'batch.db')).size;

    clock.ahead = 26 * day;
    expect(await sweep()).toEqual([]);
    clock.ahead = 27.5 * day;
    expect(await sweep()).toEqual([]);
    clock.ahead = 29 * day;
    expect(await sweep()).toEqual([]);
    expect(existsSync(join(folder, 'input.txt'))).toBe(true);
    clock.ahead = 30.6 * day;
    expect(await sweep()).toEqual([id]);

    const after = bench.row(id);
    expect(after).toMatchObject({ label: 'Old', state: row.state, total: 3_000, done: 3_000, counts: row.counts });
    expect(after).toMatchObject({ failed: 300, finished: row.finished, expires: null });
    expect(after.cleaned).not.toBeNull();
    const left = readdirSync(folder).filter((name) => !name.endsWith('-shm') && !name.endsWith('-wal'));
    expect(left.filter((name) => /input|output|process|error|partial|emptied/.test(name))).toEqual([]);
    expect(left).toContain('my notes.txt');
    expect(statSync(join(folder, 'batch.db')).size).toBeLessThan(size);
    expect(readFileSync(elsewhere).equals(input)).toBe(true);
    await expect(bench.engine.handlers.records(given('records', { id }))).rejects.toThrow(/was cleaned up on/);
    expect((await bench.engine.handlers.show({ id })).facets.length).toBeGreaterThan(0);
    await bench.restart();
    expect(bench.row(id)).toEqual(after);
    expect(bench.reported).toEqual([]);
  });

  it('that is kept stays whole, until it is released', async () => {
    const { bench, clock, id, sweep } = await ended();
    await bench.engine.handlers.act(given('act', { id, actions: ['keep'] }));
    clock.ahead = 60 * day;
    await sweep();
    clock.ahead = 64 * day;
    expect(await sweep()).toEqual([]);
    expect(bench.row(id)).toMatchObject({ kept: true, expires: null, cleaned: null });
    await bench.engine.handlers.act(given('act', { id, actions: ['release'] }));
    expect(await sweep()).toEqual([]);
    clock.ahead = 67.1 * day;
    expect(await sweep()).toEqual([id]);
  });

  it('loses nothing to a clock that jumps ahead by years', async () => {
    const { bench, clock, id, sweep } = await ended();
    clock.ahead = 28 * day;
    await sweep();
    await bench.restart({ between: () => Object.assign(clock, { ahead: 760 * day }) });
    expect(await sweep()).toEqual([]);
    await bench.restart({ between: () => Object.assign(clock, { ahead: 29 * day }) });
    expect(await sweep()).toEqual([]);
    expect(bench.row(id).cleaned).toBeNull();
    clock.ahead = 31.9 * day;
    expect(await sweep()).toEqual([]);
    clock.ahead = 32.1 * day;
    expect(await sweep()).toEqual([id]);
  });

  it('is warned of anew under another rule', async () => {
    const { bench, clock, id, sweep } = await ended();
    clock.ahead = 28 * day;
    await sweep();
    await bench.engine.handlers.configure({ retention: null });
    expect(bench.row(id).expires).toBeNull();
    clock.ahead = 40 * day;
    expect(await sweep()).toEqual([]);
    await bench.engine.handlers.configure({ retention: 7 });
    expect(Date.parse(bench.row(id).expires ?? '') - (Date.now() + clock.ahead)).toBeGreaterThan(2.9 * day);
    expect(await sweep()).toEqual([]);
    clock.ahead = 43.1 * day;
    expect(await sweep()).toEqual([id]);
  });

  it('is told of once a day, to whoever listens', async () => {
    const { bench, clock, id } = await ended();
    clock.ahead = 28 * day;
    await bench.restart();
    const told: EngineEvents['expiring'][] = [];
    bench.engine.pulse.listen((name, value) => name === 'expiring' && told.push(value as EngineEvents['expiring']));
    await expect.poll(() => told.length, { timeout: 15_000 }).toBe(1);
    expect(told[0]).toMatchObject([{ id, label: 'Old' }]);
    expect(Date.parse(told[0]?.[0]?.expires ?? '')).toBeGreaterThan(Date.now() + 30.9 * day);
  });

  it('is cleaned up in one step, whenever the program is killed', async () => {
    const { bench, clock, id, folder, sweep } = await ended();
    clock.ahead = 28 * day;
    await sweep();
    // Killed before that step: what was begun is thrown away, and nothing has happened.
    await bench.restart({ between: () => writeFileSync(join(folder, 'batch.db.emptied'), 'half of it') });
    expect(existsSync(join(folder, 'batch.db.emptied'))).toBe(false);
    expect((await bench.engine.handlers.records(given('records', { id, limit: 1 }))).data).toHaveLength(1);
    clock.ahead = 31.1 * day;
    expect(await sweep()).toEqual([id]);
    // Killed after it: files that are still there go with the next sweep.
    writeFileSync(join(folder, 'output.csv'), 'left over');
    await bench.restart();
    expect(await sweep()).toEqual([]);
    expect(existsSync(join(folder, 'output.csv'))).toBe(false);
    expect(bench.row(id).cleaned).not.toBeNull();
  });
});
