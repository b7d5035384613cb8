/** The batch list: what a search and its filters leave, in the order that is asked for; newest first unless it says otherwise. */
import { type BatchOrder, type BatchRow, workOf } from '#contract/batch.ts';
import { batchStates } from '#contract/batch-state.ts';
import type { Given, Listing } from '#contract/engine-api.ts';

/** What a batch is ordered by; null has none, and stands last either way. */
const keys: Readonly<Record<BatchOrder, (row: BatchRow) => string | number | null>> = {
  created: ({ created }) => Date.parse(created),
  name: ({ label, source }) => label || source.name,
  work: workOf,
  file: ({ source }) => source.name,
  state: ({ state }) => batchStates.indexOf(state),
  progress: ({ done, total }) => (total > 0 ? done / total : null),
  records: ({ total }) => (total > 0 ? total : null),
  failed: ({ failed, total }) => (total > 0 ? failed : null),
  speed: ({ rate }) => (rate > 0 ? rate : null),
  started: ({ started }) => (started ? Date.parse(started) : null),
  finished: ({ finished }) => (finished ? Date.parse(finished) : null),
  charged: ({ charged }) => charged,
  expires: ({ expires, kept, cleaned }) => (expires && !kept && !cleaned ? Date.parse(expires) : null),
};

/** As people sort names: “Batch 9” before “Batch 10”, whatever the case. */
const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

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

/** Keys are made once each: a comparison is made many times. Of equals the newest comes first. */
function inOrder(rows: readonly BatchRow[], order: BatchOrder, descending: boolean): BatchRow[] {
  const key = keys[order];
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: key(row), made: Date.parse(row.created) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || b.made - a.made;
      return sign * compare(a.key, b.key) || b.made - a.made;
    })
    .map(({ row }) => row);
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : names.compare(String(a), String(b));
}
