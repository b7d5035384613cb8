import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import type { Difference } from '#contract/comparison.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

const goods = {
  name: 'Goods',
  fields: [
    { name: 'sku', source: 'Article', unique: true, required: true },
    { name: 'price', type: 'decimal' as const },
    { name: 'title' },
  ],
};
const flow = { name: 'Check', transform: [{ field: 'title', expression: 'title.upper()' }], threshold: null };

let files = 0;
async function batch(bench: Workbench, rows: readonly string[], more: object = {}): Promise<string> {
  const file = join(bench.folder, `goods-${++files}.csv`);
  writeFileSync(file, `Article,price,title\n${rows.join('\n')}\n`);
  const source = { kind: 'file' as const, file };
  const request = { source, interface: goods, flow, run: true, pageSize: 2, ...more };
  const { id } = await bench.engine.handlers.create(given('create', request));
  await bench.until(id, ({ state, activity }) => (request.run ? isFinal(state) : activity.kind === 'idle'));
  return id;
}
const old = ['a,1,pen', 'b,2,ink', 'c,x,cap', 'd,4,nib', 'e,5,bag', 'e,6,bag'];
// a stays, b costs more, c is mended, d is spoiled, e is gone, f is new; in another order.
const now = ['f,6,mat', 'd,y,nib', 'b,3,ink', 'a,1,pen', 'c,3,cap', ',7,none'];

describe('two batches of the same interface', () => {
  it('are compared by their key, whatever the order of their records', async () => {
    const bench = await workbench();
    const [before, after] = [await batch(bench, old), await batch(bench, now)];
    const found = await bench.engine.handlers.compare(given('compare', { before, after }));
    expect(found).toMatchObject({
      key: 'sku',
      columns: ['sku', 'price', 'title'],
      onlyBefore: [],
      onlyAfter: [],
      counts: { new: 1, gone: 1, changed: 1, fixed: 1, broken: 1, same: 1 },
      repeated: 2,
    });
    expect(found.rows.map(({ difference, key, cells }) => [difference, key, cells])).toEqual([
      ['new', 'f', []],
      ['broken', 'd', expect.arrayContaining([{ column: 'price', before: '4', after: 'y' }])],
      ['changed', 'b', [{ column: 'price', before: '2', after: '3' }]],
      ['fixed', 'c', expect.arrayContaining([{ column: 'price', before: 'x', after: '3' }])],
      ['gone', 'e', []],
    ]);
    const asked = { before, after, only: ['changed' as const, 'gone' as const], skip: 1, limit: 5 };
    expect((await bench.engine.handlers.compare(given('compare', asked))).rows).toMatchObject([
      { difference: 'gone', key: 'e', before: 5, after: null },
    ]);
  });

  it('are written as a table of their differences', async () => {
    const bench = await workbench();
    const [before, after] = [await batch(bench, old), await batch(bench, now)];
    const file = join(bench.folder, 'differences.csv');
    const { rows } = await bench.engine.handlers.exportComparison(given('exportComparison', { before, after, file }));
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines[0]).toBe('difference,key,record_before,record_after,column,before,after');
    expect(lines).toContain('changed,b,2,3,price,2,3');
    expect(lines).toContain('gone,e,5,,,,');
    expect(lines).toHaveLength(rows + 1);
  });

  it('are written in the format that the name of the file tells', async () => {
    const bench = await workbench();
    const [before, after] = [await batch(bench, old), await batch(bench, now)];
    const write = async (name: string) => {
      const file = join(bench.folder, name);
      const only: Difference[] = ['changed', 'gone'];
      const { rows, bytes } = await bench.engine.handlers.exportComparison(
        given('exportComparison', { before, after, only, file }),
      );
      const content = readFileSync(file);
      expect(content.length).toBe(bytes);
      expect(rows).toBe(2);
      return content;
    };
    const gone = {
      difference: 'gone',
      key: 'e',
      record_before: '5',
      record_after: '',
      column: '',
      before: '',
      after: '',
    };
    expect(JSON.parse((await write('d.json')).toString())).toMatchObject([{ key: 'b', before: '2', after: '3' }, gone]);
    expect(
      (await write('d.jsonl'))
        .toString()
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))[1],
    ).toEqual(gone);
    expect((await write('d.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('are looked through slice by slice, as they were compared once', async () => {
    const bench = await workbench();
    const { handlers } = bench.engine;
    const [before, after] = [await batch(bench, old), await batch(bench, now)];
    const { token, of } = await handlers.beginComparison(given('beginComparison', { before, after }));
    expect(of).toBe(12);
    await expect.poll(async () => (await handlers.comparison({ token })).phase).toBe('ready');
    expect((await handlers.comparison({ token })).found).toMatchObject({
      key: 'sku',
      repeated: 2,
      counts: { same: 1 },
    });
    const slice = await handlers.differences(given('differences', { token, skip: 3, limit: 5 }));
    expect(slice).toMatchObject({
      total: 5,
      rows: [
        { difference: 'fixed', key: 'c' },
        { difference: 'gone', key: 'e' },
      ],
    });
    await handlers.endComparison({ token });
    await expect((async () => handlers.comparison({ token }))()).rejects.toThrow('not there any more');
  });

  it('can be given up while they are being compared', async () => {
    const bench = await workbench();
    const many = Array.from({ length: 30_000 }, (_, i) => `k${i},1,pen`);
    const draft = await batch(bench, many, { run: false, pageSize: 500 });
    const { handlers } = bench.engine;
    const begun = await handlers.beginComparison(given('beginComparison', { before: draft, after: draft }));
    expect(begun).toMatchObject({ phase: 'working', of: 60_000 });
    await handlers.endComparison({ token: begun.token });
    // The worker is free for the next one, which is not the one that was given up.
    const { token } = await handlers.beginComparison(given('beginComparison', { before: draft, after: draft }));
    await expect.poll(async () => (await handlers.comparison({ token })).phase, { timeout: 20_000 }).toBe('ready');
    expect(readdirSync(join(bench.folder, 'workspace', 'compared'))).toEqual([token]);
  });

  it('let only be run what is new or changed, also before it was ever run', async () => {
    const bench = await workbench();
    const before = await batch(bench, old);
    const draft = await batch(bench, now, { run: false });
    const found = await bench.engine.handlers.compare(given('compare', { before, after: draft }));
    expect(found).toMatchObject({ key: 'Article', counts: { new: 1, gone: 1, changed: 3, fixed: 0, same: 1 } });
    const made = await bench.engine.handlers.runChanges(given('runChanges', { before, after: draft }));
    expect(await bench.until(made.id, ({ state }) => isFinal(state))).toMatchObject({ total: 4, parent: null });
    const { folder } = await bench.engine.handlers.show(given('show', { id: made.id }));
    expect(readFileSync(join(folder, 'input.csv'), 'utf8')).toBe(
      'Article,price,title\nf,6,mat\nd,y,nib\nb,3,ink\nc,3,cap\n',
    );
    await expect(
      bench.engine.handlers.runChanges(given('runChanges', { before: draft, after: draft })),
    ).rejects.toThrow(/Nothing in “goods-\d+\.csv” is new or changed/);
  });

  it('need a key that both have', async () => {
    const bench = await workbench();
    const [before, after] = [await batch(bench, old), await batch(bench, now)];
    await expect(bench.engine.handlers.compare(given('compare', { before, after, key: 'ean' }))).rejects.toThrow(
      /earlier batch has no column “ean”/,
    );
  });

  it('may be lists, whose elements are their keys', async () => {
    const bench = await workbench();
    const list = async (words: string[]) => {
      const { id } = await bench.start(words);
      await bench.until(id, ({ state }) => isFinal(state));
      return id;
    };
    const [before, after] = [await list(['x', 'y', 'fail:1']), await list(['y', 'z', 'fail:1'])];
    const { counts } = await bench.engine.handlers.compare(given('compare', { before, after }));
    expect(counts).toMatchObject({ new: 1, gone: 1, same: 2 });
  });

  it('are exported from the pairs that lie there already, with the same bytes', async () => {
    const bench = await workbench();
    const [before, after] = [await batch(bench, old), await batch(bench, now)];
    const { handlers } = bench.engine;
    const { token } = await handlers.beginComparison(given('beginComparison', { before, after }));
    await expect.poll(async () => (await handlers.comparison({ token })).phase).toBe('ready');
    const written = async (name: string, more: object) => {
      const file = join(bench.folder, name);
      const asked = { before, after, only: ['changed', 'gone'] as ('changed' | 'gone')[], file, ...more };
      await handlers.exportComparison(given('exportComparison', asked));
      return readFileSync(file, 'utf8');
    };
    const anew = await written('anew.csv', {});
    expect(await written('known.csv', { token })).toBe(anew);
    // With the pairs taken away it shows that they are what is read.
    writeFileSync(join(bench.folder, 'workspace', 'compared', token), '');
    expect((await written('emptied.csv', { token })).trimEnd().split('\n')).toHaveLength(1);
  });
});
