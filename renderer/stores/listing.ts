/** Which batches the list shows: the view, the search, and the ids in the engine's order, asked for again when they move. */
import { create } from 'zustand';
import type { Listing } from '#contract/engine-api.ts';
import { statesOf, type View } from '#renderer/words/batch-words.ts';
import { onLeave, onRows, takeRows } from './batches.ts';
import { api, on } from './link.ts';
import { afterQuiet, latest } from './timing.ts';
import { sentenceOf } from './trouble.ts';

const page = 500;

interface ListingState {
  view: View;
  search: string;
  /** How many rows the person wants to see. */
  wanted: number;
  ids: readonly string[];
  total: number;
  states: Listing['states'];
  phase: 'loading' | 'ready' | 'failed';
  trouble: string;
}

export const useListing = create<ListingState>(() => ({
  view: 'all',
  search: '',
  wanted: page,
  ids: [],
  total: 0,
  states: {},
  phase: 'loading',
  trouble: '',
}));

const ask = latest(async ({ view, search, wanted }: ListingState): Promise<Listing> => {
  const filter = {
    ...(view === 'all' ? {} : { states: statesOf(view) }),
    ...(search.trim() ? { search: search.trim() } : {}),
  };
  const listing = await api.list({ ...filter, limit: page });
  while (listing.data.length < Math.min(wanted, listing.totalCount)) {
    const more = await api.list({ ...filter, skip: listing.data.length, limit: page });
    if (more.data.length === 0) break;
    listing.data.push(...more.data);
  }
  return listing;
});

export async function loadListing(): Promise<void> {
  try {
    const listing = await ask(useListing.getState());
    if (!listing) return;
    takeRows(listing.data);
    const ids = listing.data.map(({ id }) => id);
    useListing.setState({ ids, total: listing.totalCount, states: listing.states, phase: 'ready', trouble: '' });
  } catch (error) {
    useListing.setState({ phase: 'failed', trouble: sentenceOf(error) });
  }
}

const reload = afterQuiet(120, () => void loadListing());

export function chooseView(view: View): void {
  useListing.setState({ view, wanted: page });
  void loadListing();
}

export function searchFor(search: string): void {
  useListing.setState({ search, wanted: page });
  reload();
}

export function showMore(): void {
  useListing.setState(({ wanted }) => ({ wanted: wanted + page }));
  void loadListing();
}

/** Only a new batch or a change of state can move a batch in or out of a view; progress cannot. */
onRows((changes) => {
  if (changes.some(({ before, after }) => before?.state !== after.state)) reload();
});
onLeave((gone) => {
  useListing.setState(({ ids, total }) => {
    const left = ids.filter((id) => !gone.includes(id));
    return { ids: left, total: total - (ids.length - left.length) };
  });
  reload();
});
on('reconnected', () => void loadListing());
