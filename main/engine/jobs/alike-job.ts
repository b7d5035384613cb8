/** Finds records of a batch that mean the same, in one pass over all of them, and answers the groups or writes them. */
import { join } from 'node:path';
import type { Alike } from '#contract/alike.ts';
import { Failure } from '#contract/failure.ts';
import type { Moved, Session } from '#crew/worker.ts';
import { writeDurably } from '#delivery/durable-file.ts';
import { listed } from '#flows/mapping.ts';
import { columnAt } from '#flows/source-path.ts';
import { csvLine } from '#formats/csv-writer.ts';
import { readBatch } from '#store/batch.ts';
import { openReader, type ReadableDb } from '#store/open.ts';
import { type Likeness, likenessColumns, likenesses, likenessValues } from '#tools/likeness/likeness.ts';
import { type ComparedBatch, openCompared } from './compared-rows.ts';
import type { AlikeOrder } from './jobs.ts';

const style = { delimiter: ',', safe: true };
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

/** Answers how many records were written. */
export async function writeAlikeJob(
  { folder, file, ...order }: AlikeOrder & { file: string },
  { signal }: Session<never>,
): Promise<Moved<number>> {
  const db = openReader(join(folder, 'batch.db'));
  try {
    const { batch, found } = look(db, order);
    let n = 0;
    await writeDurably(file, async (handle) => {
      let text = csvLine([...batch.columns, ...likenessColumns], style);
      // Answers come in the order of the records, so both are read side by side.
      const rows = batch.all();
      for (const each of found) {
        const { value: row } = rows.next();
        text += csvLine([...(row?.values ?? []), ...likenessValues(each)], style);
        if (++n % rowsAtOnce) continue;
        signal.throwIfAborted();
        await handle.write(text);
        text = '';
      }
      await handle.write(text);
    });
    return { answer: n, transfer: [] };
  } finally {
    db.close();
  }
}

function look(db: ReadableDb, { fields, threshold }: Omit<AlikeOrder, 'folder'>) {
  const { state } = readBatch(db);
  const batch = openCompared(db, state === 'Draft');
  const places = fields.map(({ column }) => {
    const at = columnAt(column, batch.columns);
    if (at >= 0) return at;
    throw new Failure('not-found', `There is no column “${column}”. The columns are: ${listed(batch.columns)}.`);
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
