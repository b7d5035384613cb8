/** What a batch is about, in its owner's words: may be changed at any time. */
import type { BatchRow } from '#contract/batch.ts';
import type { Given } from '#contract/engine-api.ts';
import { setDescription } from '#store/batch.ts';
import { write } from '#store/open.ts';
import type { Mill } from './mill.ts';

export function describe(mill: Mill, { id, description }: Given<'describe'>): BatchRow {
  const entry = mill.shelf.find(id);
  const rested = !entry.live;
  const live = mill.shelf.open(entry);
  write(live.db, () => setDescription(live.db, description));
  live.batch = { ...live.batch, description };
  mill.touch(live);
  if (rested) mill.shelf.rest(live);
  else mill.shelf.save(live);
  return mill.shelf.row(live.batch.id);
}
