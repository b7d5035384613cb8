/**
 * Failed records of a batch that ended, corrected or not, become a child batch with the parent's settings. The parent
 * never changes.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchRow } from '#contract/batch.ts';
import { can, refusal } from '#contract/batch-state.ts';
import type { Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import type { RepairPreview } from '#contract/repair.ts';
import { readBatch } from '#store/batch.ts';
import { refuseCleaned } from './cleaned.ts';
import { createBatch } from './intake.ts';
import type { Mill } from './mill.ts';
import { reading } from './reading.ts';
import { restState } from './row.ts';

/** What repairs would make of its failed records; the batch stays as it is. */
export function repair(mill: Mill, { id, repairs, family, skip, limit }: Given<'repair'>): Promise<RepairPreview> {
  const { folder, row } = mill.shelf.find(id);
  refuseCleaned(mill.shelf.row(row.id), 'read');
  const entities = join(mill.workspace, 'entities.db');
  return mill.crew.order('file', 'repair', { folder, repairs, family, skip, limit, entities }).answer;
}

export async function resubmit(mill: Mill, order: Given<'resubmit'>): Promise<BatchRow> {
  const { folder, row } = mill.shelf.find(order.id);
  const parent = mill.shelf.row(row.id);
  if (!can(parent.state, 'resubmit')) throw new Failure('not-allowed', refusal(parent.state, 'resubmit'));
  refuseCleaned(parent, 'resubmit');
  const { label, definition } = reading(mill, parent.id, readBatch);
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
    layout,
  } = definition;
  const isList = layout.format === 'list';
  const name = `failed records of ${label}.${isList ? 'txt' : 'csv'}`.slice(-200);
  const to = join(mill.workspace, 'incoming', `${randomUUID()}.${isList ? 'txt' : 'csv'}`);
  mkdirSync(join(mill.workspace, 'incoming'), { recursive: true });
  const { records, n } = await mill.crew.order('file', 'gather', {
    folder,
    to,
    tool,
    rest: restState(parent.state, parent.parent),
    records: order.records,
    corrections: order.corrections,
    repairs: order.repairs,
  }).answer;
  if (n === 0) throw new Failure('not-found', `“${label}” has no failed records to run again.`);
  const reads = isList
    ? { format: 'list' as const }
    : { format: 'csv' as const, delimiter: ',', quote: '"', header: true };
  const live = await createBatch(
    mill,
    {
      source: { kind: 'file', file: to, name, take: true },
      reading: { ...reads, encoding: 'utf-8' },
      label: order.label || `${label} (again)`.slice(0, 200),
      description: '',
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
      names: {},
      pasted: false,
      run: order.run,
    },
    { parent: { id: parent.id, records } },
  );
  return mill.shelf.row(live.batch.id);
}
