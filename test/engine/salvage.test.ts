import {
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

const words = (n: number) =>
  Array.from({ length: n }, (_, i) => (i % 50 === 49 ? `fail:F${i % 3}` : `word-${i % 700}`));
const slow = (n: number) => Array.from({ length: n }, (_, i) => `slow:4:${i}`);

async function ended(more: Parameters<Workbench['start']>[1] = {}, input = words(2_000)) {
  const bench = await workbench();
  const { id } = await bench.start(input, { pageSize: 100, ...more });
  const row = await bench.until(id, ({ state, activity }) => isFinal(state) && activity.kind === 'idle');
  const { folder } = await bench.engine.handlers.show({ id });
  const output = readFileSync(join(folder, 'output.csv'));
  return { bench, id, row, folder, output };
}

/** Changes the database of a batch behind the engine's back. */
async function tamper({ bench, folder }: { bench: Workbench; folder: string }, change: (file: string) => void) {
  await bench.restart({ between: () => change(join(folder, 'batch.db')) });
}
function meddle(file: string, sql: string) {
  const db = new Database(file);
  db.exec(sql);
  db.close();
}
function overwrite(file: string, at: number, bytes: Buffer) {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, at);
  closeSync(handle);
}
/** Where some bytes lie in a file, the last time: what comes before may be left over. */
const placeOf = (file: string, text: string) => readFileSync(file).lastIndexOf(text);

async function salvaged({ bench, id, folder }: { bench: Workbench; id: string; folder: string }) {
  const answer = await bench.engine.handlers.salvage({ folder });
  const row = await bench.until(id, ({ state, activity }) => isFinal(state) && activity.kind === 'idle');
  return { ...answer, row, output: readFileSync(join(folder, 'output.csv')) };
}

describe('a batch that ended', () => {
  it('whose database is gone is made again from its input, with the same output', async () => {
    const before = await ended();
    await tamper(before, (file) => rmSync(file));
    expect(before.bench.engine.handlers.status({})).toMatchObject({
      troubles: [{ folder: before.folder, code: 'damaged' }],
    });
    rmSync(join(before.folder, 'output.csv'));
    const after = await salvaged(before);
    expect(after).toMatchObject({ kept: 0, again: 2_000 });
    expect(after.row).toMatchObject({ state: before.row.state, counts: before.row.counts, total: 2_000 });
    expect(after.output.equals(before.output)).toBe(true);
    expect(before.bench.engine.handlers.status({})).toMatchObject({ troubles: [] });
  });

  it('keeps the pages that are what was written, and runs the others again', async () => {
    const before = await ended();
    await tamper(before, (file) =>
      meddle(file, `update outcome set results = cast('x' || results as blob) where page in (3, 7)`),
    );
    const { id } = before;
    await expect(
      before.bench.engine.handlers.records(given('records', { id, skip: 200, limit: 10 })),
    ).rejects.toMatchObject({ code: 'damaged' });
    const after = await salvaged(before);
    expect(after).toMatchObject({ kept: 1_800, again: 200 });
    expect(after.output.equals(before.output)).toBe(true);
    expect(after.row).toMatchObject({ state: before.row.state, counts: before.row.counts });
    expect(existsSync(join(after.damaged, 'batch.db'))).toBe(true);
    const facets = (await before.bench.engine.handlers.show({ id })).facets;
    expect(facets.find(({ column }) => column === 'error_code')?.values.reduce((sum, { n }) => sum + n, 0)).toBe(40);
    expect(before.bench.reported).toEqual([]);
  });

  it('is not run again when nothing of it is lost', async () => {
    const before = await ended();
    const after = await salvaged(before);
    expect(after).toMatchObject({ kept: 2_000, again: 0 });
    expect(after.row).toEqual(before.row);
    expect(await before.bench.engine.handlers.verify({ id: before.id })).toMatchObject({ agrees: true });
  });

  it('takes changed bytes of its input for what they are', async () => {
    const before = await ended();
    await tamper(before, (file) => overwrite(file, placeOf(file, 'word-123\n'), Buffer.from('wurd')));
    const { id } = before;
    const looks = [0, 1_000].map(async (skip) =>
      before.bench.engine.handlers.records(given('records', { id, skip, limit: 1_000 })),
    );
    const refused = (await Promise.allSettled(looks)).filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'damaged' } }]);
    const after = await salvaged(before);
    expect(after).toMatchObject({ kept: 2_000, again: 0 });
    const { data } = await before.bench.engine.handlers.records(given('records', { id, skip: 1_523, limit: 1 }));
    expect(data[0]?.input).toEqual(['word-123']);
  });

  it('is exchanged in one step, whenever the program is killed', async () => {
    const before = await ended();
    // Killed before it is whole, and when only the exchange is left to do.
    await tamper(before, (file) => {
      copyFileSync(file, `${file}.salvaged`);
      writeFileSync(`${file}.growing`, 'half of it');
      writeFileSync(file, 'damaged');
    });
    const names = readdirSync(before.folder);
    expect(names.filter((name) => /salvaged|growing/.test(name))).toEqual([]);
    expect(names.filter((name) => name.startsWith('damaged-'))).toHaveLength(1);
    expect(await before.bench.engine.handlers.verify({ id: before.id })).toMatchObject({ agrees: true });
  });

  it('stays cancelled, with what can be kept', async () => {
    const bench = await workbench();
    const { id } = await bench.start(slow(600), { pageSize: 20 });
    await bench.until(id, ({ done }) => done >= 100);
    await bench.engine.handlers.act(given('act', { id, actions: ['cancel'] }));
    const row = await bench.until(id, ({ state, activity }) => state === 'Cancelled' && activity.kind === 'idle');
    const { folder } = await bench.engine.handlers.show({ id });
    await tamper({ bench, folder }, (file) => meddle(file, 'update outcome set at = 1 where page = 1'));
    const after = await salvaged({ bench, id, folder });
    expect(after.row).toMatchObject({ state: 'Cancelled', done: row.done - 20 });
    expect(after.kept).toBe(row.done - 20);
  });

  it('can do without its input when its pages can be read', async () => {
    const before = await ended();
    await tamper(before, (file) => {
      rmSync(join(before.folder, 'input.txt'));
      meddle(file, `update outcome set results = x'' where page = 2`);
    });
    rmSync(join(before.bench.folder, 'words-1.txt'));
    const after = await salvaged(before);
    expect(after).toMatchObject({ kept: 1_900, again: 100 });
    expect(after.output.equals(before.output)).toBe(true);
  });

  it('names the records whose input is lost with the page', async () => {
    const before = await ended({ threshold: null });
    await tamper(before, (file) => {
      rmSync(join(before.folder, 'input.txt'));
      meddle(file, `update page set input = x'00' where no = 4; update outcome set results = x'' where page = 4`);
    });
    rmSync(join(before.bench.folder, 'words-1.txt'));
    await salvaged(before);
    const { data, totalCount } = await before.bench.engine.handlers.records(
      given('records', { id: before.id, code: 'INPUT_LOST' }),
    );
    expect(totalCount).toBe(100);
    expect(data[0]).toMatchObject({ record: 301, state: 'Failed' });
  });
});

describe('a batch that runs', () => {
  it('is stopped by its damage alone, and goes on by itself once it is salvaged', async () => {
    const bench = await workbench();
    const { id } = await bench.start(slow(1_000), { pageSize: 20 });
    const other = await bench.start(slow(1_000), { pageSize: 20 });
    await bench.until(id, ({ done }) => done >= 60);
    const { folder } = await bench.engine.handlers.show({ id });
    meddle(join(folder, 'batch.db'), `update page set input = cast('x' || input as blob) where no between 30 and 40`);
    const broken = await bench.until(id, ({ state }) => state === 'Error');
    expect(broken).toMatchObject({ code: 'damaged' });
    const { kept, again } = await bench.engine.handlers.salvage({ folder });
    expect(kept).toBeGreaterThan(0);
    expect(again).toBe(0);
    expect(await bench.until(id, ({ state }) => isFinal(state))).toMatchObject({ state: 'Completed', done: 1_000 });
    expect(await bench.until(other.id, ({ state }) => isFinal(state))).toMatchObject({ state: 'Completed' });
    expect(bench.reported).toEqual([]);
  });

  it('that was paused stays paused', async () => {
    const bench = await workbench();
    const { id } = await bench.start(slow(400), { pageSize: 20 });
    await bench.until(id, ({ done }) => done >= 40);
    await bench.engine.handlers.act(given('act', { id, actions: ['pause'] }));
    await bench.until(id, ({ counts }) => !counts.InProgress);
    const { folder } = await bench.engine.handlers.show({ id });
    await tamper({ bench, folder }, (file) => truncateSync(file, 20_000));
    expect(bench.row(id)).toMatchObject({ state: 'Error', code: 'damaged' });
    const { row } = await bench.engine.handlers.salvage({ folder });
    expect(row).toMatchObject({ state: 'Paused', reason: 'user', total: 400 });
  });
});

describe('a folder', () => {
  it('with the database of another batch in it is a trouble, and so is the other', async () => {
    const before = await ended();
    const second = await before.bench.start(words(500), { pageSize: 50 });
    await before.bench.until(second.id, ({ state, activity }) => isFinal(state) && activity.kind === 'idle');
    const { folder } = await before.bench.engine.handlers.show({ id: second.id });
    await tamper(before, (file) => {
      copyFileSync(file, `${file}.keep`);
      copyFileSync(join(folder, 'batch.db'), file);
      copyFileSync(`${file}.keep`, join(folder, 'batch.db'));
    });
    await expect(async () => before.bench.engine.handlers.show({ id: before.id })).rejects.toMatchObject({
      code: 'damaged',
    });
    const after = await salvaged(before);
    expect(after.output.equals(before.output)).toBe(true);
    await salvaged({ ...before, id: second.id, folder });
    expect(before.bench.row(second.id)).toMatchObject({ total: 500, done: 500 });
  });

  it('that is copied inside the workspace does not hide the first', async () => {
    const before = await ended();
    const copy = `${before.folder}-copy`;
    await tamper(before, () => {
      cpSync(before.folder, copy, { recursive: true });
    });
    expect(before.bench.row(before.id)).toMatchObject({ done: 2_000 });
    expect(before.bench.engine.handlers.status({})).toMatchObject({
      troubles: [{ folder: copy, code: 'not-allowed' }],
    });
  });

  it('with nothing of a batch left in it is told with a sentence', async () => {
    const before = await ended();
    await tamper(before, (file) => {
      writeFileSync(file, 'nothing');
      rmSync(join(before.folder, 'batch.json'));
    });
    await expect(before.bench.engine.handlers.salvage({ folder: before.folder })).rejects.toThrow(
      /make a new batch of it/,
    );
    expect(readdirSync(before.folder).filter((name) => /growing|salvaged|alone/.test(name))).toEqual([]);
  });

  it('outside of the workspace is none of its business', async () => {
    const { bench } = await ended({}, words(20));
    await expect(bench.engine.handlers.salvage({ folder: '/etc' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
