import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { given, workbench } from '#test/fixtures/workbench.ts';

const flow = (message: string) => ({
  name: 'Check',
  rules: [{ expression: 'size(name) > 0', message }],
  threshold: null,
});

describe('a version of a flow', () => {
  it('knows how many batches were made with it', async () => {
    const bench = await workbench();
    const { handlers } = bench.engine;
    const used = async () =>
      (await handlers.designs(given('designs', { kind: 'flow' }))).map((row) => [row.version, row.used]);
    handlers.saveDesign(given('saveDesign', { flow: flow('No name.') }));
    expect(await used()).toEqual([[1, 0]]);
    const file = join(bench.folder, 'names.csv');
    writeFileSync(file, 'name,city\nAda,London\n');
    await handlers.create(given('create', { source: { kind: 'file', file }, flow: 'Check' }));
    expect(await used()).toEqual([[1, 1]]);
    handlers.saveDesign(given('saveDesign', { flow: flow('A name is missing.') }));
    expect(await used()).toEqual([[2, 0]]);
    expect(await handlers.design(given('design', { kind: 'flow', name: 'Check', version: 1 }))).toMatchObject({
      used: 1,
    });
  });
});
