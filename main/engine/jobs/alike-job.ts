/** Finds records of a batch that mean the same, in one pass over all of them, and answers the groups or writes them. */
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { Alike } from '#contract/alike.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import type { Moved, Session } from '#crew/worker.ts';
import type { Block, TableShape } from '#delivery/block.ts';
import type { Delivered } from '#delivery/blocks-file.ts';
import { writeTable } from '#delivery/table-file.ts';
import { listed } from '#flows/mapping.ts';
import { columnAt } from '#flows/source-path.ts';
import { openTablePen } from '#formats/table-pen.ts';
import { readBatch } from '#store/batch.ts';
import { openReader, type ReadableDb } from '#store/open.ts';
import { type Likeness, likenessColumns, likenesses, likenessValues } from '#tools/likeness/likeness.ts';
import { type ComparedBatch, openCompared } from './compared-rows.ts';
import type { AlikeOrder } from './comparison-orders.ts';

const rowsAtOnce = 2_000;

export function alikeJob({
  folder,
  skip,
  limit,
  ...order
}: AlikeOrder & { skip: number; limit: number }): Moved<Alike> {
  const db = openReader(join(folder, 'batch.db'));
  try {
    const { batch, places, found } = look(db, order);
    const members: Likeness[] = [];
    let unique = 0;
    for (const each of found) {
      if (each.group === undefined) unique++;
      else members.push(each);
    }
    members.sort(
      (a, b) => (a.group ?? 0) - (b.group ?? 0) || Number(a.role !== 'primary') - Number(b.role !== 'primary'),
    );
    const groups = members.at(-1)?.group ?? 0;
    const rows = members.slice(skip, skip + limit).map((each) => rowOf(each, batch, places));
    return { answer: { groups, duplicates: members.length - groups, unique, rows }, transfer: [] };
  } finally {
    db.close();
  }
}

function rowOf(found: Likeness, batch: ComparedBatch, places: readonly number[]): Alike['rows'][number] {
  const { record, group = 0, role, matchType, similarity, matchedFields } = found;
  const values = batch.one(record)?.values ?? [];
  return {
    group,
    record,
    role: role === 'primary' ? role : 'duplicate',
    match: matchType ?? null,
    similarity: similarity ?? null,
    matchedFields: [...matchedFields],
    values: places.map((at) => values[at] ?? ''),
  };
}

export async function writeAlikeJob(
  order: AlikeOrder & TableShape & { file: string },
  { signal }: Session<never>,
): Promise<Moved<Delivered>> {
  const db = openReader(join(order.folder, 'batch.db'));
  try {
    return { answer: await writeTable(order.file, order, blocks(db, order, signal)), transfer: [] };
  } finally {
    db.close();
  }
}

async function* blocks(db: ReadableDb, order: AlikeOrder & TableShape, signal: AbortSignal): AsyncGenerator<Block> {
  const { batch, found } = look(db, order);
  const pen = openTablePen(order);
  pen.header([...batch.columns, ...likenessColumns]);
  // Answers come in the order of the records, so both are read side by side.
  const records = batch.all();
  let rows = 0;
  for (const each of found) {
    const { value: row } = records.next();
    pen.cells([...(row?.values ?? []), ...likenessValues(each)]);
    if (++rows < rowsAtOnce) continue;
    await turn();
    signal.throwIfAborted();
    yield { bytes: pen.take(), rows };
    rows = 0;
  }
  pen.end();
  yield { bytes: pen.take(), rows };
}

function look(db: ReadableDb, { fields, threshold }: Pick<AlikeOrder, 'fields' | 'threshold'>) {
  const { state } = readBatch(db);
  const batch = openCompared(db, state === 'Draft');
  const places = fields.map(({ column }) => {
    const at = columnAt(column, batch.columns);
    if (at >= 0) return at;
    throw new Failure(
      'not-found',
      sentence`There is no column “${column}”. The columns are: ${listed(batch.columns)}.`,
    );
  });
  const options = {
    threshold,
    fields: fields.map(({ column, kind, weight }) => ({ name: column, kind, ...(weight ? { weight } : {}) })),
  };
  const found = likenesses(recordsOf(batch, places), options);
  return { batch, places, found };
}

function* recordsOf(batch: ComparedBatch, places: readonly number[]) {
  for (const { record, values } of batch.all()) yield { record, fields: places.map((at) => values[at] ?? '') };
}
