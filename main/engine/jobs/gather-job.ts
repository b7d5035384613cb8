/** Writes failed records of a batch that ended, corrected where asked, as a file that a child batch is made of. */

import { join } from 'node:path';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { isFailed, type RecordState } from '#contract/record-state.ts';
import type { Moved } from '#crew/worker.ts';
import { writeDurably } from '#delivery/durable-file.ts';
import { compileRepairs, familyOf } from '#flows/repair.ts';
import { csvLine } from '#formats/csv-writer.ts';
import { blockText, decodeRow, splitRows } from '#formats/row-text.ts';
import { readBatch } from '#store/batch.ts';
import { exceptionsOfPage } from '#store/exception.ts';
import { openReader, type ReadableDb } from '#store/open.ts';
import { encodeLines, findPage, readPage } from '#store/page.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import type { Gathered, GatherOrder, RecordsOrder } from './record-orders.ts';
import { findStates } from './state-search.ts';

/** What may be run again. A record that still waits for a key goes on by itself instead. */
const again: readonly RecordState[] = [
  'FailedValidation',
  'TransformationFailed',
  'FailedGeoCoding',
  'Failed',
  'NotProcessed',
];

export async function gatherJob(tools: Toolbox, order: GatherOrder): Promise<Moved<Gathered>> {
  // Its own connection: other jobs of this thread come between its writes, and may close one that is shared.
  const db = openReader(join(order.folder, 'batch.db'));
  try {
    return { answer: await gather(tools, db, order), transfer: [] };
  } finally {
    db.close();
  }
}

async function gather(tools: Toolbox, db: ReadableDb, order: GatherOrder): Promise<Gathered> {
  const { definition, state } = readBatch(db);
  const records = order.any ? (order.records ?? []) : choose(db, order, state === 'CompletedWithErrors');
  const corrected = new Map(order.corrections.map(({ record, input }) => [record, input]));
  const isList = definition.layout.format === 'list';
  const { fields } = definition.layout;
  const tool = definition.tool === '' ? undefined : tools.named(definition.tool);
  for (const [record, input] of corrected)
    check(record, input, fields, tool && isList ? (value) => tool.check(value) : undefined);
  const mend = compileRepairs(order.repairs, fields);
  // Exactly as it was: what is guarded for a spreadsheet would not be the same record again.
  const style = { delimiter: ',', safe: false };
  if (records.length)
    await writeDurably(order.to, async (file) => {
      if (!isList) await file.write(csvLine(fields, style));
      for (const block of inputsOf(db, records)) {
        const families = order.repairs.length ? familiesOf(db, block) : undefined;
        const rows = block.map(
          ({ record, row }) => corrected.get(record) ?? mend(record, families?.get(record) ?? '', row),
        );
        await file.write(rows.map((row) => (isList ? `${row[0] ?? ''}\n` : csvLine(row, style))).join(''));
      }
    });
  return { records: encodeLines(records), n: records.length };
}

function choose(db: ReadableDb, order: GatherOrder, failedOnly: boolean): number[] {
  const query: RecordsOrder = {
    folder: order.folder,
    rest: order.rest,
    over: !failedOnly,
    inFlight: [],
    lateInFlight: [],
    missing: undefined,
    states: undefined,
    code: undefined,
    text: undefined,
    skip: 0,
    limit: Number.MAX_SAFE_INTEGER,
  };
  const states = failedOnly ? again.filter(isFailed) : again;
  const { records } = findStates(db, query, states, readBatch(db).total);
  if (!order.records) return records;
  const wanted = new Set(order.records);
  const found = records.filter((record) => wanted.delete(record));
  const [stranger] = wanted;
  if (stranger !== undefined)
    throw new Failure('not-allowed', sentence`Record ${stranger} did not fail, so it cannot be run again.`);
  return found;
}

function check(
  record: number,
  input: readonly string[],
  fields: readonly string[],
  refusal: ((value: string) => string | undefined) | undefined,
): void {
  if (input.length !== fields.length)
    throw new Failure(
      'bad-input',
      sentence`Record ${record} has ${fields.length} fields; the correction has ${input.length}.`,
    );
  const value = input[0] ?? '';
  const why = refusal && (/[\r\n]/.test(value) ? 'It must be one line.' : refusal(value.trim()));
  if (why !== undefined)
    throw new Failure('bad-input', sentence`The correction of record ${record} is refused: ${why}`);
}

/** By record, of those that failed. */
function familiesOf(db: ReadableDb, block: readonly { record: number }[]): Map<number, string> {
  const first = block[0]?.record ?? 0;
  const last = block.at(-1)?.record ?? 0;
  return new Map(exceptionsOfPage(db, first, last - first + 1).map((each) => [each.record, familyOf(each)]));
}

/** Page by page, so that memory does not grow with the batch. */
function* inputsOf(db: ReadableDb, records: readonly number[]): Generator<{ record: number; row: string[] }[]> {
  for (let i = 0; i < records.length; ) {
    const found = findPage(db, records[i] ?? 0);
    if (!found) return;
    const texts = splitRows(blockText(readPage(db, found.no).input));
    const block: { record: number; row: string[] }[] = [];
    for (let record = records[i]; record !== undefined && record < found.first + found.n; record = records[++i])
      block.push({ record, row: decodeRow(texts[record - found.first] ?? '') });
    yield block;
  }
}
