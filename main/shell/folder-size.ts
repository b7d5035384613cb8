/** How much a folder takes on the disk, with everything in it. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What goes away meanwhile counts nothing. */
export async function folderSize(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let bytes = 0;
  // One after the other: a workspace may hold thousands of folders, and batches at work need the disk more.
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += await folderSize(path);
    else if (entry.isFile())
      bytes += await stat(path).then(
        ({ size }) => size,
        () => 0,
      );
  }
  return bytes;
}
