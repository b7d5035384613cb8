import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import type { Repair, RepairPreview } from '#contract/repair.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

const orders = {
  name: 'Orders',
  fields: [
    { name: 'no', required: true, unique: true, pattern: 'o\\d+' },
    { name: 'amount', type: 'decimal' as const, min: '0' },
    { name: 'day', type: 'date' as const },
    { name: 'state', oneOf: ['open', 'done'] },
    { name: 'country', required: true, pattern: '[A-Z]{2}' },
  ],
};
const flow = {
  name: 'Check',
  rules: [{ expression: 'country != "XX"', message: 'No such country.' }],
  threshold: null,
};

/** Six kinds of mistakes, each made often; what a person would do about each of them. */
const mistakes: { spoil: (cells: string[], i: number) => void; repair: Pick<Repair, 'column' | 'change'> }[] = [
  {
    spoil: (cells) => cells.splice(0, 1, `#${cells[0]}`),
    repair: { column: 'no', change: { kind: 'replace', find: '#', by: '', pattern: false } },
  },
  {
    spoil: (cells, i) => cells.splice(1, 1, `"${i},50"`),
    repair: { column: 'amount', change: { kind: 'replace', find: ',', by: '.', pattern: false } },
  },
  {
    spoil: (cells, i) => cells.splice(2, 1, `${(i % 28) + 1}.03.2024`),
    repair: {
      column: 'day',
      change: {
        kind: 'compute',
        expression: 'day.split(".")[2] + "-" + day.split(".")[1] + "-" + day.split(".")[0].padLeft(2, "0")',
      },
    },
  },
  {
    spoil: (cells, i) => cells.splice(3, 1, i % 2 ? 'offen' : 'fertig'),
    repair: { column: 'state', change: { kind: 'map', values: { offen: 'open', fertig: 'done' } } },
  },
  {
    spoil: (cells) => cells.splice(4, 1, 'de'),
    repair: { column: 'country', change: { kind: 'upper' } },
  },
  {
    spoil: (cells) => cells.splice(4, 1, 'XX'),
    repair: { column: 'country', change: { kind: 'set', value: 'DE' } },
  },
];
const each = 1_667;

async function spoiled(bench: Workbench): Promise<string> {
  const rows = Array.from({ length: 12_000 }, (_, i) => {
    const cells = [`o${i}`, `${i}.50`, '2024-03-01', 'open', 'FR'];
    mistakes[Math.floor(i / each)]?.spoil(cells, i);
    return cells.join(',');
  });
  const file = join(bench.folder, 'orders.csv');
  writeFileSync(file, `no,amount,day,state,country\n${rows.join('\n')}\n`);
  const source = { kind: 'file' as const, file };
  const { id } = await bench.engine.handlers.create(
    given('create', { source, interface: orders, flow, run: true, pageSize: 300 }),
  );
  expect(await bench.until(id, ({ state }) => isFinal(state))).toMatchObject({ failed: 6 * each });
  return id;
}

const look = (bench: Workbench, id: string, repairs: Repair[] = [], more = {}): Promise<RepairPreview> =>
  Promise.resolve(bench.engine.handlers.repair(given('repair', { id, repairs, ...more })));

describe('ten thousand failures in six families', () => {
  it('are mended by six repairs, each of which can be taken back, and run again in a child batch', async () => {
    const bench = await workbench();
    const id = await spoiled(bench);
    const first = await look(bench, id);
    expect(first).toMatchObject({ failed: 6 * each, changed: 0, mended: 0 });
    expect(first.families.map(({ code, field, n }) => [code, field, n])).toEqual([
      ['NOT_IN_LIST', 'state', each],
      ['PATTERN', 'country', each],
      ['PATTERN', 'no', each],
      ['RULE', '', each],
      ['WRONG_TYPE', 'amount', each],
      ['WRONG_TYPE', 'day', each],
    ]);
    expect(first.families[0]?.samples).toEqual(['offen', 'fertig']);

    const repairs: Repair[] = [];
    const left = [first];
    for (const { repair } of mistakes) {
      const family = first.families.find(({ column, code, samples }) =>
        repair.change.kind === 'set' ? code === 'RULE' : column === repair.column && samples.length > 0,
      );
      repairs.push({ ...repair, family: family?.id });
      left.push(await look(bench, id, repairs));
    }
    expect(left.map(({ mended, families }) => [mended, families.length])).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((n) => [n * each, 6 - n]),
    );
    expect(left[1]?.shares.map(({ mended, n }) => [mended, n])).toEqual([[each, each], ...Array(5).fill([0, each])]);
    // Undone: as if it had never been.
    expect(await look(bench, id, repairs.slice(0, 2))).toEqual(left[2]);

    const child = await bench.engine.handlers.resubmit(given('resubmit', { id, repairs }));
    expect(await bench.until(child.id, ({ state }) => isFinal(state))).toMatchObject({
      state: 'Completed',
      done: 6 * each,
    });
    expect(await look(bench, id)).toEqual(first);
    expect(bench.reported).toEqual([]);
  }, 120_000);

  it('run again as far as they are mended, and the rest is what is left to look at', async () => {
    const bench = await workbench();
    const id = await spoiled(bench);
    const { families } = await look(bench, id, [], { limit: 0 });
    const family = families.find(({ column }) => column === 'state')?.id ?? '';
    const values = { offen: 'open' };
    const repairs: Repair[] = [{ column: 'state', change: { kind: 'map', values }, family }];
    const { shares, rows } = await look(bench, id, repairs, { family, left: true, limit: 1 });
    const mended = shares.find((share) => share.family === family)?.mended ?? 0;
    expect(mended).toBeGreaterThan(800);
    expect(rows[0]?.after[3]).toBe('fertig');

    const child = await bench.engine.handlers.resubmit(given('resubmit', { id, repairs, mended: true }));
    expect(await bench.until(child.id, ({ state }) => isFinal(state))).toMatchObject({
      state: 'Completed',
      done: mended,
    });
    const nothing = bench.engine.handlers.resubmit(given('resubmit', { id, mended: true }));
    await expect(nothing).rejects.toThrow('No failed record completes');
  }, 120_000);

  it('show what a repair changes, row by row, and single cells have the last word', async () => {
    const bench = await workbench();
    const id = await spoiled(bench);
    const { families } = await look(bench, id, [], { limit: 0 });
    const family = families.find(({ code }) => code === 'RULE')?.id ?? '';
    const repairs: Repair[] = [{ column: 'country', change: { kind: 'set', value: 'Germany' }, family }];
    const { rows, changed, mended } = await look(bench, id, repairs, { family, skip: 1, limit: 2 });
    expect([changed, mended]).toEqual([each, 0]);
    expect(rows).toMatchObject([
      { record: 5 * each + 2, line: 5 * each + 3, before: { 4: 'XX' }, after: { 4: 'Germany' }, code: 'PATTERN' },
      { record: 5 * each + 3 },
    ]);
    const record = 5 * each + 1;
    const child = await bench.engine.handlers.resubmit(
      given('resubmit', {
        id,
        repairs: [...repairs, { column: 'country', change: { kind: 'set', value: 'AT' }, records: [record] }],
        records: [record, record + 1],
        corrections: [{ record: record + 1, input: ['o1', '1', '2024-01-01', 'done', 'CH'] }],
      }),
    );
    expect(await bench.until(child.id, ({ state }) => isFinal(state))).toMatchObject({ state: 'Completed', total: 2 });
    const { folder } = await bench.engine.handlers.show(given('show', { id: child.id }));
    expect(
      readFileSync(join(folder, 'output.csv'), 'utf8')
        .split('\n')
        .slice(1, 3)
        .map((line) => line.split(',')[4]),
    ).toEqual(['AT', 'CH']);
  }, 120_000);
});
