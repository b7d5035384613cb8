/**
 * Builds the database of a damaged batch anew: pages from its input, results as far as they can be read and are what
 * was written. Everything else runs again. The damaged database stays, in a folder beside the new one; until the new
 * one is whole nothing has changed.
 */
import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type BatchState, isFinal } from '#contract/batch-state.ts';
import type { Given, Salvage } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { english, sentence } from '#contract/language/sentence.ts';
import { syncFolder } from '#store/backup.ts';
import { type BatchRecord, insertWholeBatch } from '#store/batch.ts';
import { insertEvent } from '#store/event.ts';
import { batchKind } from '#store/kinds.ts';
import { isUnclean, openWriter, write } from '#store/open.ts';
import { addCounter, readCounter } from '#store/tally.ts';
import { insertRow } from '#store/tombstone.ts';
import { openWreck, type Wreck } from '#store/wreck.ts';
import { copyOf, keepCopy, readCopy } from './batch-copy.ts';
import { refuseCleaned } from './cleaned.ts';
import { alone, exchange, growing, removeDatabase, salvaged } from './leftovers.ts';
import type { Mill } from './mill.ts';
import { recoverBatch } from './recovery.ts';
import { identityOf } from './salvage-identity.ts';
import { layPages, type Site } from './salvage-pages.ts';
import { keepResults } from './salvage-results.ts';
import { standingAfter } from './salvage-state.ts';

export async function salvage(mill: Mill, order: Given<'salvage'>): Promise<Salvage> {
  const { shelf } = mill;
  const folder = join(shelf.root, basename(order.folder));
  if (resolve(order.folder) !== resolve(folder) || !existsSync(folder))
    throw new Failure('not-found', sentence`“${order.folder}” is no folder of a batch in this workspace.`);
  const entry = shelf.at(folder);
  if (entry) refuseCleaned(entry.row, 'read');
  const letGo = shelf.hold(folder, 'It is being built anew. Wait until that is done.');
  try {
    const before = entry && shelf.row(entry.row.id);
    entry?.live?.stop?.();
    mill.crew.forget(folder);
    shelf.drop(folder);
    const { kept, again } = await rebuild(mill, folder, before?.done ?? 0);
    mill.crew.forget(folder);
    const damaged = await exchangeSoon(folder, mill.now());
    letGo();
    const live = shelf.wake(folder);
    if (!readCopy(folder)) keepCopy(folder, copyOf(live.db, live.batch.definition));
    if (live.counts.Pending) mill.dependencies.register(live);
    mill.dependencies.recheck = true;
    if (isFinal(live.batch.state)) shelf.rest(live);
    else recoverBatch(mill, live);
    mill.touch(live);
    mill.wake();
    return { row: shelf.row(live.batch.id), kept, again, damaged };
  } finally {
    letGo();
    for (const name of [growing, alone]) removeDatabase(join(folder, name));
  }
}

/** Answers how many records were kept, and how many of those that had ended before run again. */
async function rebuild(mill: Mill, folder: string, doneBefore: number): Promise<{ kept: number; again: number }> {
  for (const name of [growing, alone, salvaged]) removeDatabase(join(folder, name));
  const copy = readCopy(folder);
  const row = mill.shelf.at(folder)?.row;
  const wrecks = openWrecks(folder, copy?.id ?? row?.id);
  try {
    const batch = identityOf(folder, { row, copy, stored: wrecks.map((wreck) => wreck.batch) });
    const db = openWriter(join(folder, growing), batchKind);
    try {
      const site: Site = { folder, db, batch, wrecks };
      write(db, () => insertBeginning(site, copy?.origin ?? null));
      const end = await refill(mill, site, doneBefore);
      db.close();
      renameSync(join(folder, growing), join(folder, salvaged));
      syncFolder(folder);
      return end;
    } finally {
      if (db.open) db.close();
    }
  } finally {
    for (const wreck of wrecks) wreck.close();
  }
}

/** The database with its log; and without it, in case the log is not its own. */
function openWrecks(folder: string, id: string | undefined): Wreck[] {
  const file = join(folder, 'batch.db');
  const other = join(folder, alone);
  const files = [file];
  if (isUnclean(file) && existsSync(file)) {
    copyFileSync(file, other);
    files.push(other);
  }
  return files.flatMap((each) => openWreck(each, id) ?? []);
}

function insertBeginning({ db, batch, wrecks }: Site, origin: { parent: string; records: string } | null): void {
  insertWholeBatch(db, { ...batch, intake: 'open', total: 0, rejected: 0, interruptions: 0 });
  const first = (table: 'event' | 'step' | 'origin') =>
    wrecks.map((wreck) => wreck.rows(table)).find(({ length }) => length);
  for (const row of first('event') ?? []) insertRow(db, 'event', row);
  for (const row of first('step') ?? []) insertRow(db, 'step', row);
  for (const row of origin ? [{ one: 1, ...origin }] : (first('origin') ?? [])) insertRow(db, 'origin', row);
}

async function refill(mill: Mill, site: Site, doneBefore: number): Promise<{ kept: number; again: number }> {
  const { db, batch, wrecks } = site;
  const still = (standing: BatchRecord) => write(db, () => insertWholeBatch(db, standing));
  if (batch.state === 'Draft' || batch.ready === null) {
    // Nothing has run: the pages come with the intake that follows.
    still({ ...batch, ...standingAfter(batch, true), intake: 'open', total: 0, rejected: 0 });
    return { kept: 0, again: 0 };
  }
  const laid = await layPages(mill, site);
  const kept = await keepResults(mill, site, laid);
  const counted = (name: string) =>
    Math.max(
      0,
      ...wrecks.flatMap((wreck) => wreck.rows('counter')).map((row) => (row['name'] === name ? Number(row['n']) : 0)),
    );
  const had = through.includes(batch.state) ? laid.total : doneBefore;
  const again = Math.max(0, had - kept);
  const standing = { ...batch, ...standingAfter(batch, again > 0), intake: 'done' as const, ...laid };
  write(db, () => {
    insertWholeBatch(db, standing);
    insertEvent(db, mill.now(), english`Salvaged — ${kept} records kept, ${again} to be run again`);
    addCounter(db, 'commit', Math.max(0, counted('commit') - readCounter(db, 'commit')));
    if (isFinal(standing.state) && counted('end')) addCounter(db, 'end', counted('end'));
  });
  return { kept, again };
}

/** In these states every record has been through. */
const through: readonly BatchState[] = ['PostProcessing', 'Completed', 'CompletedWithErrors', 'PostBatchFailed'];
const tries = 20;

/** Workers let go of the old database within moments; only Windows minds. */
async function exchangeSoon(folder: string, at: number): Promise<string> {
  for (let i = 1; ; i++) {
    try {
      return exchange(folder, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (i === tries || !['EBUSY', 'EPERM', 'EACCES'].includes(code ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
