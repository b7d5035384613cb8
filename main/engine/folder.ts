/**
 * Folders whose names survive a power cut. What is made or moved in a folder is certain only once that folder itself was
 * synced: without this a batch that was promised can be gone with its name, however well its files were kept.
 */
import { mkdirSync, renameSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { syncFolder } from '#store/backup.ts';

/** Folders that may be written into but not read, and file systems that know no sync of a folder. */
const unsyncable: readonly unknown[] = ['EACCES', 'EPERM', 'EINVAL', 'ENOTSUP', 'ENOSYS'];

/** Makes a folder and those above it that are missing. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  const top = dirname(resolve(first));
  for (let above = dirname(resolve(folder)); ; above = dirname(above)) {
    try {
      syncFolder(above);
    } catch (error) {
      // It may be anybody's folder, and what was to be made is made.
      if (!unsyncable.includes((error as NodeJS.ErrnoException).code)) throw error;
    }
    if (above === top || above === dirname(above)) return;
  }
}

/** Where it goes is synced first: a cut in between may leave it in both places, never in neither. */
export function moveFolder(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) syncFolder(dirname(from));
}
