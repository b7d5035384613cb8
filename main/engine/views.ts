/** What can be seen of a batch and taken out of it, whether it runs or rests. */
import type { BatchDetail, BatchRow, FileKind } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import type { Delivery, EngineAnswers, Given } from '#contract/engine-api.ts';
import { formatOfName, isTable } from '#contract/export-format.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import type { LogSlice } from '#contract/log.ts';
import type { BatchReport } from '#contract/report.ts';
import { timeText } from '#delivery/process.ts';
import { readBatch, setLabel } from '#store/batch.ts';
import { readEvents } from '#store/event.ts';
import { reasonsOf } from '#store/exception.ts';
import { snapshot, write } from '#store/open.ts';
import { readSteps } from '#store/step.ts';
import { readFacet } from '#store/tally.ts';
import { followers } from './after.ts';
import { refuseCleaned } from './cleaned.ts';
import { errorRows, fileName, filesOf, partialName } from './files.ts';
import { definedFlow } from './jobs/defined-flow.ts';
import type { Live } from './live.ts';
import type { Mill } from './mill.ts';
import { reading } from './reading.ts';
import { isOver, restState } from './row.ts';

const mostReasons = 50;
const mostValues = 20;
const mostEvents = 500;

export function detailOf(mill: Mill, id: string): BatchDetail {
  return reading(mill, id, (db, folder, row) =>
    snapshot(db, () => {
      const { id: batch, definition } = readBatch(db);
      const steps = new Map(readSteps(db).map((step) => [step.no, step]));
      return {
        row,
        layout: definition.layout,
        confidential: definition.confidential,
        column: definition.column,
        columns: definition.columns,
        options: definition.options,
        interface: definition.interface,
        flow: definition.flow,
        names: definition.names,
        pageSize: definition.pageSize,
        retry: definition.retry,
        insert: definition.insert,
        after: definition.after.map((step, i) => {
          const { state = 'waiting' as const, message = '' } = steps.get(i + 1) ?? {};
          return { step, state, message };
        }),
        children: [...mill.shelf.childrenOf(batch), ...followers(mill, batch, definition.after)],
        reasons: reasonsOf(db, mostReasons),
        facets: definedFlow(mill.tools, definition)
          .facets.map((column) => ({ column, values: readFacet(db, column, mostValues) }))
          .filter(({ values }) => values.length > 0),
        files: filesOf(folder, definition, row),
        events: readEvents(db, mostEvents).map(({ at, text }) => ({ at: timeText(at), text })),
        versions: definition.versions,
        folder,
      };
    }),
  );
}

/** `fileOf`: where the numbers of records are that were arranged. */
export async function readRecords(
  mill: Mill,
  query: Given<'records'>,
  fileOf: (id: string, token: string) => string,
): Promise<EngineAnswers['records']> {
  const { folder, row, live } = mill.shelf.find(query.id);
  const { states, code, text, missingDependencies: missing, arrangement, masked, skip, limit } = query;
  refuseCleaned(mill.shelf.row(row.id), 'read');
  const positions = arrangement === undefined ? {} : { positions: fileOf(row.id, arrangement) };
  const order = { ...momentOf(folder, row, live), states, code, text, missing, masked, skip, limit, ...positions };
  const { total, rows } = await mill.crew.order('ask', 'records', order).answer;
  return { message: 'ok', totalCount: total, data: rows };
}

/** What the database alone does not know of the records of a batch. */
export function momentOf(folder: string, row: BatchRow, live: Live | undefined) {
  const state = live?.batch.state ?? row.state;
  return {
    folder,
    rest: restState(state, row.parent),
    over: isOver(state),
    inFlight: live ? [...live.inFlight.keys()] : [],
    lateInFlight: live ? [...live.lateInFlight.keys()] : [],
  };
}

export async function readRecord(
  mill: Mill,
  { id, record, masked }: Given<'record'>,
): Promise<EngineAnswers['record']> {
  const { folder, row, live } = mill.shelf.find(id);
  refuseCleaned(mill.shelf.row(row.id), 'read');
  const none = { states: undefined, code: undefined, text: undefined, missing: undefined, skip: 0, limit: 1 };
  return mill.crew.order('ask', 'record', { ...momentOf(folder, row, live), ...none, record, masked }).answer;
}

export async function readLog(mill: Mill, { id, ...query }: Given<'log'>): Promise<LogSlice> {
  const { folder } = mill.shelf.find(id);
  return mill.crew.order('ask', 'log', { ...query, folder }).answer;
}

export async function readReport(mill: Mill, id: string): Promise<BatchReport> {
  const { folder, row } = mill.shelf.find(id);
  refuseCleaned(mill.shelf.row(row.id), 'read');
  return mill.crew.order('file', 'report', { folder }).answer;
}

export async function readRejectRows(
  mill: Mill,
  { id, skip, limit }: Given<'rejects'>,
): Promise<EngineAnswers['rejects']> {
  const { folder, row } = mill.shelf.find(id);
  refuseCleaned(mill.shelf.row(row.id), 'read');
  const data = await mill.crew.order('ask', 'rejects', { folder, skip, limit }).answer;
  return { totalCount: mill.shelf.row(row.id).rejected, data };
}

export async function exportFile(
  mill: Mill,
  { id, kind, file, format: asked, safe, delimiter, bom, merged }: Given<'export'>,
): Promise<Delivery> {
  const entry = mill.shelf.find(id);
  const row = mill.shelf.row(entry.row.id);
  refuseCleaned(row, 'read');
  if (kind === 'error' && errorRows(row) === 0)
    throw new Failure('not-found', sentence`“${row.label}” has no errors, so there is no error file.`);
  if (kind === 'input' && row.state === 'Draft' && row.activity.kind === 'intake')
    throw new Failure('not-allowed', 'The input is still being taken in. Wait until that is done.');
  const format = (isTable(kind) ? (asked ?? formatOfName(file)) : asked) ?? 'csv';
  if (!isTable(kind) && format !== 'csv')
    throw new Failure(
      'bad-input',
      sentence`Results and errors can be written as ${format}; this file has one form only.`,
    );
  const partial = kind !== 'input' && !isFinal(row.state) && row.done < row.total;
  const target = partial ? partialName(file, row.done, row.total) : file;
  // What was written when the batch ended is copied; only its log has had a line since.
  const usual = format === 'csv' && safe && delimiter === ',' && !bom;
  const over = isFinal(row.state) && row.activity.kind === 'idle';
  const successors = merged && kind === 'output' ? descendants(mill, entry.row.id) : [];
  const { rows, bytes } = await mill.crew.order('file', 'deliver', {
    folder: entry.folder,
    kind,
    target,
    format,
    safe,
    delimiter,
    bom,
    ...(successors.length > 0 ? { successors } : {}),
    ...(usual && over && kind !== 'process' && successors.length === 0
      ? { made: nameOf(mill, entry.row.id, kind) }
      : {}),
  }).answer;
  return { file: target, rows, bytes, partialOf: partial ? row.total : null };
}

/** Folders of all batches that were made of its failed records, and of theirs. */
function descendants(mill: Mill, id: string): string[] {
  return mill.shelf.childrenOf(id).flatMap((child) => {
    const { folder, row } = mill.shelf.find(child);
    return row.cleaned === null && row.state !== 'Draft' ? [folder, ...descendants(mill, child)] : [];
  });
}

/** What it is called in the batch's folder. */
function nameOf(mill: Mill, id: string, kind: FileKind): string {
  return reading(mill, id, (db) => fileName(kind, readBatch(db).definition));
}

export function rename(mill: Mill, id: string, label: string): BatchRow {
  const entry = mill.shelf.find(id);
  const rested = !entry.live;
  const live = mill.shelf.open(entry);
  write(live.db, () => setLabel(live.db, label || live.batch.label));
  live.batch.label = label || live.batch.label;
  mill.touch(live);
  if (rested) mill.shelf.rest(live);
  else mill.shelf.save(live);
  return mill.shelf.row(live.batch.id);
}
