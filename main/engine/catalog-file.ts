/**
 * Opens the catalog. It is an index of the folders: one that is damaged is put aside and made again from them; only the
 * settings are lost with it, which is told.
 */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Trouble } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { catalogKind } from '#store/kinds.ts';
import { openWriter, type WritableDb } from '#store/open.ts';

export function openCatalog(workspace: string, now: number): { catalog: WritableDb; losses: Trouble[] } {
  const file = join(workspace, 'catalog.db');
  try {
    return { catalog: openWriter(file, catalogKind), losses: [] };
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'damaged')) throw error;
    const folder = join(workspace, `damaged-${new Date(now).toISOString().replaceAll(/[-:.]/g, '')}`);
    mkdirSync(folder, { recursive: true });
    for (const part of ['-shm', '-wal', ''])
      if (existsSync(file + part)) renameSync(file + part, join(folder, `catalog.db${part}`));
    const message = `The list of batches was damaged and has been made again from their folders. The settings are those of a new workspace; the damaged list lies in “${folder}”.`;
    return { catalog: openWriter(file, catalogKind), losses: [{ folder, code: 'damaged', message }] };
  }
}
