/** Every state × every action, asked of a real engine with a real database in each state. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BatchAction, type BatchState, batchActions, batchStates, next, refusal } from '#contract/batch-state.ts';
import { batchKind } from '#store/kinds.ts';
import { openWriter, sql, write } from '#store/open.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

/** One batch for each action: all are run to their end, and then their databases say that they are in this state. */
async function batchesIn(state: BatchState): Promise<{ bench: Workbench; ids: Map<BatchAction, string> }> {
  const bench = await workbench();
  const ids = new Map<BatchAction, string>();
  const folders: string[] = [];
  for (const action of batchActions) {
    const { id } = await bench.start(['a', 'b', 'c', 'd', 'fail:NOPE'], { threshold: null });
    ids.set(action, id);
    folders.push((await bench.engine.handlers.show({ id })).folder);
  }
  for (const id of ids.values()) await bench.until(id, (row) => row.state === 'CompletedWithErrors');
  const reason = state === 'Paused' || state === 'Cancelling' ? 'user' : null;
  await bench.restart({
    asleep: true,
    between: () => {
      for (const file of ['catalog.db', 'catalog.db-wal', 'catalog.db-shm'])
        rmSync(join(bench.folder, 'workspace', file), { force: true });
      for (const folder of folders) {
        const db = openWriter(join(folder, 'batch.db'), batchKind);
        write(db, () => sql(db, 'update batch set state = ?, reason = ?').run(state, reason));
        db.close();
      }
    },
  });
  return { bench, ids };
}

describe('every action in every state', () => {
  it.each(batchStates)('%s', async (state) => {
    const { bench, ids } = await batchesIn(state);
    expect((await bench.engine.handlers.status({})).troubles).toEqual([]);
    for (const [action, id] of ids) {
      const before = bench.row(id);
      expect(before.state).toBe(state);
      const to = next(state, action);
      const asked = bench.engine.handlers.act(given('act', { id, actions: [action] }));
      if (to) await (effects[action] ?? plain)(bench, { id, state, to }, (await asked).id);
      else {
        await expect(asked).rejects.toMatchObject({ code: 'not-allowed', message: refusal(state, action) });
        expect(bench.row(id)).toEqual(before);
      }
    }
  });
});

type Effect = (bench: Workbench, pair: { id: string; state: BatchState; to: string }, answer: string) => Promise<void>;

/** It is where the table says. */
const plain: Effect = async (bench, { id, to }) => {
  expect(bench.row(id).state).toBe(to);
};

const effects: Partial<Record<BatchAction, Effect>> = {
  async delete(bench, { id }) {
    expect(() => bench.row(id)).toThrow();
    await bench.engine.handlers.restore({ id });
    expect(bench.row(id).id).toBe(id);
  },
  async clone(bench, { id, state }, made) {
    expect(bench.row(id).state).toBe(state);
    expect(bench.row(made)).toMatchObject({ state: 'Draft', parent: null });
  },
  async resubmit(bench, { id, state }, made) {
    expect(bench.row(id).state).toBe(state);
    expect(bench.row(made)).toMatchObject({ state: 'Draft', parent: id });
  },
  async keep(bench, pair) {
    await plain(bench, pair, '');
    expect(bench.row(pair.id)).toMatchObject({ kept: true, expires: null });
  },
  async release(bench, pair) {
    await plain(bench, pair, '');
    expect(bench.row(pair.id).kept).toBe(false);
  },
};
