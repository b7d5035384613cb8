/** The batch list: what a search and its filters leave, newest first. */
import type { BatchRow } from '#contract/batch.ts';
import type { Given, Listing } from '#contract/engine-api.ts';

export function listing(rows: BatchRow[], query: Given<'list'>): Listing {
  const { search, states, createdFrom, createdTo, createdAt, skip, limit } = query;
  const wanted = search?.toLowerCase();
  const counts: Listing['states'] = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  const found = rows
    .filter((row) => !states?.length || states.includes(row.state))
    .filter(
      (row) => !wanted || [row.label, row.source.name, row.id].some((text) => text.toLowerCase().includes(wanted)),
    )
    .filter(({ created }) => {
      const day = created.slice(0, 10);
      return (
        (!createdAt || day === createdAt) && (!createdFrom || day >= createdFrom) && (!createdTo || day <= createdTo)
      );
    })
    .sort((a, b) => Date.parse(b.created) - Date.parse(a.created));
  return { message: 'ok', totalCount: found.length, data: found.slice(skip, skip + limit), states: counts };
}
