import { describe, expect, it } from 'vitest';
import { type BatchOrder, batchOrders } from '#contract/batch.ts';
import { type Asked, engineVerbs } from '#contract/engine-api.ts';
import { listing } from '#engine/listing.ts';
import { rowWith } from '#test/renderer/row.ts';

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T10:00:00.000Z`;
const rows = [
  rowWith({ id: 'a', label: 'Batch 10', created: day(1), failed: 3, tool: 'email' }),
  rowWith({ id: 'b', label: 'batch 9', created: day(2), failed: 40, tool: 'phone', started: null }),
  rowWith({ id: 'c', label: 'Archive', created: day(3), failed: 0, tool: '', flow: 'Clean up', state: 'Completed' }),
  rowWith({ id: 'd', label: 'Draft', created: day(4), total: 0, failed: 0, state: 'Draft', started: null }),
];
const list = (question: Asked<'list'>) => listing(rows, engineVerbs.list.parse(question));
const ids = (question: Asked<'list'>) =>
  list(question)
    .data.map(({ id }) => id)
    .join('');

describe('the list of batches', () => {
  it('shows the newest first', () => {
    expect(ids({})).toBe('dcba');
    expect(ids({ order: 'created', descending: false })).toBe('abcd');
  });

  it('orders names as people do, with numbers in them by their value', () => {
    expect(ids({ order: 'name' })).toBe('cbad');
    expect(ids({ order: 'name', descending: true })).toBe('dabc');
  });

  it('puts batches without a figure last, in either direction', () => {
    expect(ids({ order: 'failed' })).toBe('cabd');
    expect(ids({ order: 'failed', descending: true })).toBe('bacd');
    expect(ids({ order: 'started' })).toBe('cadb');
  });

  it('filters by tool and by flow, and tells how many there are of each', () => {
    expect(ids({ works: ['phone', 'Clean up'] })).toBe('cb');
    expect(list({ works: ['phone'] }).works).toEqual({ email: 2, phone: 1, 'Clean up': 1 });
  });

  it('holds what an owner or an organisation has, also in its counts, and filters by organisations besides', () => {
    const shared = [
      rowWith({ id: 'a', owner: 'ada', organisation: 'east' }),
      rowWith({ id: 'b', owner: 'bob', organisation: 'east', state: 'Completed' }),
      rowWith({ id: 'c', owner: null, organisation: 'home' }),
    ];
    const of = (question: Asked<'list'>) => listing(shared, engineVerbs.list.parse(question));
    expect(of({ organisations: ['home'] })).toMatchObject({ totalCount: 1, organisations: { east: 2, home: 1 } });
    expect(of({ organisation: 'east' })).toMatchObject({ totalCount: 2, organisations: { east: 2 } });
    expect(of({ organisation: 'east', owner: 'bob' }).states).toEqual({ Completed: 1 });
  });

  it('finds a batch by its tool or its flow', () => {
    expect(ids({ search: 'clean' })).toBe('c');
  });

  it('filters by the days of the clock on the wall', () => {
    const late = new Date(2026, 10, 2, 23, 30).toISOString();
    const early = new Date(2026, 10, 3, 0, 30).toISOString();
    const both = [rowWith({ id: 'late', created: late }), rowWith({ id: 'early', created: early })];
    const on = (createdAt: string) => listing(both, engineVerbs.list.parse({ createdAt })).data.map(({ id }) => id);
    expect(on('2026-11-02')).toEqual(['late']);
    expect(on('2026-11-03')).toEqual(['early']);
    const from = listing(both, engineVerbs.list.parse({ createdFrom: '2026-11-03', createdTo: '2026-11-04' }));
    expect(from.totalCount).toBe(1);
  });

  it('keeps the order from page to page', () => {
    for (const order of batchOrders satisfies readonly BatchOrder[]) {
      const pages = [0, 1, 2, 3].map((skip) => ids({ order, skip, limit: 1 }));
      expect(pages.join('')).toBe(ids({ order }));
    }
  });
});
