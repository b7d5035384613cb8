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
import { sentence } from '#contract/language/sentence.ts';
import type { RepairPreview } from '#contract/repair.ts';
import { readBatch } from '#store/batch.ts';
import { refuseCleaned } from './cleaned.ts';
import { createBatch } from './intake.ts';
import type { GatherOrder } from './jobs/record-orders.ts';
import type { Mill } from './mill.ts';
import { reading } from './reading.ts';
import { restState } from './row.ts';

/** What repairs would make of its failed records; the batch stays as it is. */
export function repair(
  mill: Mill,
  { id, repairs, family, left, masked, skip, limit }: Given<'repair'>,
): Promise<RepairPreview> {
  const { folder, row } = mill.shelf.find(id);
  refuseCleaned(mill.shelf.row(row.id), 'read');
  const order = { folder, repairs, family, left, masked, skip, limit, entities: entitiesOf(mill) };
  return mill.crew.order('file', 'repair', order).answer;
}

const entitiesOf = (mill: Mill) => join(mill.workspace, 'entities.db');

/** The records that are meant; undefined: all that failed. */
async function meant(mill: Mill, folder: string, order: Given<'resubmit'>): Promise<number[] | undefined> {
  const { mended, repairs } = order;
  if (!mended) return order.records;
  const records = await mill.crew.order('file', 'mendedRecords', { folder, repairs, entities: entitiesOf(mill) })
    .answer;
  if (records.length === 0) throw new Failure('not-found', 'No failed record completes with these repairs.');
  return records;
}

export async function resubmit(mill: Mill, order: Given<'resubmit'>): Promise<BatchRow> {
  const { folder, row } = mill.shelf.find(order.id);
  const parent = mill.shelf.row(row.id);
  if (!can(parent.state, 'resubmit')) throw new Failure('not-allowed', refusal(parent.state, 'resubmit'));
  refuseCleaned(parent, 'resubmit');
  const { corrections, repairs } = order;
  const records = await meant(mill, folder, order);
  const made = await batchOfRecords(mill, parent.id, {
    name: `failed records of ${parent.label}`,
    label: order.label || `${parent.label} (again)`,
    run: order.run,
    lineage: true,
    gather: { folder, rest: restState(parent.state, parent.parent), any: false, records, corrections, repairs },
  });
  if (!made) throw new Failure('not-found', sentence`“${parent.label}” has no failed records to run again.`);
  return made;
}

export interface Selection {
  name: string;
  label: string;
  run: boolean;
  /** The new batch is a child: its records stay those of the other one. */
  lineage: boolean;
  gather: Pick<GatherOrder, 'folder' | 'rest' | 'any' | 'records' | 'corrections' | 'repairs'>;
}

/** Writes records of a batch to a file of their own and makes a batch of it, with the same settings. Undefined: none. */
export async function batchOfRecords(mill: Mill, id: string, selection: Selection): Promise<BatchRow | undefined> {
  const { definition } = reading(mill, id, readBatch);
  const { tool, interface: design, flow, insert, layout } = definition;
  const { column, options, threshold, pageSize, retry, after, ownership } = definition;
  const isList = layout.format === 'list';
  const ending = isList ? 'txt' : 'csv';
  const incoming = join(mill.workspace, 'incoming');
  mkdirSync(incoming, { recursive: true });
  const to = join(incoming, `${randomUUID()}.${ending}`);
  const { records, n } = await mill.crew.order('file', 'gather', { ...selection.gather, to }).answer;
  if (n === 0) return undefined;
  const reads = isList
    ? { format: 'list' as const }
    : { format: 'csv' as const, delimiter: ',', quote: '"', header: true };
  const live = await createBatch(
    mill,
    {
      source: { kind: 'file', file: to, name: `${selection.name}.${ending}`.slice(-200), take: true },
      reading: { ...reads, encoding: 'utf-8' },
      label: selection.label.slice(0, 200),
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
      ownership,
      run: selection.run,
    },
    selection.lineage ? { parent: { id, records } } : {},
  );
  return mill.shelf.row(live.batch.id);
}
