/** The batch list: what a search and its filters leave, in the order that is asked for; newest first unless it says otherwise. */
import { type BatchRow, workOf } from '#contract/batch.ts';
import { inOrder } from '#contract/batch-order.ts';
import type { Given, Listing } from '#contract/engine-api.ts';

/** As yyyy-mm-dd where the program runs: a day ends at midnight there. */
const days = new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' });

export function listing(everything: readonly BatchRow[], query: Given<'list'>): Listing {
  const { order = 'created', descending = order === 'created', skip, limit } = query;
  const states: Listing['states'] = {};
  const works: Record<string, number> = {};
  const organisations: Record<string, number> = {};
  const rows = everything.filter((row) => isThere(row, query));
  for (const row of rows) {
    states[row.state] = (states[row.state] ?? 0) + 1;
    works[workOf(row)] = (works[workOf(row)] ?? 0) + 1;
    organisations[row.organisation] = (organisations[row.organisation] ?? 0) + 1;
  }
  const found = inOrder(
    rows.filter((row) => fits(row, query)),
    order,
    descending,
  );
  const data = found.slice(skip, skip + limit);
  return { message: 'ok', totalCount: found.length, data, states, works, organisations };
}

function isThere(row: BatchRow, { owner, organisation }: Given<'list'>): boolean {
  return (
    (owner === undefined || row.owner === owner) && (organisation === undefined || row.organisation === organisation)
  );
}

function fits(row: BatchRow, query: Given<'list'>): boolean {
  const { search, states, works, organisations, createdFrom, createdTo, createdAt } = query;
  if (states?.length && !states.includes(row.state)) return false;
  if (works?.length && !works.includes(workOf(row))) return false;
  if (organisations?.length && !organisations.includes(row.organisation)) return false;
  const wanted = search?.toLowerCase();
  if (wanted && ![row.label, row.source.name, row.id, workOf(row)].some((text) => text.toLowerCase().includes(wanted)))
    return false;
  if (!createdAt && !createdFrom && !createdTo) return true;
  const day = days.format(new Date(row.created));
  return (!createdAt || day === createdAt) && (!createdFrom || day >= createdFrom) && (!createdTo || day <= createdTo);
}
