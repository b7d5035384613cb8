/**
 * Which batches the list shows: the view, the search and the filter, and the ids in the engine's order. Only the part
 * that is looked at is known; it is asked for again when batches come, go, or change their state.
 */
import { create } from 'zustand';
import type { BatchOrder } from '#contract/batch.ts';
import type { BatchState } from '#contract/batch-state.ts';
import type { Asked, Listing } from '#contract/engine-api.ts';
import { statesOf, type View } from '#renderer/words/batch-words.ts';
import { onLeave, onRows, takeRows } from './batches.ts';
import { api, on } from './link.ts';
import { afterQuiet, latest } from './timing.ts';
import { sentenceOf } from './trouble.ts';

/** Beyond the view; an empty list or text means all. */
export interface Filter {
  states: readonly BatchState[];
  works: readonly string[];
  organisations: readonly string[];
  /** Names of attached ones, '' for this one. */
  workspaces: readonly string[];
  /** Days as yyyy-mm-dd; `on` stands for both of the others. */
  from: string;
  until: string;
  on: string;
}

interface ListingState {
  view: View;
  search: string;
  filter: Filter;
  order: BatchOrder;
  descending: boolean;
  /** Grows with every other question, so that the list begins at its top again. */
  question: number;
  /** Ids by their place in the list, as far as they are known. */
  ids: ReadonlyMap<number, string>;
  total: number;
  states: Listing['states'];
  works: Listing['works'];
  organisations: Listing['organisations'];
  /** Of a list over several workspaces. */
  workspaces: Listing['workspaces'];
  phase: 'loading' | 'ready' | 'failed';
  trouble: string;
}

export const noFilter: Filter = {
  states: [],
  works: [],
  organisations: [],
  workspaces: [],
  from: '',
  until: '',
  on: '',
};
export const page = 100;
/** More than the engine tells at once. */
const most = 1_000;

export const useListing = create<ListingState>(() => ({
  view: 'all',
  search: '',
  filter: noFilter,
  order: 'created',
  descending: true,
  question: 0,
  ids: new Map(),
  total: 0,
  states: {},
  works: {},
  organisations: {},
  workspaces: undefined,
  phase: 'loading',
  trouble: '',
}));

/** The places that are on the screen, and whether everything that is known of the list is old. */
const looked = { first: 0, end: page, old: true };

function asked({ view, search, filter, order, descending }: ListingState): Asked<'list'> {
  const { states, works, organisations, workspaces, from, until, on } = filter;
  const wanted = states.length > 0 ? states : view === 'all' ? [] : statesOf(view);
  return {
    ...(wanted.length > 0 ? { states: [...wanted] } : {}),
    ...(search.trim() ? { search: search.trim() } : {}),
    ...(works.length > 0 ? { works: [...works] } : {}),
    ...(organisations.length > 0 ? { organisations: [...organisations] } : {}),
    ...(workspaces.length > 0 ? { workspaces: [...workspaces] } : {}),
    ...(on ? { createdAt: on } : {}),
    ...(from && !on ? { createdFrom: from } : {}),
    ...(until && !on ? { createdTo: until } : {}),
    order,
    descending,
  };
}

const ask = latest(async ({ first, end }: { first: number; end: number }): Promise<Listing> => {
  return api.list({ ...asked(useListing.getState()), skip: first, limit: Math.min(most, end - first) });
});

export async function loadListing(): Promise<void> {
  looked.old = true;
  await load();
}

async function load(): Promise<void> {
  const first = Math.floor(looked.first / page) * page;
  const end = Math.ceil(Math.max(looked.end, first + 1) / page) * page;
  try {
    const listing = await ask({ first, end });
    if (!listing) return;
    takeRows(listing.data);
    const ids = new Map(looked.old ? [] : useListing.getState().ids);
    for (const [i, { id }] of listing.data.entries()) ids.set(first + i, id);
    looked.old = false;
    const { totalCount: total, states, works, organisations, workspaces } = listing;
    useListing.setState({ ids, total, states, works, organisations, workspaces, phase: 'ready', trouble: '' });
  } catch (error) {
    useListing.setState({ phase: 'failed', trouble: sentenceOf(error) });
  }
}

const reload = afterQuiet(120, () => void loadListing());
const loadLooked = afterQuiet(16, () => void load());

/** Says which places are on the screen now; what is not known of them is asked for. */
export function lookAt(first: number, end: number): void {
  Object.assign(looked, { first, end });
  const { ids, total } = useListing.getState();
  const places = Array.from({ length: Math.max(0, Math.min(end, total) - first) }, (_, i) => first + i);
  if (places.some((at) => !ids.has(at))) loadLooked();
}

/** Every batch that the list shows, in its order, whether it was looked at or not. */
export async function everyId(): Promise<string[]> {
  const question = asked(useListing.getState());
  const ids: string[] = [];
  for (;;) {
    const { data, totalCount } = await api.list({ ...question, skip: ids.length, limit: most });
    takeRows(data);
    ids.push(...data.map(({ id }) => id));
    if (data.length === 0 || ids.length >= totalCount) return ids;
  }
}

function askAnew(change: Partial<ListingState>, then: () => void): void {
  Object.assign(looked, { first: 0, end: page, old: true });
  useListing.setState(({ question }) => ({ ...change, question: question + 1 }));
  then();
}

export function chooseView(view: View): void {
  const { filter } = useListing.getState();
  const states = filter.states.filter((state) => statesOf(view).includes(state));
  askAnew({ view, filter: { ...filter, states } }, () => void loadListing());
}

export function searchFor(search: string): void {
  askAnew({ search }, reload);
}

export function setFilter(change: Partial<Filter>): void {
  askAnew({ filter: { ...useListing.getState().filter, ...change } }, reload);
}

export function clearFilters(): void {
  askAnew({ view: 'all', search: '', filter: noFilter }, () => void loadListing());
}

export function isFiltered({ states, works, organisations, workspaces, from, until, on }: Filter): boolean {
  return (
    states.length + works.length + organisations.length + workspaces.length > 0 ||
    from !== '' ||
    until !== '' ||
    on !== ''
  );
}

/** The same column again turns the order round; figures and times begin with the largest. */
export function orderBy(order: BatchOrder, downFirst: boolean): void {
  const now = useListing.getState();
  const descending = now.order === order ? !now.descending : downFirst;
  askAnew({ order, descending }, () => void loadListing());
}

/** Only a new batch or a change of state can move a batch in or out of a view; progress cannot. */
onRows((changes) => {
  if (changes.some(({ before, after }) => before?.state !== after.state)) reload();
});
onLeave((gone) => {
  useListing.setState(({ ids, total }) => {
    const lost = [...ids].filter(([, id]) => gone.includes(id)).map(([at]) => at);
    const moved = (at: number) => at - lost.filter((before) => before < at).length;
    const left = [...ids].filter(([, id]) => !gone.includes(id));
    return { ids: new Map(left.map(([at, id]) => [moved(at), id])), total: total - lost.length };
  });
  reload();
});
on('reconnected', () => void loadListing());
