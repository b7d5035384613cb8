/**
 * What lies in the workspace at a start: an entry of the catalog without a folder is dropped, a folder it does not know
 * is read and added, what a crash left half done is finished or removed, and a batch that has not ended is opened.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isFinal } from '#contract/batch-state.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { readEntries, removeEntry } from '#store/catalog.ts';
import { isUnclean, type WritableDb } from '#store/open.ts';
import { copyName } from './batch-copy.ts';
import { tidy } from './leftovers.ts';
import { isFull } from './reserve.ts';
import type { Shelf } from './shelf.ts';

/**
 * Answers the folders of batches that nobody had time to put away. `careful`: these stay closed until somebody has
 * looked through them.
 */
export function takeInventory(
  shelf: Shelf,
  catalog: WritableDb,
  { careful, report }: { careful: boolean; report(error: unknown): void },
): string[] {
  const { root } = shelf;
  const folders = existsSync(root) ? readdirSync(root).map((name) => join(root, name)) : [];
  for (const folder of folders)
    attempt(report, () => {
      if (folder.endsWith('.partial')) rmSync(folder, { recursive: true, force: true });
      else tidy(folder);
    });
  for (const { folder, row } of readEntries(catalog)) {
    // A workspace may have been moved, or copied: what it holds lies in it, wherever the catalog saw it last.
    const here = join(root, basename(folder));
    if (existsSync(here)) shelf.know(here, row);
    else removeEntry(catalog, row.id);
  }
  const unclean: string[] = [];
  for (const folder of new Set([...folders, ...shelf.entries().map((entry) => entry.folder)])) {
    const file = join(folder, 'batch.db');
    const entry = shelf.at(folder);
    if (!existsSync(file)) {
      if (entry || existsSync(join(folder, copyName))) shelf.fault(folder, lost(folder));
    } else if (careful && isUnclean(file)) unclean.push(folder);
    // A batch that has not ended may go on, whatever its mirrored row says: its own database knows.
    else if (!entry || !isFinal(entry.row.state))
      attempt(
        // The shelf tells of it; one for which there is no room is tried again.
        (error) => isFull(error) && unclean.push(folder),
        () => shelf.restAgain(shelf.wake(folder)),
      );
  }
  return unclean;
}

const lost = (folder: string) =>
  new Failure(
    'damaged',
    sentence`The database of the batch in “${folder}” is missing. Your source files are untouched.`,
    {
      file: folder,
    },
  );

/** One batch that cannot be read must not keep the others from being opened. */
function attempt(report: (error: unknown) => void, act: () => void): void {
  try {
    act();
  } catch (error) {
    report(error);
  }
}
