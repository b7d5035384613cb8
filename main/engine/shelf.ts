/**
 * The batches of a workspace: those the engine has open, and the rows of those that rest. The catalog is only an index
 * of the folders. A batch that cannot be opened is a trouble, which is told, and harms no other.
 */
import { join } from 'node:path';
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import type { Given, Listing, Trouble } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { dropDamaged, putAway, readyForReading } from '#store/batch-file.ts';
import { removeEntry, saveEntry } from '#store/catalog.ts';
import type { WritableDb } from '#store/open.ts';
import { recognize } from './batch-copy.ts';
import { listing } from './listing.ts';
import { type Live, openLive } from './live.ts';
import { expiryOf } from './retention.ts';
import { rowOf } from './row.ts';
import { openTroubles } from './troubles.ts';

export interface Entry {
  readonly folder: string;
  row: BatchRow;
  live: Live | undefined;
  /** Its database is up to date and its own: looked at once, before the first reader comes. */
  sound: boolean;
}
export interface Shelf {
  /** Folder in which each batch has its own. */
  readonly root: string;
  lives(): Live[];
  entries(): Entry[];
  /** The one batch whose id begins like this, fit to be read; a Failure when there is none or more than one. */
  find(start: string): Entry;
  /** The same, whatever its database looks like. */
  entry(start: string): Entry;
  at(folder: string): Entry | undefined;
  row(id: string): BatchRow;
  /** A resting batch, from its row in the catalog. */
  know(folder: string, row: BatchRow): void;
  add(live: Live): void;
  /** Opens a resting batch so that it can change. */
  open(entry: Entry): Live;
  /** Opens what lies in a folder, known or not. */
  wake(folder: string): Live;
  /** Mirrors a batch into the catalog. */
  save(live: Live): void;
  /** Notes when a resting batch will be cleaned up. */
  stamp(entry: Entry, expires: string | null): void;
  /** Closes a batch again that was opened for a moment, unless it went on meanwhile. */
  restAgain(live: Live): void;
  childrenOf(id: string): string[];
  /** Closes a batch whose life is over; its row stays. */
  rest(live: Live): void;
  /** Closes a batch whose database cannot be trusted, and tells of it. */
  fault(folder: string, failure: Failure): void;
  /** Closes the database of a folder as it is, without a change to it. */
  drop(folder: string): void;
  /** Lets nobody open the database of a folder until it is let go. */
  hold(folder: string, why: string): () => void;
  remove(id: string): void;
  list(query: Given<'list'>): Listing;
  /** Folders of batches that could not be opened. */
  troubles(): Trouble[];
  close(): void;
}
export interface ShelfOptions {
  workspace: string;
  catalog: WritableDb;
  retention: () => number | null;
  now: () => number;
  report(error: unknown): void;
}

export function openShelf({ workspace, catalog, retention, now, report }: ShelfOptions): Shelf {
  const root = join(workspace, 'batch');
  const known = new Map<string, Entry>();
  const troubles = openTroubles(report);
  const held = new Map<string, string>();

  /** Ready batches in the order in which they became so. */
  const queue = () =>
    lives()
      .filter(({ batch }) => batch.state === 'Ready')
      .sort((a, b) => (a.batch.ready ?? 0) - (b.batch.ready ?? 0));
  const lives = () => [...known.values()].flatMap(({ live }) => live ?? []);
  const at = (folder: string) => [...known.values()].find((entry) => entry.folder === folder);
  const rowNow = (live: Live, place: number | null) => rowOf(live, place, now(), expiryOf(live.batch, retention()));

  function current(entry: Entry): BatchRow {
    if (!entry.live) return troubled(entry);
    const place = entry.live.batch.state === 'Ready' ? queue().indexOf(entry.live) + 1 : null;
    entry.row = rowNow(entry.live, place);
    return entry.row;
  }
  /** What cannot be opened does not go on, whatever was last known of it. */
  function troubled({ row, folder }: Entry): BatchRow {
    const trouble = troubles.of(folder);
    if (!trouble) return row;
    const { code, message } = trouble;
    return isFinal(row.state)
      ? { ...row, code, message }
      : { ...row, code, message, state: 'Error', reason: null, rate: 0, eta: null, queue: null };
  }
  function entryOf(id: string): Entry {
    const entry = known.get(id);
    if (!entry) throw new Failure('not-found', sentence`There is no batch ${id}.`);
    return entry;
  }
  function openAs(folder: string, id: string | undefined): Live {
    const live = openLive(folder);
    try {
      recognize(folder, live.batch, id);
      const other = known.get(live.batch.id);
      if (!other || other.folder === folder) return live;
      throw new Failure(
        'not-allowed',
        sentence`“${folder}” holds the same batch as “${other.folder}”. Take one of them away.`,
      );
    } catch (error) {
      dropDamaged(live.db);
      throw error;
    }
  }

  function refuseHeld(folder: string): void {
    const why = held.get(folder);
    if (why !== undefined) throw new Failure('busy', sentence`“${folder}” cannot be opened just now. ${why}`);
  }

  const shelf: Shelf = {
    root,
    lives,
    entries: () => [...known.values()],
    find(start) {
      const entry = shelf.entry(start);
      const { folder, row } = entry;
      refuseHeld(folder);
      if (entry.live || entry.sound) return entry;
      troubles.watch(folder, () => recognize(folder, readyForReading(join(folder, 'batch.db')), row.id));
      entry.sound = true;
      return entry;
    },
    entry(start) {
      const exact = known.get(start);
      if (exact) return exact;
      const found = [...known.entries()].filter(([id]) => id.startsWith(start.toLowerCase()));
      if (found.length === 1 && found[0]) return found[0][1];
      if (!found.length)
        throw new Failure('not-found', sentence`There is no batch ${start}. “list” shows the batches there are.`);
      throw new Failure('bad-input', sentence`${found.length} batches begin with ${start}. Give more of the id.`);
    },
    at,
    row: (id) => current(entryOf(id)),
    know: (folder, row) => void known.set(row.id, { folder, row, live: undefined, sound: false }),
    add(live) {
      known.set(live.batch.id, { folder: live.folder, row: rowNow(live, null), live, sound: true });
      shelf.save(live);
    },
    open(entry) {
      refuseHeld(entry.folder);
      entry.live ??= troubles.watch(entry.folder, () => openAs(entry.folder, entry.row.id));
      return entry.live;
    },
    wake(folder) {
      const entry = at(folder);
      if (entry) return shelf.open(entry);
      refuseHeld(folder);
      const live = troubles.watch(folder, () => openAs(folder, undefined));
      shelf.add(live);
      return live;
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
    stamp(entry, expires) {
      entry.row = { ...entry.row, expires };
      saveEntry(catalog, entry);
    },
    restAgain(live) {
      if (isFinal(live.batch.state)) shelf.rest(live);
    },
    troubles: troubles.all,
    childrenOf: (id) => [...known.values()].flatMap(({ row }) => (row.parent === id ? row.id : [])),
    rest(live) {
      shelf.save(live);
      entryOf(live.batch.id).live = undefined;
      try {
        putAway(live.db);
      } catch (error) {
        // Its log stays beside it, and nothing is lost.
        report(error);
      }
    },
    fault(folder, failure) {
      troubles.note(folder, failure);
      shelf.drop(folder);
    },
    drop(folder) {
      const entry = at(folder);
      if (!entry) return;
      if (entry.live?.db.open) dropDamaged(entry.live.db);
      entry.live = undefined;
      entry.sound = false;
    },
    hold(folder, why) {
      refuseHeld(folder);
      held.set(folder, why);
      return () => void held.delete(folder);
    },
    remove(id) {
      const { folder } = entryOf(id);
      known.delete(id);
      troubles.forget(folder);
      removeEntry(catalog, id);
    },
    list: (query) => listing([...known.values()].map(current), query),
    close() {
      for (const live of lives()) {
        shelf.save(live);
        live.db.close();
      }
    },
  };
  return shelf;
}
