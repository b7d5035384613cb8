/**
 * The batches of a workspace: those the engine has open, and the rows of those that rest. The catalog is only an index:
 * a folder it does not know is read and added, an entry without a folder is dropped.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import type { Given, Listing, Trouble } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { readEntries, removeEntry, saveEntry } from '#store/catalog.ts';
import type { WritableDb } from '#store/open.ts';
import { type Live, openLive } from './live.ts';
import { expiryOf } from './retention.ts';
import { rowOf } from './row.ts';

interface Entry {
  folder: string;
  row: BatchRow;
  live: Live | undefined;
}
export interface Shelf {
  /** Folder in which each batch has its own. */
  readonly root: string;
  lives(): Live[];
  /** The one batch whose id begins like this; a Failure when there is none or more than one. */
  find(start: string): Entry;
  row(id: string): BatchRow;
  add(live: Live): void;
  /** Opens a resting batch so that it can change. */
  open(entry: Entry): Live;
  /** Mirrors a batch into the catalog. */
  save(live: Live): void;
  /** Closes a batch again that was opened for a moment, unless it went on meanwhile. */
  restAgain(live: Live): void;
  childrenOf(id: string): string[];
  /** Closes a batch whose life is over; its row stays. */
  rest(live: Live): void;
  remove(id: string): void;
  list(query: Given<'list'>): Listing;
  /** Folders of batches that could not be opened. */
  troubles(): Trouble[];
  close(): void;
}

export function openShelf(
  workspace: string,
  catalog: WritableDb,
  report: (error: unknown) => void,
  retention: () => number | null,
): Shelf {
  const root = join(workspace, 'batch');
  const entries = new Map<string, Entry>();
  const troubles = new Map<string, Trouble>();

  /** Ready batches in the order in which they became so. */
  const queue = () =>
    lives()
      .filter(({ batch }) => batch.state === 'Ready')
      .sort((a, b) => (a.batch.ready ?? 0) - (b.batch.ready ?? 0));
  const lives = () => [...entries.values()].flatMap(({ live }) => live ?? []);

  const rowNow = (live: Live, place: number | null) =>
    rowOf(live, place, Date.now(), expiryOf(live.batch, retention()));

  function current(entry: Entry): BatchRow {
    if (!entry.live) return entry.row;
    const place = entry.live.batch.state === 'Ready' ? queue().indexOf(entry.live) + 1 : null;
    entry.row = rowNow(entry.live, place);
    return entry.row;
  }
  function entryOf(id: string): Entry {
    const entry = entries.get(id);
    if (!entry) throw new Failure('not-found', `There is no batch ${id}.`);
    return entry;
  }
  const shelf: Shelf = {
    root,
    lives,
    find(start) {
      const exact = entries.get(start);
      if (exact) return exact;
      const found = [...entries.entries()].filter(([id]) => id.startsWith(start.toLowerCase()));
      if (found.length === 1 && found[0]) return found[0][1];
      if (!found.length)
        throw new Failure('not-found', `There is no batch ${start}. “list” shows the batches there are.`);
      throw new Failure('bad-input', `${found.length} batches begin with ${start}. Give more of the id.`);
    },
    row: (id) => current(entryOf(id)),
    add(live) {
      entries.set(live.batch.id, { folder: live.folder, row: rowNow(live, null), live });
      shelf.save(live);
    },
    open(entry) {
      entry.live ??= openLive(entry.folder);
      return entry.live;
    },
    save(live) {
      const entry = entryOf(live.batch.id);
      try {
        saveEntry(catalog, { folder: live.folder, row: current(entry) });
      } catch (error) {
        // An index that is behind is put right at the next start; a full disk must not undo what the batch's own database says.
        if (!(error instanceof Failure && error.code === 'no-space')) throw error;
      }
    },
    restAgain(live) {
      if (isFinal(live.batch.state)) shelf.rest(live);
    },
    troubles: () => [...troubles.values()],
    childrenOf: (id) => [...entries.values()].flatMap(({ row }) => (row.parent === id ? row.id : [])),
    rest(live) {
      const entry = entryOf(live.batch.id);
      shelf.save(live);
      entry.live = undefined;
      // Into the one file: the folder of a batch that is over can be copied as it is.
      live.db.pragma('wal_checkpoint(TRUNCATE)');
      live.db.close();
    },
    remove(id) {
      entries.delete(id);
      removeEntry(catalog, id);
    },
    list: (query) => listing([...entries.values()].map(current), query),
    close() {
      for (const live of lives()) {
        shelf.save(live);
        live.db.close();
      }
    },
  };

  for (const { folder, row } of readEntries(catalog)) {
    if (!existsSync(join(folder, 'batch.db'))) removeEntry(catalog, row.id);
    else entries.set(row.id, { folder, row, live: undefined });
  }
  const known = new Set([...entries.values()].map(({ folder }) => folder));
  for (const name of existsSync(root) ? readdirSync(root) : []) {
    const folder = join(root, name);
    if (name.endsWith('.partial')) rmSync(folder, { recursive: true, force: true });
    else if (!known.has(folder) && existsSync(join(folder, 'batch.db'))) adopt(folder);
  }
  // A batch that has not ended may go on, whatever its mirrored row says: its own database knows.
  for (const entry of [...entries.values()]) if (!entry.live && !isFinal(entry.row.state)) attempt(() => wake(entry));
  return shelf;

  function wake(entry: Entry): void {
    const live = shelf.open(entry);
    if (isFinal(live.batch.state)) shelf.rest(live);
  }
  function adopt(folder: string): void {
    attempt(() => {
      const live = openLive(folder);
      shelf.add(live);
      if (isFinal(live.batch.state)) shelf.rest(live);
    });
  }
  /** One batch that cannot be read must not keep the others from being opened. */
  function attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      report(error);
    }
  }
}

function listing(rows: BatchRow[], query: Given<'list'>): Listing {
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
