/** A new Draft of the same input with the same settings. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchRow } from '#contract/batch.ts';
import { readingOf } from '#contract/source.ts';
import { readBatch } from '#store/batch.ts';
import { createBatch } from './intake.ts';
import type { Mill } from './mill.ts';
import { reading } from './reading.ts';

export async function cloneBatch(mill: Mill, id: string): Promise<BatchRow> {
  const { label, description, definition, file } = reading(mill, id, (db, folder) => {
    const batch = readBatch(db);
    const frozen = join(folder, batch.definition.source.file);
    return { ...batch, file: existsSync(frozen) ? frozen : batch.definition.source.origin.file };
  });
  const {
    tool,
    column,
    options,
    interface: design,
    flow,
    threshold,
    pageSize,
    retry,
    insert,
    after,
    names,
    pasted,
    layout,
    ownership,
    source,
  } = definition;
  const live = await createBatch(mill, {
    source: { kind: 'file', file, name: source.name },
    // Nothing is guessed again: the copy reads the same records.
    reading: readingOf(layout),
    label: `Copy of ${label}`.slice(0, 200),
    description,
    tool: tool || undefined,
    column,
    options,
    interface: design ?? undefined,
    flow: flow ?? undefined,
    threshold,
    pageSize,
    retry,
    insert: insert ?? undefined,
    after,
    names,
    pasted,
    ownership,
    run: false,
  });
  return mill.shelf.row(live.batch.id);
}
