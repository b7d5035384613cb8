import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import type { AfterStep } from '#contract/flow.ts';
import { crashAfterSteps, detailOf, ended, stepsOf, words } from '#test/fixtures/ended.ts';
import { given, workbench } from '#test/fixtures/workbench.ts';

describe('a batch made of the output', () => {
  const after: AfterStep[] = [{ kind: 'batch', label: 'Second', tool: 'probe', column: 'word' }];

  it('is run with what the first one wrote, cell for cell', async () => {
    const bench = await workbench();
    const batch = await ended(bench, ['=1+1', 'two', '-', '00123', '“ü”'], { after });
    const [child] = (await bench.engine.handlers.list(given('list', { search: 'Second' }))).data;
    if (!child) throw new Error('there is no second batch');
    expect(await bench.until(child.id, ({ state }) => isFinal(state))).toMatchObject({
      state: 'Completed',
      total: 5,
      tool: 'probe',
      source: { format: 'csv' },
    });
    const { data } = await bench.engine.handlers.records(given('records', { id: child.id }));
    expect(data.map(({ input }) => input[0])).toEqual(['=1+1', 'two', '-', '00123', '“ü”']);
    expect((await stepsOf(bench, batch.id))[0]).toMatchObject({
      state: 'done',
      message: expect.stringContaining('Second'),
    });
    expect((await detailOf(bench, batch.id)).children).toEqual([child.id]);
    expect(readdirSync(join(bench.folder, 'workspace/incoming'))).toEqual([]);
  });

  it('is made once, whatever a crash repeats', async () => {
    const bench = await workbench();
    const batch = await ended(bench, words(100), { after });
    expect(await crashAfterSteps(bench, batch)).toMatchObject({ state: 'Completed' });
    expect(await crashAfterSteps(bench, batch)).toMatchObject({ state: 'Completed' });
    const { data } = await bench.engine.handlers.list(given('list', { search: 'Second' }));
    expect(data).toHaveLength(1);
    expect(await bench.until(data[0]?.id ?? '', ({ state }) => isFinal(state))).toMatchObject({ total: 100 });
  });

  it('fails in words when there is no such column', async () => {
    const bench = await workbench();
    const { row } = await ended(bench, words(10), {
      after: [{ kind: 'batch', label: '', tool: 'probe', column: 'nope' }],
    });
    expect(row).toMatchObject({ state: 'PostBatchFailed' });
    expect(row.message).toMatch(/^Action 1 .*\(batch\) failed: There is no column “nope”/);
  });
});
