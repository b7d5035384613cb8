import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

const words = (n: number) => Array.from({ length: n }, (_, i) => `word-${i + 1}`);
const rule = (attempts: number, first = 0.05) => ({
  attempts,
  first,
  factor: 2,
  most: 1,
  classes: ['busy' as const, 'timeout' as const, 'unavailable' as const],
});
const record = (bench: Workbench, id: string, n: number) =>
  bench.engine.handlers.record(given('record', { id, record: n }));

describe('a record that fails for a passing reason', () => {
  it('is tried again until it succeeds, and its history says so, newest first', async () => {
    const bench = await workbench();
    const { id } = await bench.start([...words(20), 'flaky:3', ...words(20)], { pageSize: 10, retry: rule(5) });
    const row = await bench.until(id, ({ state }) => isFinal(state));
    expect(row).toMatchObject({ state: 'Completed', done: 41, counts: { Completed: 41 } });
    const { row: found, history } = await record(bench, id, 21);
    expect(found).toMatchObject({ state: 'Completed', result: ['flaky:3', '7', '', 'false', '', '1'] });
    expect(history.map(({ no, state }) => [no, state])).toEqual([
      [3, 'Completed'],
      [2, 'Retrying'],
      [1, 'Retrying'],
    ]);
    const { folder } = await bench.engine.handlers.show({ id });
    const lines = readFileSync(join(folder, 'output.csv'), 'utf8').trimEnd().split('\n');
    expect(lines[21]).toBe('flaky:3,7,,false,,1');
    expect(bench.reported).toEqual([]);
  });

  it('fails when its tries are used up, counted once', async () => {
    const bench = await workbench();
    const { id } = await bench.start([...words(20), 'flaky:9'], { retry: rule(3) });
    const row = await bench.until(id, ({ state }) => isFinal(state));
    expect(row).toMatchObject({ state: 'CompletedWithErrors', failed: 1, done: 21 });
    const { row: found, history } = await record(bench, id, 21);
    expect(found).toMatchObject({ state: 'Failed', code: 'NO_ANSWER', attempts: 3 });
    expect(history).toHaveLength(3);
  });

  it('is not tried again when its class is not in the rule', async () => {
    const bench = await workbench();
    const retry = { ...rule(5), classes: ['timeout' as const] };
    const { id } = await bench.start([...words(20), 'away:2', 'flaky:2'], { retry });
    const row = await bench.until(id, ({ state }) => isFinal(state));
    expect(row.counts).toEqual({ Completed: 21, Failed: 1 });
    expect((await record(bench, id, 21)).row.attempts).toBe(1);
  });

  it('shows when it is tried next, and waits for that time', async () => {
    const bench = await workbench();
    const { id } = await bench.start([...words(20), 'flaky:2'], { retry: rule(2, 1) });
    const waiting = await bench.until(id, ({ counts }) => counts.Retrying === 1);
    const next = Date.parse(waiting.nextAttempt ?? '');
    expect(next - Date.now()).toBeLessThanOrEqual(1_000);
    const { data } = await bench.engine.handlers.records(given('records', { id, states: ['Retrying'] }));
    expect(data).toMatchObject([{ record: 21, state: 'Retrying', attempts: 1, result: [] }]);
    await bench.until(id, ({ state }) => state === 'Completed');
    expect(Date.now()).toBeGreaterThanOrEqual(next);
  });

  it('keeps its tries over a restart', async () => {
    const bench = await workbench();
    const { id } = await bench.start([...words(20), 'flaky:3'], { retry: rule(3, 0.6) });
    await bench.until(id, ({ counts }) => counts.Retrying === 1);
    await bench.restart();
    const row = await bench.until(id, ({ state }) => isFinal(state));
    expect(row.state).toBe('Completed');
    expect((await record(bench, id, 21)).history).toHaveLength(3);
  });

  it('does not count for the failure limit while it may still succeed', async () => {
    const bench = await workbench();
    const { id } = await bench.start([...words(60), ...Array.from({ length: 40 }, () => 'flaky:2')], {
      pageSize: 10,
      retry: rule(2),
    });
    expect(await bench.until(id, ({ state }) => isFinal(state))).toMatchObject({ state: 'Completed', done: 100 });
  });

  it('is not processed when the batch is cancelled first', async () => {
    const bench = await workbench();
    const { id } = await bench.start([...words(20), 'flaky:2'], { retry: rule(2, 30) });
    await bench.until(id, ({ counts }) => counts.Retrying === 1);
    await bench.engine.handlers.act(given('act', { id, actions: ['cancel'] }));
    const row = await bench.until(id, ({ state }) => state === 'Cancelled');
    expect(row.counts).toEqual({ Completed: 20, NotProcessed: 1 });
    const { data } = await bench.engine.handlers.records(given('records', { id, states: ['NotProcessed'] }));
    expect(data.map(({ record }) => record)).toEqual([21]);
  });
});
