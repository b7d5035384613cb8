/** What a tool reads in confidence is seen whole only by those who ask for it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import { flowSchema } from '#contract/flow.ts';
import { interfaceSchema } from '#contract/interface.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

const numbers = ['4111 1111 1111 1111', '5500-0000-0000-0004', '4000000000000002'];
const whole = /4111.?1111.?1111.?1111|5500.?0000.?0000.?0004|4000000000000002/;
const odd = '“411111******1111” at place 12345 is odd.';

const design = interfaceSchema.parse({
  name: 'Cards',
  fields: [{ name: 'number', source: 'card' }, { name: 'note' }],
});
const flow = flowSchema.parse({
  name: 'Check cards',
  tools: [{ tool: 'secret', field: 'number', options: {} }],
  threshold: null,
});

/** A tool on a column, and a flow whose field has another name than the column. */
const ways = [
  { tool: 'secret', column: 'card' },
  { interface: design, flow, tool: undefined },
] as const;

async function batch(bench: Workbench, way: (typeof ways)[number], cards: readonly string[] = numbers) {
  const file = join(bench.folder, 'cards.csv');
  writeFileSync(file, `note,card\n${cards.map((card, i) => `n${i},${card}`).join('\n')}\n`);
  const { id } = await bench.start([], { source: { kind: 'file', file }, threshold: null, ...way });
  await bench.until(id, ({ state, activity }) => isFinal(state) && activity.kind === 'idle');
  return id;
}

describe('a confidential value', () => {
  it('is masked where a screen asks so, and whole where somebody shows it', async () => {
    const bench = await workbench();
    const { handlers } = bench.engine;
    for (const way of ways) {
      const id = await batch(bench, way);
      const detail = await handlers.show({ id });
      expect(detail.confidential.input).toEqual([1]);
      const { data } = await handlers.records(given('records', { id, masked: true }));
      expect(JSON.stringify(data)).not.toMatch(whole);
      expect(data.map(({ input }) => input)).toEqual([
        ['n0', '411111******1111'],
        ['n1', '550000******0004'],
        ['n2', '400000******0002'],
      ]);
      const found = await handlers.records(given('records', { id, text: '0004', masked: true }));
      expect(found.data.map(({ input }) => input[1])).toEqual(['550000******0004']);
      const one = await handlers.record(given('record', { id, record: 1, masked: true }));
      expect(JSON.stringify(one)).not.toMatch(whole);
      const shown = await handlers.records(given('records', { id }));
      expect(shown.data.map(({ input }) => input[1])).toEqual(numbers);
      const failures = await handlers.repair(given('repair', { id, masked: true }));
      expect(failures.rows).toHaveLength(1);
      expect(JSON.stringify(failures)).not.toMatch(whole);
      const preview = await handlers.preview(given('preview', { id, masked: true }));
      expect(preview.confidential).toBe(true);
      expect(JSON.stringify(preview)).not.toMatch(whole);
    }
  });

  it('is in no reason that is kept, and so in no log and no report', async () => {
    const bench = await workbench();
    const { handlers } = bench.engine;
    for (const way of ways) {
      const id = await batch(bench, way);
      const { data } = await handlers.records(given('records', { id, code: 'ODD' }));
      expect(data.map(({ message }) => message)).toEqual([odd]);
      const { folder, reasons } = await handlers.show({ id });
      expect(reasons.map(({ message }) => message)).toEqual([odd]);
      const log = await handlers.log(given('log', { id }));
      expect(JSON.stringify(log)).not.toMatch(whole);
      for (const name of ['process.csv', 'error.csv', 'output.csv', 'receipt.json'])
        expect([name, whole.exec(readFileSync(join(folder, name), 'utf8'))]).toEqual([name, null]);
    }
  });

  it('is masked among differences and duplicates, too', async () => {
    const bench = await workbench();
    const { handlers } = bench.engine;
    for (const way of ways) {
      const before = await batch(bench, way, [numbers[0] ?? '', numbers[1] ?? '']);
      const after = await batch(bench, way, [numbers[0] ?? '', numbers[2] ?? '']);
      const key = 'note';
      const { token } = await handlers.beginComparison(given('beginComparison', { before, after, key }));
      await expect.poll(async () => (await handlers.comparison({ token })).phase).toBe('ready');
      expect((await handlers.comparison({ token })).found?.confidential).toBe(true);
      const { rows } = await handlers.differences(given('differences', { token, masked: true }));
      const column = 'flow' in way ? 'number' : 'card';
      expect(rows.map(({ cells }) => cells)).toContainEqual([
        { column, before: '550000******0004', after: '400000******0002' },
      ]);
      const plain = await handlers.differences(given('differences', { token }));
      expect(JSON.stringify(plain)).toMatch(whole);

      const fields = [{ column, kind: 'text' as const }];
      const twice = await batch(bench, way, [numbers[0] ?? '', numbers[0] ?? '']);
      const search = await handlers.beginAlike(given('beginAlike', { id: twice, fields }));
      await expect.poll(async () => (await handlers.alikeSearch(search)).phase).toBe('ready');
      expect((await handlers.alikeSearch(search)).found?.confidential).toBe(true);
      const alike = await handlers.alikeRows(given('alikeRows', { token: search.token, masked: true }));
      expect(alike.rows.map(({ values }) => values)).toEqual([['411111******1111'], ['411111******1111']]);
    }
  });
});
