/** The batches a worker reads from: a read-only connection and what was prepared for it, the last few kept open. */
import { join } from 'node:path';
import { readBatch } from '#store/batch.ts';
import type { Definition } from '#store/definition.ts';
import { openReader, type ReadableDb } from '#store/open.ts';

export interface OpenBatch<Extra> {
  db: ReadableDb;
  definition: Definition;
  extra: Extra;
}
export interface OpenBatches<Extra> {
  open(folder: string): OpenBatch<Extra>;
  /** Closes the batch of a folder, so that the folder can be moved. */
  forget(folder: string): void;
}

const kept = 4;

export function openBatches<Extra>(
  prepare: (definition: Definition, db: ReadableDb, id: string) => Extra,
): OpenBatches<Extra> {
  const open = new Map<string, OpenBatch<Extra>>();

  function forget(folder: string): void {
    open.get(folder)?.db.close();
    open.delete(folder);
  }
  return {
    open(folder) {
      const found = open.get(folder);
      if (found) return found;
      for (const oldest of [...open.keys()].slice(0, Math.max(0, open.size - kept + 1))) forget(oldest);
      const db = openReader(join(folder, 'batch.db'));
      try {
        const { definition, id } = readBatch(db);
        const batch = { db, definition, extra: prepare(definition, db, id) };
        open.set(folder, batch);
        return batch;
      } catch (error) {
        db.close();
        throw error;
      }
    },
    forget,
  };
}
