/** Promises that are kept at every moment, tried at many random ones in one long life of an engine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import { batchKind } from '#store/kinds.ts';
import { openWriter, write } from '#store/open.ts';
import { insertOutcome, readOutcome } from '#store/outcome.ts';
import { audit } from '#test/crash/audit.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

const words = Array.from({ length: 60 }, (_, i) => `slow:1:${i}`);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const act = async (bench: Workbench, id: string, action: 'pause' | 'resume' | 'cancel') =>
  bench.engine.handlers.act(given('act', { id, actions: [action] }));
const folderOf = async (bench: Workbench, id: string) => (await bench.engine.handlers.show({ id })).folder;

/** A batch at work, some random moment after its beginning. */
async function atWork(bench: Workbench): Promise<string> {
  const { id } = await bench.start(words, { pageSize: 4 });
  await bench.until(id, ({ state }) => state === 'Processing');
  await pause(Math.random() * 40);
  return id;
}

describe('at any moment', () => {
  it('a cancelled batch takes up no new page, ends with whole pages, and never goes on, also after a crash', async () => {
    const bench = await workbench();
    for (let i = 0; i < 20; i++) {
      const id = await atWork(bench);
      const asked = await act(bench, id, 'cancel').catch(() => undefined);
      if (!asked) continue;
      const held = bench.row(id).counts.InProgress ?? 0;
      if (i % 4 === 0) await bench.crash();
      const row = await bench.until(id, ({ state }) => isFinal(state));
      expect(row.state).toBe('Cancelled');
      expect(row.done).toBeLessThanOrEqual(asked.done + held);
      expect(row.done % 4).toBe(0);
      await expect(act(bench, id, 'resume')).rejects.toThrow(/never be resumed/);
    }
    expect(bench.reported).toEqual([]);
  }, 120_000);

  it('a paused batch is paused after a crash, with the same counts', async () => {
    const bench = await workbench();
    for (let i = 0; i < 8; i++) {
      const id = await atWork(bench);
      await act(bench, id, 'pause').catch(() => undefined);
      const before = await bench.until(id, ({ counts }) => !counts.InProgress);
      if (before.state !== 'Paused') continue;
      await bench.crash();
      // What was cut off is looked through before it is opened; until then the list shows what it last heard.
      await expect.poll(() => bench.row(id), { timeout: 20_000 }).toEqual(before);
      await act(bench, id, 'resume');
      expect(await bench.until(id, ({ state }) => isFinal(state))).toMatchObject({ state: 'Completed', done: 60 });
    }
  }, 120_000);

  it('what is exported is a whole file of exactly the records that had ended', async () => {
    const bench = await workbench();
    const { id } = await bench.start(
      Array.from({ length: 1_200 }, (_, i) => `slow:1:${i}`),
      { pageSize: 5 },
    );
    let exports = 0;
    while (bench.row(id).state !== 'Completed') {
      const file = join(bench.folder, `now-${++exports}.csv`);
      const before = bench.row(id).done;
      const { file: written, rows } = await bench.engine.handlers.export(given('export', { id, kind: 'output', file }));
      const after = bench.row(id).done;
      const lines = readFileSync(written, 'utf8').trimEnd().split('\n').slice(1);
      expect(lines).toHaveLength(rows);
      expect(rows).toBeGreaterThanOrEqual(before);
      expect(rows).toBeLessThanOrEqual(after);
      expect(rows % 5).toBe(0);
      expect(new Set(lines).size).toBe(rows);
    }
    expect(exports).toBeGreaterThan(5);
  }, 120_000);

  it('a second outcome of a page is refused, and changes nothing', async () => {
    const bench = await workbench();
    const { id } = await bench.start(words, { pageSize: 4 });
    await bench.until(id, ({ state }) => state === 'Completed');
    const folder = await folderOf(bench, id);
    await bench.restart({
      between: () => {
        const before = audit(folder);
        const db = openWriter(join(folder, 'batch.db'), batchKind);
        const outcome = readOutcome(db, 3);
        expect(() => write(db, () => outcome && insertOutcome(db, outcome))).toThrow(/UNIQUE/);
        db.close();
        expect(audit(folder)).toEqual(before);
      },
    });
  });
});
