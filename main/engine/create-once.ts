/** Makes a batch whose id the caller knows before: the same question, asked twice or at the same time, makes one batch. */
import { rmSync } from 'node:fs';
import type { BatchRow } from '#contract/batch.ts';
import type { Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { createBatch } from './intake.ts';
import type { Mill } from './mill.ts';

export function batchMaker(mill: Mill): (request: Given<'create'>) => Promise<BatchRow> {
  const making = new Map<string, Promise<string>>();
  return async (request) => {
    const { id } = request;
    if (id === undefined) return mill.shelf.row((await createBatch(mill, request)).batch.id);
    if (making.has(id) || isKnown(mill, id)) dropSource(request);
    else {
      const made = createBatch(mill, request, { id }).then(({ batch }) => batch.id);
      making.set(id, made);
      made.catch(() => undefined).finally(() => making.delete(id));
    }
    await making.get(id);
    return mill.shelf.row(id);
  };
}

function isKnown({ shelf }: Mill, id: string): boolean {
  try {
    return shelf.entry(id).row.id === id;
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return false;
    throw error;
  }
}

/** A file that was made for a batch that is there already. */
function dropSource({ source }: Given<'create'>): void {
  if (source.kind === 'file' && source.take) rmSync(source.file, { force: true });
}
