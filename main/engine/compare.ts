/** Two batches side by side: what became different, as an answer, as a file, or as a batch of its own. */
import type { BatchRow } from '#contract/batch.ts';
import type { Comparison } from '#contract/comparison.ts';
import type { Given } from '#contract/engine-api.ts';
import { formatOfName } from '#contract/export-format.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import type { TableShape } from '#delivery/block.ts';
import { readBatch } from '#store/batch.ts';
import type { Definition } from '#store/definition.ts';
import { refuseCleaned } from './cleaned.ts';
import type { CompareOrder } from './jobs/comparison-orders.ts';
import type { Mill } from './mill.ts';
import { reading } from './reading.ts';
import { batchOfRecords } from './resubmit.ts';
import { restState } from './row.ts';

export function comparisonVerbs(mill: Mill) {
  return {
    async compare(given: Given<'compare'>): Promise<Comparison> {
      const { skip, limit } = given;
      return mill.crew.order('file', 'compare', { ...orderOf(mill, given), skip, limit }).answer;
    },
    runChanges: (given: Given<'runChanges'>) => runChanges(mill, given),
  };
}

type Both = { before: string; after: string; key?: string | undefined; only?: CompareOrder['only'] };

/** The name of the file tells the format, unless somebody does. */
export function shapeOf({ file, format, safe, delimiter, bom }: Given<'exportComparison' | 'exportAlike'>): TableShape {
  return { format: format ?? formatOfName(file) ?? 'csv', safe, delimiter, bom };
}

export function orderOf(mill: Mill, { before, after, key, only = [] }: Both, inputOnly = false): CompareOrder {
  const [one, other] = [sideOf(mill, before), sideOf(mill, after)];
  const bare = inputOnly || one.isDraft || other.isDraft;
  return {
    before: one.folder,
    after: other.folder,
    key: key ?? keyOf(other.definition, bare),
    only,
    inputOnly: bare,
  };
}

function sideOf(mill: Mill, id: string) {
  const { folder, row } = mill.shelf.find(id);
  const present = mill.shelf.row(row.id);
  refuseCleaned(present, 'read');
  if (present.activity.kind === 'intake')
    throw new Failure('not-allowed', sentence`“${present.label}” is still being taken in. Wait until that is done.`);
  const definition = reading(mill, id, (db) => readBatch(db).definition);
  return { folder, definition, isDraft: present.state === 'Draft' };
}

/** What is unique, or stored under a key, or what the tool reads; by its name in the input, or in the results. */
function keyOf(definition: Definition, inputOnly: boolean): string {
  const { interface: design, flow, insert, column, columns, layout } = definition;
  // The one column of a list is the first of its results.
  if (layout.format === 'list') return (inputOnly ? layout.fields[0] : columns[0]) ?? '';
  const field = design?.fields.find(({ unique }) => unique)?.name ?? insert?.key ?? (flow ? undefined : column);
  if (field === undefined) return layout.fields[0] ?? '';
  return inputOnly ? (design?.fields.find(({ name }) => name === field)?.source ?? field) : field;
}

/** Whatever the earlier batch made of them: a record is looked at again when its input is another one. */
async function runChanges(mill: Mill, given: Given<'runChanges'>): Promise<BatchRow> {
  const order = orderOf(mill, given, true);
  const records = await mill.crew.order('file', 'changedRecords', order).answer;
  const { id, label, state, parent } = mill.shelf.row(mill.shelf.find(given.after).row.id);
  const gather = {
    folder: order.after,
    rest: restState(state, parent),
    any: true,
    records,
    corrections: [],
    repairs: [],
  };
  const made = await batchOfRecords(mill, id, {
    name: `changes of ${label}`,
    label: given.label || `${label} (changes)`,
    run: given.run,
    lineage: false,
    gather,
  });
  if (!made)
    throw new Failure('not-found', sentence`Nothing in “${label}” is new or changed, so there is nothing to run.`);
  return made;
}
