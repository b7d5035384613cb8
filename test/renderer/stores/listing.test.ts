import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Asked } from '#contract/engine-api.ts';
import { manyRows } from '#test/renderer/look/many-rows.ts';
import { openWindow } from './window-double.ts';

const window = openWindow([], manyRows(10_000, Date.parse('2026-11-22T10:00:00.000Z')));
const listing = await import('#renderer/stores/listing.ts');
const { dropRows } = await import('#renderer/stores/batches.ts');
const { useListing } = listing;

const asked = () => window.asked('list') as Asked<'list'>[];
const settled = () => vi.waitFor(() => expect(asked().length).toBeGreaterThan(0));

beforeEach(async () => {
  listing.clearFilters();
  await listing.loadListing();
  window.forget();
});

describe('a list of 10,000 batches', () => {
  it('knows how many there are, and asks only for those on the screen', async () => {
    expect(useListing.getState()).toMatchObject({ total: 10_000, phase: 'ready' });
    listing.lookAt(5_010, 5_030);
    await vi.waitFor(() => expect(useListing.getState().ids.has(5_020)).toBe(true));
    expect(asked()).toEqual([expect.objectContaining({ skip: 5_000, limit: listing.page })]);
    window.forget();
    listing.lookAt(5_012, 5_032);
    await listing.everyId();
    expect(asked().some(({ limit }) => limit === listing.page)).toBe(false);
  });

  it('can name every one of them', async () => {
    expect(new Set(await listing.everyId()).size).toBe(10_000);
  });

  it('closes the gap at once when one goes', () => {
    const { ids } = useListing.getState();
    const [third, fourth] = [ids.get(2), ids.get(3)];
    dropRows([third ?? '']);
    expect(useListing.getState().ids.get(2)).toBe(fourth);
    expect(useListing.getState().total).toBe(9_999);
  });
});

describe('what is asked of the engine', () => {
  it('is the view as long as no state is chosen, and the states once some are', async () => {
    listing.chooseView('drafts');
    listing.chooseView('attention');
    await settled();
    expect(asked().at(-1)?.states).toContain('TooManyFailed');
    listing.setFilter({ states: ['Error'] });
    await vi.waitFor(() => expect(asked().at(-1)?.states).toEqual(['Error']));
  });

  it('leaves out chosen states that another view does not have', () => {
    listing.setFilter({ states: ['Error', 'Completed'] });
    listing.chooseView('attention');
    expect(useListing.getState().filter.states).toEqual(['Error']);
  });

  it('is one day, or a span of days', async () => {
    listing.setFilter({ from: '2026-11-01', until: '2026-11-20' });
    await vi.waitFor(() =>
      expect(asked().at(-1)).toMatchObject({ createdFrom: '2026-11-01', createdTo: '2026-11-20' }),
    );
    listing.setFilter({ on: '2026-11-05' });
    await vi.waitFor(() => expect(asked().at(-1)).toMatchObject({ createdAt: '2026-11-05' }));
    expect(asked().at(-1)).not.toHaveProperty('createdFrom');
  });

  it('turns round when the same column is chosen again, and begins at the top', async () => {
    listing.orderBy('failed', true);
    const { question } = useListing.getState();
    listing.orderBy('failed', true);
    await settled();
    expect(asked().at(-1)).toMatchObject({ order: 'failed', descending: false, skip: 0 });
    expect(useListing.getState().question).toBe(question + 1);
  });
});
