/** Finds records of a batch that mean the same, in one pass over all of them, and answers the groups or writes them. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { Alike, AlikeFound } from '#contract/alike.ts';
import { maskedCell } from '#contract/confidential.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import type { Moved, Session } from '#crew/worker.ts';
import type { Block, TableShape } from '#delivery/block.ts';
import type { Delivered, Progress } from '#delivery/blocks-file.ts';
import { inWriteWords } from '#delivery/durable-file.ts';
import { writeTable } from '#delivery/table-file.ts';
import { listed } from '#flows/mapping.ts';
import { columnAt } from '#flows/source-path.ts';
import { openTablePen } from '#formats/table-pen.ts';
import { readBatch } from '#store/batch.ts';
import { openReader, type ReadableDb } from '#store/open.ts';
import { type Likeness, likenessColumns, likenessValues, searchLikenesses } from '#tools/likeness/likeness.ts';
import { membersByRecord, readMembers, writeMembers } from './alike-file.ts';
import { type ComparedBatch, openCompared } from './compared-rows.ts';
import type { AlikeOrder } from './comparison-orders.ts';

const rowsAtOnce = 2_000;

export function alikeJob({
  folder,
  skip,
  limit,
  ...order
}: AlikeOrder & { skip: number; limit: number }): Moved<Alike> {
  return reading(folder, (db) => {
    const { batch, places, search } = look(db, order);
    const members: Likeness[] = [];
    let unique = 0;
    for (const step of search()) unique += take(members, step);
    const { groups, duplicates } = inGroups(members);
    const rows = members.slice(skip, skip + limit).map((each) => rowOf(each, batch, places));
    return { answer: { groups, duplicates, unique, rows }, transfer: [] };
  });
}

/** Writes the members down, so that they can be looked through without searching anew. */
export async function seekAlikeJob(
  order: AlikeOrder & { file: string },
  { signal, send }: Session<Progress>,
): Promise<Moved<AlikeFound>> {
  const db = openReader(join(order.folder, 'batch.db'));
  try {
    const { batch, places, search } = look(db, order);
    const members: Likeness[] = [];
    let unique = 0;
    let said = 0;
    for (const step of search()) {
      unique += take(members, step);
      if (typeof step !== 'number') continue;
      await turn();
      signal.throwIfAborted();
      if (step - said < 0.01) continue;
      said = step;
      await send({ done: Math.floor(step * batch.total), of: batch.total });
    }
    const { groups, duplicates } = inGroups(members);
    writeMembers(order.file, members, namesOf(order));
    const confidential = places.some((at) => batch.hidden.includes(at));
    return { answer: { groups, duplicates, unique, confidential }, transfer: [] };
  } catch (error) {
    rmSync(order.file, { force: true });
    throw inWriteWords(order.file, error);
  } finally {
    db.close();
  }
}

/** A slice of what was written down. */
export function alikeRowsJob(
  order: AlikeOrder & { file: string; skip: number; limit: number; masked: boolean },
): Moved<Alike['rows']> {
  return reading(order.folder, (db) => {
    const { batch, places } = look(db, order);
    const members = readMembers(order.file, namesOf(order), order.skip, order.limit);
    return { answer: members.map((each) => rowOf(each, batch, places, order.masked)), transfer: [] };
  });
}

const namesOf = ({ fields }: Pick<AlikeOrder, 'fields'>) => fields.map(({ column }) => column);

function reading<T>(folder: string, read: (db: ReadableDb) => T): T {
  const db = openReader(join(folder, 'batch.db'));
  try {
    return read(db);
  } finally {
    db.close();
  }
}

/** 1 for a record that is like no other. */
function take(members: Likeness[], step: number | Likeness): number {
  if (typeof step === 'number') return 0;
  if (step.group === undefined) return 1;
  members.push(step);
  return 0;
}

/** Puts them group by group, the primary first. */
function inGroups(members: Likeness[]): { groups: number; duplicates: number } {
  members.sort(
    (a, b) => (a.group ?? 0) - (b.group ?? 0) || Number(a.role !== 'primary') - Number(b.role !== 'primary'),
  );
  const groups = members.at(-1)?.group ?? 0;
  return { groups, duplicates: members.length - groups };
}

function rowOf(
  found: Likeness,
  batch: ComparedBatch,
  places: readonly number[],
  masked = false,
): Alike['rows'][number] {
  const { record, group = 0, role, matchType, similarity, matchedFields } = found;
  const values = batch.one(record)?.values ?? [];
  const shown = (at: number) =>
    masked && batch.hidden.includes(at) ? maskedCell(values[at] ?? '') : (values[at] ?? '');
  return {
    group,
    record,
    role: role === 'primary' ? role : 'duplicate',
    match: matchType ?? null,
    similarity: similarity ?? null,
    matchedFields: [...matchedFields],
    values: places.map(shown),
  };
}

/** `members`: where they lie when they were searched for already. */
export async function writeAlikeJob(
  order: AlikeOrder & TableShape & { file: string; members?: string },
  { signal }: Session<never>,
): Promise<Moved<Delivered>> {
  const db = openReader(join(order.folder, 'batch.db'));
  try {
    return { answer: await writeTable(order.file, order, blocks(db, order, signal)), transfer: [] };
  } finally {
    db.close();
  }
}

async function* blocks(
  db: ReadableDb,
  order: AlikeOrder & TableShape & { members?: string },
  signal: AbortSignal,
): AsyncGenerator<Block> {
  const { batch, search } = look(db, order);
  const { members } = order;
  const known = members === undefined ? undefined : membersByRecord(members, namesOf(order), batch.total);
  const pen = openTablePen(order);
  pen.header([...batch.columns, ...likenessColumns]);
  // Answers come in the order of the records, so both are read side by side.
  const found = known ? undefined : search();
  let rows = 0;
  for (const { record, values } of batch.all()) {
    const each = known ? known(record) : nextOf(found);
    pen.cells([...values, ...(each ? likenessValues(each) : [])]);
    if (++rows < rowsAtOnce) continue;
    await turn();
    signal.throwIfAborted();
    yield { bytes: pen.take(), rows };
    rows = 0;
  }
  pen.end();
  yield { bytes: pen.take(), rows };
}

function nextOf(found: Iterator<number | Likeness> | undefined): Likeness | undefined {
  for (let step = found?.next(); step && !step.done; step = found?.next())
    if (typeof step.value !== 'number') return step.value;
  return undefined;
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
  const search = () => searchLikenesses(recordsOf(batch, places), options, batch.total);
  return { batch, places, search };
}

function* recordsOf(batch: ComparedBatch, places: readonly number[]) {
  for (const { record, values } of batch.all()) yield { record, fields: places.map((at) => values[at] ?? '') };
}
