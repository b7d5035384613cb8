import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

const words = (n: number, word = (i: number) => `word-${i}`) => Array.from({ length: n }, (_, i) => word(i + 1));
const ended = (bench: Workbench, id: string) => bench.until(id, ({ state }) => isFinal(state));
const read = (bench: Workbench, id: string) =>
  bench.until(id, ({ activity, total }) => activity.kind === 'idle' && total > 0);

describe('failed records', () => {
  it('are run again in a child batch, corrected where asked, and the parent stays as it is', async () => {
    const bench = await workbench();
    const { id } = await bench.start([...words(30), 'fail:ONE', ...words(30), 'fail:TWO'], { pageSize: 10 });
    const parent = await ended(bench, id);
    const child = await bench.engine.handlers.resubmit(
      given('resubmit', { id, corrections: [{ record: 31, input: ['mended'] }] }),
    );
    expect(child).toMatchObject({ parent: id, label: `${parent.label} (again)` });
    expect(await ended(bench, child.id)).toMatchObject({ total: 2, counts: { Completed: 1, FailedValidation: 1 } });
    const { data } = await bench.engine.handlers.records(given('records', { id: child.id }));
    expect(data.map(({ input, state, origin }) => [input, state, origin])).toEqual([
      [['mended'], 'Completed', 31],
      [['fail:TWO'], 'FailedValidation', 62],
    ]);
    expect(bench.row(id)).toEqual(parent);
    expect((await bench.engine.handlers.show({ id })).children).toEqual([child.id]);
  });

  it('of a table keep their columns, also with line breaks and formulas in cells', async () => {
    const bench = await workbench();
    const file = join(bench.folder, 'table.csv');
    writeFileSync(file, 'word,note\n=fail:X,plain\nok,"a ""b""\nc"\nfail:X,"=1+1\n2"\n');
    const source = { kind: 'file' as const, file };
    const { id } = await bench.start([], { source, column: 'word', threshold: null });
    await ended(bench, id);
    const child = await bench.engine.handlers.resubmit(given('resubmit', { id }));
    await ended(bench, child.id);
    const { data } = await bench.engine.handlers.records(given('records', { id: child.id }));
    expect(data.map(({ input }) => input)).toEqual([['fail:X', '=1+1\n2']]);
  });

  it('wait as resubmitted until they are picked up', async () => {
    const bench = await workbench();
    const { id } = await bench.start([...words(30), 'fail:ONE'], { pageSize: 10 });
    await ended(bench, id);
    const { id: child } = await bench.engine.handlers.resubmit(given('resubmit', { id, run: false }));
    expect(await read(bench, child)).toMatchObject({ state: 'Draft', counts: { Resubmitting: 1 } });
  });

  it('of a cancelled batch include those that were never processed', async () => {
    const bench = await workbench();
    const { id } = await bench.start([...words(10), ...words(90, (i) => `slow:20:${i}`)], { pageSize: 10 });
    await bench.until(id, ({ done }) => done >= 10);
    await bench.engine.handlers.act(given('act', { id, actions: ['cancel'] }));
    const { done } = await bench.until(id, ({ state }) => state === 'Cancelled');
    const [child] = [await bench.engine.handlers.act(given('act', { id, actions: ['resubmit'] }))];
    expect((await read(bench, child.id)).total).toBe(100 - done);
  });

  it('must have failed: others are refused, and so are corrections that make no sense', async () => {
    const bench = await workbench();
    const { id } = await bench.start([...words(30), 'fail:ONE'], { pageSize: 10 });
    await ended(bench, id);
    const ask = (more: object) => bench.engine.handlers.resubmit(given('resubmit', { id, ...more }));
    await expect(ask({ records: [1] })).rejects.toThrow(/Record 1 did not fail/);
    await expect(ask({ corrections: [{ record: 31, input: ['a', 'b'] }] })).rejects.toThrow(/has 1 field/);
    await expect(ask({ corrections: [{ record: 31, input: ['#no'] }] })).rejects.toThrow(/cannot begin with/);
  });
});

describe('a clone', () => {
  it('is a new draft of the same records with the same settings', async () => {
    const bench = await workbench();
    const { id } = await bench.start(words(40), {
      label: 'First',
      options: { shout: true },
      pageSize: 7,
      threshold: 33,
    });
    await ended(bench, id);
    const clone = await bench.engine.handlers.act(given('act', { id, actions: ['clone'] }));
    expect(clone).toMatchObject({ state: 'Draft', label: 'Copy of First', parent: null, threshold: 33 });
    await read(bench, clone.id);
    await bench.engine.handlers.act(given('act', { id: clone.id, actions: ['run'] }));
    await ended(bench, clone.id);
    const output = async (batch: string) =>
      readFileSync(join((await bench.engine.handlers.show({ id: batch })).folder, 'output.csv'), 'utf8');
    expect(await output(clone.id)).toBe(await output(id));
    const { options, pageSize } = await bench.engine.handlers.show({ id: clone.id });
    expect({ options, pageSize }).toEqual({ options: { shout: true, heavy: false }, pageSize: 7 });
  });
});

describe('a draft', () => {
  const draft = async (bench: Workbench, lines: readonly string[]) => {
    const { id } = await bench.start(lines, { run: false });
    await read(bench, id);
    return id;
  };
  const edit = (bench: Workbench, id: string, change: object) =>
    bench.engine.handlers.edit(given('edit', { id, ...change }));

  it('takes other settings, which its run obeys', async () => {
    const bench = await workbench();
    const id = await draft(bench, words(30));
    const row = await edit(bench, id, { label: 'Renamed', description: 'why', options: { shout: true }, threshold: 5 });
    expect(row).toMatchObject({ label: 'Renamed', description: 'why', threshold: 5, total: 30, state: 'Draft' });
    await bench.engine.handlers.act(given('act', { id, actions: ['run'] }));
    await ended(bench, id);
    const { data } = await bench.engine.handlers.records(given('records', { id, limit: 1 }));
    expect(data[0]?.result[0]).toBe('WORD-1');
  });

  it('is read again when its file is to be read in another way', async () => {
    const bench = await workbench();
    const file = join(bench.folder, 'table.csv');
    writeFileSync(file, 'word;x\na;1\nb;2\n');
    const source = { kind: 'file' as const, file };
    const { id } = await bench.start([], { source, column: 'word', run: false });
    expect((await read(bench, id)).total).toBe(2);
    await edit(bench, id, { reading: { format: 'list' } });
    expect((await read(bench, id)).total).toBe(3);
    await edit(bench, id, { reading: {}, pageSize: 1, column: 'x' });
    expect(await read(bench, id)).toMatchObject({ total: 2 });
    await bench.engine.handlers.act(given('act', { id, actions: ['run'] }));
    expect(await ended(bench, id)).toMatchObject({ state: 'Completed', done: 2 });
    expect(await bench.engine.handlers.show({ id })).toMatchObject({ column: 'x', pageSize: 1 });
  });

  it('keeps what it was when a change makes no sense', async () => {
    const bench = await workbench();
    const id = await draft(bench, words(30));
    await expect(edit(bench, id, { tool: 'nothing' })).rejects.toThrow(/no tool/);
    await expect(edit(bench, id, { options: { loud: true } })).rejects.toThrow(/no option/);
    expect(bench.row(id)).toMatchObject({ tool: 'probe', total: 30 });
  });

  it('can be changed until it is run, and never after', async () => {
    const bench = await workbench();
    const { id } = await bench.start(words(30));
    await ended(bench, id);
    await expect(edit(bench, id, { threshold: 5 })).rejects.toThrow(/Cannot edit a batch that is completed/);
  });
});
