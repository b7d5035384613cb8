/** Files on their way into a workspace and out of it, which whoever sends them clears away. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Mill } from './mill.ts';

const folders = ['incoming', 'outgoing'] as const;
const dayMs = 86_400_000;

/** What a process that was killed left there. Somebody may be at work with what is younger than a day. */
export function clearTransit({ workspace, shelf, now }: Mill): void {
  // A batch that was promised before its file was frozen reads it again.
  const wanted = new Set(shelf.lives().map(({ batch }) => batch.definition.source.origin.file));
  for (const folder of folders) {
    for (const name of namesIn(join(workspace, folder))) {
      const path = join(workspace, folder, name);
      if (!wanted.has(path) && now() - statSync(path).mtimeMs > dayMs) rmSync(path, { recursive: true, force: true });
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
