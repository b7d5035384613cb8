import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import type { Asked } from '#contract/engine-api.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

const rule = { attempts: 3, first: 0.01, factor: 1, most: 1, classes: ['timeout' as const] };
const words = ['a', 'fail:BAD', 'flaky:2', 'flaky:9', 'b'];

async function ended(bench: Workbench): Promise<string> {
  const { id } = await bench.start(words, { retry: rule, threshold: null, pageSize: 2 });
  await bench.until(id, ({ state, activity }) => isFinal(state) && activity.kind === 'idle');
  return id;
}
const lines = async (bench: Workbench, asked: Asked<'log'>) => bench.engine.handlers.log(given('log', asked));

describe('the log of a batch', () => {
  it('tells in order what happened to it, and to records that did not simply complete', async () => {
    const bench = await workbench();
    const id = await ended(bench);
    const { data, totalCount, cut } = await lines(bench, { id });
    expect(cut).toBe(false);
    expect(totalCount).toBe(data.length);
    expect(data.map(({ at }) => at)).toEqual(data.map(({ at }) => at).toSorted());
    expect(data[0]).toMatchObject({ level: 'info', record: null, text: 'Draft — from words-1.txt' });
    expect(data.at(-1)).toMatchObject({ level: 'warning', record: null, text: 'CompletedWithErrors' });
    const said = data.filter(({ record }) => record).map(({ record, text, level }) => `${record} ${text} ${level}`);
    expect(said.toSorted()).toEqual([
      '2 FailedValidation error',
      '3 Completed info',
      '3 Retrying warning',
      '4 Failed error',
      '4 Retrying warning',
      '4 Retrying warning',
    ]);
  });

  it('is filtered by level and by words, and comes in slices', async () => {
    const bench = await workbench();
    const id = await ended(bench);
    const errors = await lines(bench, { id, levels: ['error'] });
    expect(errors.data.map(({ record }) => record).toSorted()).toEqual([2, 4]);
    expect((await lines(bench, { id, text: 'bad' })).data).toMatchObject([{ record: 2, code: 'BAD' }]);
    const slice = await lines(bench, { id, levels: ['error'], skip: 1, limit: 1 });
    expect(slice).toMatchObject({ totalCount: 2, data: [errors.data[1]] });
  });
});

describe('a batch that was cleaned up', () => {
  it('still tells what happened to it as a whole, and nothing of its records', async () => {
    const clock = { ahead: 0 };
    const bench = await workbench({ now: () => Date.now() + clock.ahead });
    const id = await ended(bench);
    expect((await lines(bench, { id })).data.some(({ record }) => record !== null)).toBe(true);
    // Nothing is cleaned up without a warning some days before.
    clock.ahead = 27.5 * 86_400_000;
    await bench.engine.handlers.sweep({});
    clock.ahead = 31 * 86_400_000;
    expect((await bench.engine.handlers.sweep({})).cleaned).toEqual([id]);
    const { data } = await lines(bench, { id });
    expect(data.at(-1)).toMatchObject({ level: 'warning', text: 'Cleaned up — its records and files are gone' });
    expect(data.every(({ record }) => record === null)).toBe(true);
    expect(await bench.engine.handlers.receipt({ id })).toMatchObject({ totals: { records: 5 } });
    await expect(bench.engine.handlers.report({ id })).rejects.toThrow(/cleaned up/);
    expect(() => bench.engine.handlers.arrange(given('arrange', { id, text: 'a' }))).toThrow(/cleaned up/);
  });
});

describe('the receipt of a batch', () => {
  it('is there once it has ended', async () => {
    const bench = await workbench();
    const id = await ended(bench);
    expect(await bench.engine.handlers.receipt({ id })).toMatchObject({
      batch: { id },
      totals: { records: 5, agree: true, states: { Completed: 3 } },
    });
    const draft = await bench.start(['a'], { run: false });
    await bench.until(draft.id, ({ activity, total }) => activity.kind === 'idle' && total > 0);
    expect(await bench.engine.handlers.receipt({ id: draft.id })).toBe(null);
  });
});
