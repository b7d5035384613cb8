import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import { batchKind } from '#store/kinds.ts';
import { openWriter, sql, write } from '#store/open.ts';
import { given, workbench } from '#test/fixtures/workbench.ts';

const words = (n: number, word = (i: number) => `word-${i}`) => Array.from({ length: n }, (_, i) => word(i + 1));

describe('a batch', () => {
  it('runs from a file to its output, keeping order and counting duplicates', async () => {
    const bench = await workbench();
    const { id } = await bench.start([...words(1_200), 'word-1', 'WORD-1', '#bad', '', 'last'], { pageSize: 100 });
    const row = await bench.until(id, ({ state }) => isFinal(state));
    expect(row).toMatchObject({ state: 'Completed', total: 1_203, done: 1_203, failed: 0, rejected: 1 });
    const target = join(bench.folder, 'out.csv');
    const delivery = await bench.engine.handlers.export(given('export', { id, kind: 'output', file: target }));
    expect(delivery).toMatchObject({ rows: 1_203, partialOf: null });
    const lines = readFileSync(target, 'utf8').trimEnd().split('\n');
    expect(lines[0]).toBe('word,length,error_code,is_duplicate,duplicate_of_row,duplicate_count');
    expect(lines[1]).toBe('word-1,6,,false,,3');
    expect(lines[2]).toBe('word-2,6,,false,,1');
    expect(lines[1_202]).toBe('WORD-1,6,,true,1,3');
    expect(lines[1_203]).toBe('last,4,,false,,1');
    expect(bench.reported).toEqual([]);
  });

  it('ends with errors when some records fail, and lists each of them', async () => {
    const bench = await workbench();
    const { id } = await bench.start([...words(95), ...words(5, () => 'fail:NOPE'), '#x']);
    const row = await bench.until(id, ({ state }) => isFinal(state));
    expect(row).toMatchObject({ state: 'CompletedWithErrors', failed: 5, rejected: 1 });
    const { data, totalCount } = await bench.engine.handlers.records(given('records', { id, code: 'NOPE' }));
    expect(totalCount).toBe(5);
    expect(data[0]).toMatchObject({
      record: 96,
      line: 96,
      state: 'FailedValidation',
      code: 'NOPE',
      input: ['fail:NOPE'],
    });
    const detail = await bench.engine.handlers.show(given('show', { id: id.slice(0, 8) }));
    expect(detail.reasons).toEqual([{ code: 'NOPE', message: 'It failed with NOPE.', n: 5 }]);
    expect(detail.files.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['input', 100],
      ['output', 100],
      ['process', 100],
      ['error', 6],
      ['receipt', 0],
      ['report', 0],
    ]);
    const errors = readFileSync(join(detail.folder, 'error.csv'), 'utf8').trimEnd().split('\n');
    expect(errors).toHaveLength(7);
    expect(errors[1]).toContain('101,,#x,Rejected,intake');
    expect(errors[2]).toContain(`96,${data[0]?.uuid},fail:NOPE,FailedValidation,tool,NOPE`);
  });
});

const slow = (n: number, ms = 15) => words(n, (i) => `slow:${ms}:${i}`);

describe('a running batch', () => {
  it('hands out no page while it is paused, and goes on where it was', async () => {
    const bench = await workbench();
    const { id } = await bench.start(slow(200), { pageSize: 10 });
    await bench.until(id, ({ done }) => done >= 20);
    await bench.engine.handlers.act(given('act', { id, actions: ['pause'] }));
    const paused = await bench.until(id, ({ counts }) => !counts.InProgress);
    expect(paused).toMatchObject({ state: 'Paused', reason: 'user' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(bench.row(id).done).toBe(paused.done);
    expect(paused.done).toBeLessThan(200);
    await bench.engine.handlers.act(given('act', { id, actions: ['resume'] }));
    expect(await bench.until(id, ({ state }) => isFinal(state))).toMatchObject({ state: 'Completed', done: 200 });
  });

  it('lets pages in flight come home when it is cancelled, and can never be resumed', async () => {
    const bench = await workbench();
    const { id } = await bench.start(slow(300), { pageSize: 10 });
    await bench.until(id, ({ done }) => done >= 20);
    const cancelling = await bench.engine.handlers.act(given('act', { id, actions: ['cancel'] }));
    expect(cancelling.state).toBe('Cancelling');
    const row = await bench.until(id, ({ state }) => state === 'Cancelled');
    expect(row.done % 10).toBe(0);
    expect(row.counts).toEqual({ Completed: row.done, NotProcessed: 300 - row.done });
    await expect(bench.engine.handlers.act(given('act', { id, actions: ['resume'] }))).rejects.toThrow(
      /can never be resumed/,
    );
  });

  it('is cancelled from a pause without processing anything in between', async () => {
    const bench = await workbench();
    const { id } = await bench.start(slow(200), { pageSize: 10 });
    await bench.until(id, ({ done }) => done >= 10);
    await bench.engine.handlers.act(given('act', { id, actions: ['pause'] }));
    const paused = await bench.until(id, ({ counts }) => !counts.InProgress);
    await expect(bench.engine.handlers.act(given('act', { id, actions: ['cancel'] }))).rejects.toThrow(
      /Resume and cancel/,
    );
    await bench.engine.handlers.act(given('act', { id, actions: ['resume', 'cancel'] }));
    const row = await bench.until(id, ({ state }) => state === 'Cancelled');
    expect(row.done).toBe(paused.done);
  });

  it('can be exported: the file holds exactly what was finished, and says so in its name', async () => {
    const bench = await workbench();
    const { id } = await bench.start(slow(200), { pageSize: 10 });
    await bench.until(id, ({ done }) => done >= 30);
    const file = join(bench.folder, 'now.csv');
    const delivery = await bench.engine.handlers.export(given('export', { id, kind: 'output', file }));
    expect(delivery.file).toMatch(/now \(partial \d+ of 200\)\.csv$/);
    expect(readFileSync(delivery.file, 'utf8').trimEnd().split('\n')).toHaveLength(delivery.rows + 1);
    expect(delivery.rows % 10).toBe(0);
  });

  it('stops at the failure limit, whatever comes after', async () => {
    const bench = await workbench();
    const { id } = await bench.start([...words(60, () => 'fail:BAD'), ...slow(240)], { pageSize: 10 });
    const row = await bench.until(id, ({ state }) => isFinal(state));
    expect(row).toMatchObject({ state: 'TooManyFailed', failed: 60 });
    expect(row.done).toBeLessThan(300);
  });

  it('stops at the limit even when nothing is left to stop', async () => {
    const bench = await workbench();
    const { id } = await bench.start([...words(80), ...words(20, () => 'fail:BAD')], { pageSize: 50 });
    expect(await bench.until(id, ({ state }) => isFinal(state))).toMatchObject({ state: 'TooManyFailed', done: 100 });
  });

  it('goes on just below the limit', async () => {
    const bench = await workbench();
    const { id } = await bench.start([...words(81), ...words(19, () => 'fail:BAD')], { pageSize: 10 });
    expect(await bench.until(id, ({ state }) => isFinal(state))).toMatchObject({ state: 'CompletedWithErrors' });
  });
});

describe('a worker that is lost', () => {
  it.each([
    ['die', 'WORKER_DIED'],
    ['hang', 'TOOL_TIMEOUT'],
  ])('by “%s” costs the one record that does it, and the rest completes', async (word, code) => {
    const bench = await workbench({ deadline: 1_500 });
    const { id } = await bench.start([...words(55), word, ...words(44)], { pageSize: 10, threshold: null });
    const row = await bench.until(id, ({ state }) => isFinal(state));
    expect(row).toMatchObject({
      state: 'CompletedWithErrors',
      done: 100,
      failed: 1,
      counts: { Completed: 99, Failed: 1 },
    });
    const { data } = await bench.engine.handlers.records(given('records', { id, states: ['Failed'] }));
    expect(data.map(({ record }) => record)).toEqual([56]);
    expect(data[0]).toMatchObject({ code, attempts: 4 });
  });

  it('is not what a throwing tool is: that costs one record', async () => {
    const bench = await workbench();
    const { id } = await bench.start([...words(20), 'throw']);
    expect(await bench.until(id, ({ state }) => isFinal(state))).toMatchObject({ failed: 1, counts: { Failed: 1 } });
  });
});

describe('a workspace', () => {
  it('runs as many batches at once as it has slots, the others in their turn', async () => {
    const bench = await workbench();
    await bench.engine.handlers.configure({ slots: 1 });
    const first = await bench.start(slow(60), { pageSize: 10 });
    await bench.until(first.id, ({ state }) => state === 'Processing');
    const second = await bench.start(words(20));
    const waiting = await bench.until(second.id, ({ state }) => state === 'Ready');
    expect(waiting.queue).toBe(1);
    await bench.until(second.id, ({ state }) => state === 'Completed');
    expect(bench.row(first.id).done).toBe(60);
  });

  it('goes on by itself with a batch that was at work, and leaves a paused one alone', async () => {
    const bench = await workbench();
    const running = await bench.start(slow(200), { pageSize: 10 });
    const paused = await bench.start(slow(200), { pageSize: 10 });
    await bench.until(running.id, ({ done }) => done >= 20);
    await bench.until(paused.id, ({ done }) => done >= 20);
    await bench.engine.handlers.act(given('act', { id: paused.id, actions: ['pause'] }));
    await bench.restart();
    expect(await bench.until(running.id, ({ state }) => isFinal(state))).toMatchObject({
      state: 'Completed',
      done: 200,
    });
    expect(bench.row(paused.id).state).toBe('Paused');
  });

  it('pauses what was at work when it is asked to on closing', async () => {
    const bench = await workbench();
    const { id } = await bench.start(slow(200), { pageSize: 10 });
    await bench.until(id, ({ done }) => done >= 20);
    await bench.restart({ pause: true });
    expect(bench.row(id)).toMatchObject({ state: 'Paused', reason: 'interrupted' });
  });

  it('gives a batch up that was interrupted three times without finishing a page', async () => {
    const bench = await workbench();
    const { id } = await bench.start(slow(200), { pageSize: 10 });
    await bench.until(id, ({ done }) => done >= 20);
    const { folder } = await bench.engine.handlers.show({ id });
    await bench.restart({
      between: () => {
        const db = openWriter(join(folder, 'batch.db'), batchKind);
        write(db, () => sql(db, 'update batch set interruptions = 2').run());
        db.close();
      },
    });
    const row = await bench.until(id, ({ state }) => state === 'Error');
    expect(row.message).toMatch(/ended 3 times/);
    expect(row.done).toBeGreaterThanOrEqual(20);
  });

  it('puts a deleted batch into the trash and takes it out again', async () => {
    const bench = await workbench();
    const { id } = await bench.start(words(20));
    await bench.until(id, ({ state }) => state === 'Completed');
    await bench.engine.handlers.act(given('act', { id, actions: ['delete'] }));
    expect(() => bench.row(id)).toThrow();
    await bench.engine.handlers.restore({ id });
    expect(bench.row(id)).toMatchObject({ state: 'Completed', done: 20 });
    const { data } = await bench.engine.handlers.records(given('records', { id, limit: 3 }));
    expect(data).toHaveLength(3);
  });

  it('finds its batches again without its catalog', async () => {
    const bench = await workbench();
    const { id } = await bench.start(words(20), { label: 'Kept' });
    await bench.until(id, ({ state }) => state === 'Completed');
    await bench.restart();
    await bench.engine.close(false);
    const { rmSync } = await import('node:fs');
    for (const file of ['catalog.db', 'catalog.db-wal', 'catalog.db-shm'])
      rmSync(join(bench.folder, 'workspace', file), { force: true });
    await bench.restart().catch(() => undefined);
    expect(bench.row(id)).toMatchObject({ label: 'Kept', state: 'Completed', done: 20 });
  });
});

describe('several small batches at once', () => {
  it('all get their turn, also while workers are still warming up', async () => {
    const bench = await workbench();
    const rows = await Promise.all(
      Array.from({ length: 6 }, () => bench.start(words(10), { options: { heavy: true } })),
    );
    for (const { id } of rows) await bench.until(id, ({ state }) => state === 'Completed');
  });
});
