import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detailOf, ended, over } from '#test/fixtures/ended.ts';
import { workbench } from '#test/fixtures/workbench.ts';

describe('a batch that goes on after it had ended', () => {
  it('gets other files and another receipt, and what follows it follows again', async () => {
    const bench = await workbench();
    const copies = join(bench.folder, 'copies');
    const file = join(bench.folder, 'tenants.csv');
    writeFileSync(file, 'id,building\nt1,b1\nt2,\n');
    const batch = await ended(bench, [], {
      source: { kind: 'file', file },
      column: 'id',
      insert: { entity: 'tenant', key: 'id', references: [{ column: 'building', entity: 'building' }] },
      after: [{ kind: 'copy', files: ['output', 'error'], folder: copies }],
    });
    expect(batch.row).toMatchObject({ state: 'CompletedWithErrors', counts: { Completed: 1, Pending: 1 } });
    const first = batch.receipt();
    expect(first.totals).toMatchObject({ states: { Completed: 1, Pending: 1 }, agree: true });
    expect(readdirSync(copies).sort()).toEqual(['error.csv', 'output.csv']);
    expect((await bench.engine.handlers.verify({ id: batch.id })).findings).toEqual([]);

    const others = join(bench.folder, 'buildings.csv');
    writeFileSync(others, 'id,name\nb1,House\n');
    await ended(bench, [], {
      source: { kind: 'file', file: others },
      column: 'id',
      insert: { entity: 'building', key: 'id', references: [] },
    });
    const row = await bench.until(batch.id, (now) => over(now) && now.state === 'Completed');
    expect(row.counts).toEqual({ Completed: 2 });
    expect(batch.receipt().totals).toMatchObject({ states: { Completed: 2 }, agree: true });
    expect(Date.parse(batch.receipt().finished ?? '')).toBeGreaterThan(Date.parse(first.finished ?? ''));
    // The error list told of the record that waited.
    expect(existsSync(batch.file('error.csv'))).toBe(false);
    expect(readdirSync(copies).sort()).toEqual(['error.csv', 'output (2).csv', 'output.csv']);
    expect(readFileSync(join(copies, 'output (2).csv'), 'utf8')).toBe(batch.text('output.csv'));
    expect((await bench.engine.handlers.verify({ id: batch.id })).findings).toEqual([]);
    expect((await detailOf(bench, batch.id)).after[0]?.message).toContain('output (2).csv');
    expect(bench.reported).toEqual([]);
  });
});
