import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Asked, EngineAnswers, EngineVerb } from '#contract/engine-api.ts';
import { hashFile } from '#delivery/digest.ts';
import { over } from '#test/fixtures/ended.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

const people = {
  name: 'People',
  fields: [
    { name: 'id', source: 'No', required: true, pattern: 'p\\d+' },
    { name: 'word', source: 'Word' },
  ],
};
const check = {
  name: 'Check',
  transform: [{ field: 'word', expression: 'word.lower()' }],
  tools: [{ tool: 'probe', field: 'word' }],
  threshold: null,
};
const table = 'No;Word\np1;Müller\nx2;Ada\np3;fail:9\n';

async function ask<V extends EngineVerb>(bench: Workbench, verb: V, argument: Asked<V>): Promise<EngineAnswers[V]> {
  const handler = bench.engine.handlers[verb] as (argument: unknown) => EngineAnswers[V];
  return handler(given(verb, argument));
}

/** A batch of a table with an interface and a flow, run to its end, and a bundle of it. */
async function flowBatch(bench: Workbench, more: Partial<Asked<'create'>> = {}) {
  await ask(bench, 'saveDesign', { interface: people });
  await ask(bench, 'saveDesign', { flow: check });
  const file = join(bench.folder, 'people.csv');
  writeFileSync(file, Buffer.from(table, 'latin1'));
  const reading = { encoding: 'windows-1252' as const };
  const asked = {
    source: { kind: 'file' as const, file },
    reading,
    interface: 'People',
    flow: 'Check',
    run: true,
    ...more,
  };
  const { id } = await ask(bench, 'create', asked);
  await bench.until(id, over);
  return id;
}

async function bundleOf(bench: Workbench, id: string, more: Partial<Asked<'exportBundle'>> = {}): Promise<string> {
  const file = join(bench.folder, `${Object.keys(more).join('-') || 'plain'}.batchmill`);
  await ask(bench, 'exportBundle', { id, file, data: true, ...more });
  return file;
}

async function outputHash(bench: Workbench, id: string): Promise<string> {
  const { folder, files } = await ask(bench, 'show', { id });
  return hashFile(join(folder, files.find(({ kind }) => kind === 'output')?.name ?? ''));
}

describe('a bundle', () => {
  it('gives the same output in another workspace, with its interface and flow', async () => {
    const [one, other] = [await workbench({ now: () => 1_700_000_000_000 }), await workbench()];
    const id = await flowBatch(one);
    const file = await bundleOf(one, id);
    const made = await ask(other, 'importBundle', { file, run: true });
    const row = await other.until(made.row?.id ?? '', over);
    expect(row).toMatchObject({ state: 'CompletedWithErrors', total: 3, interface: 'People', flow: 'Check' });
    expect(made.designs).toEqual([
      { kind: 'interface', name: 'People', as: 'People', fate: 'new' },
      { kind: 'flow', name: 'Check', as: 'Check', fate: 'new' },
    ]);
    expect(made.output).toBe(await outputHash(one, id));
    expect(await outputHash(other, row.id)).toBe(made.output);
  });

  it('gives the same output for a tool on a list', async () => {
    const [one, other] = [await workbench(), await workbench()];
    const { id } = await one.start(['ada', 'fail:1', 'bob'], { threshold: null });
    await one.until(id, over);
    const made = await ask(other, 'importBundle', { file: await bundleOf(one, id), run: true });
    expect(made).toMatchObject({ designs: [], row: { tool: 'probe', total: 0 } });
    await other.until(made.row?.id ?? '', over);
    expect(await outputHash(other, made.row?.id ?? '')).toBe(made.output);
  });

  it('has the same bytes whenever it is written', async () => {
    const bench = await workbench();
    const id = await flowBatch(bench);
    const [one, other] = [await bundleOf(bench, id), await bundleOf(bench, id, { mask: [] })];
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
  });

  it('names no folder of the machine it comes from', async () => {
    const bench = await workbench();
    const after = [
      { kind: 'report' as const },
      { kind: 'copy' as const, files: ['output' as const], folder: join(bench.folder, 'copies') },
    ];
    const id = await flowBatch(bench, { after });
    const { manifest, receipt } = await ask(bench, 'inspectBundle', { file: await bundleOf(bench, id) });
    expect(JSON.stringify([manifest, receipt])).not.toContain(bench.folder);
    expect(manifest.recipe.after).toEqual([{ kind: 'report' }]);
  });

  it('without data is imported as its interface and flow, and run with a file of one’s own', async () => {
    const [one, other] = [await workbench(), await workbench()];
    const id = await flowBatch(one);
    const file = await bundleOf(one, id, { data: false });
    expect(await ask(other, 'importBundle', { file })).toMatchObject({ row: null, output: null });
    expect(await ask(other, 'designs', { kind: 'flow' })).toMatchObject([{ name: 'Check', version: 1 }]);
    await expect(ask(other, 'importBundle', { file, run: true })).rejects.toThrow('Name a file');
    const mine = join(other.folder, 'mine.csv');
    writeFileSync(mine, 'No;Word\np7;Bob\n');
    const made = await ask(other, 'importBundle', { file, source: { kind: 'file', file: mine }, run: true });
    expect(await other.until(made.row?.id ?? '', over)).toMatchObject({ state: 'Completed', total: 1, flow: 'Check' });
  });
});

describe('a bundle that is imported again', () => {
  it('answers the draft that is there and saves nothing anew', async () => {
    const [one, other] = [await workbench(), await workbench()];
    const file = await bundleOf(one, await flowBatch(one));
    const both = await Promise.all([ask(other, 'importBundle', { file }), ask(other, 'importBundle', { file })]);
    const third = await ask(other, 'importBundle', { file });
    expect(new Set([...both, third].map(({ row }) => row?.id)).size).toBe(1);
    expect(third.row?.state).toBe('Draft');
    expect(third.designs.map(({ fate }) => fate)).toEqual(['there', 'there']);
    expect(await ask(other, 'designs', { kind: 'interface' })).toMatchObject([{ name: 'People', version: 1 }]);
  });

  it('leaves a name with what it belongs to, and takes one with a number', async () => {
    const [one, other] = [await workbench(), await workbench()];
    const file = await bundleOf(one, await flowBatch(one));
    await ask(other, 'saveDesign', { flow: { ...check, transform: [] } });
    const { designs } = await ask(other, 'inspectBundle', { file });
    expect(designs[1]).toEqual({ kind: 'flow', name: 'Check', as: 'Check (2)', fate: 'renamed' });
    const made = await ask(other, 'importBundle', { file, run: true });
    expect(await other.until(made.row?.id ?? '', over)).toMatchObject({ flow: 'Check (2)' });
    expect(await outputHash(other, made.row?.id ?? '')).toBe(made.output);
    const again = await ask(other, 'importBundle', { file });
    expect(again.designs[1]).toEqual({ kind: 'flow', name: 'Check', as: 'Check (2)', fate: 'there' });
    expect(await ask(other, 'design', { kind: 'flow', name: 'Check' })).toMatchObject({
      version: 1,
      flow: { transform: [] },
    });
  });

  it('knows an older version, and the batch uses that', async () => {
    const bench = await workbench();
    const file = await bundleOf(bench, await flowBatch(bench));
    await ask(bench, 'saveDesign', { flow: { ...check, transform: [] } });
    const made = await ask(bench, 'importBundle', { file, run: true });
    expect(made.designs[1]).toMatchObject({ as: 'Check', fate: 'there' });
    await bench.until(made.row?.id ?? '', over);
    expect(await outputHash(bench, made.row?.id ?? '')).toBe(made.output);
  });
});

describe('masked data', () => {
  it('keeps the shape of its values, and no output is expected of it', async () => {
    const [one, other] = [await workbench(), await workbench()];
    const id = await flowBatch(one);
    const file = await bundleOf(one, id, { mask: ['word'] });
    const { manifest } = await ask(one, 'inspectBundle', { file });
    expect(manifest).toMatchObject({
      output: null,
      data: { masked: ['Word'], records: 3, name: 'people (masked).csv' },
    });
    const { row, output } = await ask(other, 'importBundle', { file, run: true });
    expect(output).toBeNull();
    await other.until(row?.id ?? '', over);
    const { folder } = await ask(other, 'show', { id: row?.id ?? '' });
    expect(readFileSync(join(folder, 'input.csv'), 'utf8')).toBe('No,Word\np1,Xxxxxx\nx2,Xxx\np3,xxxx:0\n');
  });

  it('is refused for a column that is not there, and where no data goes along', async () => {
    const bench = await workbench();
    const id = await flowBatch(bench);
    await expect(bundleOf(bench, id, { mask: ['salary'] })).rejects.toThrow('The columns are: No, Word');
    await expect(bundleOf(bench, id, { data: false, mask: ['Word'] })).rejects.toThrow('Ask for the data, too');
  });
});

describe('a draft', () => {
  it('has a recipe, too, without a receipt and without a promise', async () => {
    const bench = await workbench();
    const { id } = await bench.start(['ada', 'bob'], { run: false });
    await bench.until(id, ({ activity }) => activity.kind === 'idle');
    const { manifest, receipt } = await ask(bench, 'inspectBundle', { file: await bundleOf(bench, id) });
    expect({ receipt, output: manifest.output, records: manifest.data?.records }).toEqual({
      receipt: null,
      output: null,
      records: 2,
    });
  });
});
