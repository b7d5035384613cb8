/** Families of a batch's failures, and what repairs would make of them. Nothing is changed by looking. */
import { join } from 'node:path';
import { maskedCells } from '#contract/confidential.ts';
import { isFailed } from '#contract/record-state.ts';
import type { Family, RepairPreview, Share } from '#contract/repair.ts';
import type { Moved } from '#crew/worker.ts';
import { commonOf, compileRepairs, familyOf } from '#flows/repair.ts';
import { columnAt } from '#flows/source-path.ts';
import { blockText, decodeRow, splitRows } from '#formats/row-text.ts';
import { readBatch } from '#store/batch.ts';
import type { Definition } from '#store/definition.ts';
import { type Exception, failuresFrom } from '#store/exception.ts';
import { openReader, type ReadableDb } from '#store/open.ts';
import { decodeLines, findPage, readPage } from '#store/page.ts';
import { openRepeats } from '#store/repeat.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import { openBench } from './bench.ts';
import { uniqueColumns } from './defined-flow.ts';
import type { MendedOrder, RepairOrder } from './record-orders.ts';

const mostSamples = 5;
const failuresAtOnce = 5_000;

export function repairJob(tools: Toolbox, order: RepairOrder): Moved<RepairPreview> {
  return reading(order, (db) => look(tools, db, order));
}

/** The failed records that complete with the repairs. */
export function mendedRecordsJob(tools: Toolbox, order: MendedOrder): Moved<number[]> {
  return reading(order, (db) => {
    const mended: number[] = [];
    for (const { now, isChanged } of tries(tools, db, order))
      if (isChanged && !isFailed(now.state)) mended.push(now.record);
    return mended;
  });
}

function reading<A>({ folder }: MendedOrder, answer: (db: ReadableDb) => A): Moved<A> {
  const db = openReader(join(folder, 'batch.db'));
  try {
    return { answer: answer(db), transfer: [] };
  } finally {
    db.close();
  }
}

function look(tools: Toolbox, db: ReadableDb, order: RepairOrder): RepairPreview {
  const { family, left, masked, skip, limit } = order;
  const { definition } = readBatch(db);
  const shown = (cells: readonly string[]) => (masked ? maskedCells(cells, definition.confidential.input) : [...cells]);
  const preview: RepairPreview = { failed: 0, changed: 0, mended: 0, families: [], shares: [], rows: [] };
  const families = gatherFamilies(definition, shown);
  const shares = new Map<string, Share>();
  let passed = 0;
  for (const { now, before, line, row, after, isChanged } of tries(tools, db, order)) {
    const share = shares.get(before) ?? { family: before, n: 0, changed: 0, mended: 0 };
    shares.set(before, share);
    const stillFails = isFailed(now.state);
    for (const counts of [preview, share]) {
      if (isChanged) counts.changed++;
      if (isChanged && !stillFails) counts.mended++;
    }
    preview.failed++;
    share.n++;
    if (stillFails) families.add(now, after);
    if ((family !== undefined && before !== family) || (left && !stillFails)) continue;
    if (passed++ < skip || preview.rows.length >= limit) continue;
    const { record, stage, code, message, state } = now;
    const values = { before: shown(row), after: shown(after) };
    preview.rows.push({ record, line, family: before, ...values, state, stage, code, message });
  }
  return { ...preview, families: families.all(), shares: [...shares.values()] };
}

/** Every failed record, and how it comes out with the repairs. `before`: its family as the batch has it. */
interface Tried {
  now: Exception;
  before: string;
  line: number;
  row: string[];
  after: readonly string[];
  isChanged: boolean;
}

function* tries(tools: Toolbox, db: ReadableDb, { repairs, entities }: MendedOrder): Generator<Tried> {
  const { id, definition } = readBatch(db);
  const mend = compileRepairs(repairs, definition.layout.fields);
  const unique = uniqueColumns(definition).map(({ at }) => at);
  const changedUnique = new Set<number>();
  const repeats = openRepeats(db);
  // A value that was mended is no longer the one that stood there before.
  const judge = openBench(tools, definition, id, (record) =>
    changedUnique.has(record) ? undefined : repeats(record),
  ).begin(entities);
  for (const { failure, line, row } of failedRows(db)) {
    const before = familyOf(failure);
    const after = mend(failure.record, before, row);
    const isChanged = after !== row;
    if (isChanged && unique.some((at) => after[at] !== row[at])) changedUnique.add(failure.record);
    const now = isChanged ? judged(judge, after, failure) : failure;
    yield { now, before, line, row, after, isChanged };
  }
}

type Judge = ReturnType<ReturnType<typeof openBench>['begin']>;

function judged(judge: Judge, row: readonly string[], { record, page }: Exception): Exception {
  const { state, exception } = judge(row, record, 0);
  const { stage = '', code = '', message = '', field = '', attempts = 1 } = exception ?? {};
  return { record, page, state, stage, code, message, field, attempts };
}

function* failedRows(db: ReadableDb): Generator<{ failure: Exception; line: number; row: string[] }> {
  let page: { first: number; texts: string[]; lines: number[] } | undefined;
  for (let from = 1; ; ) {
    const failures = failuresFrom(db, from, failuresAtOnce);
    for (const failure of failures) {
      if (!page || failure.record >= page.first + page.texts.length) {
        const found = findPage(db, failure.record);
        if (!found) return;
        const { first, input, lines } = readPage(db, found.no);
        page = { first, texts: splitRows(blockText(input)), lines: decodeLines(lines) };
      }
      const at = failure.record - page.first;
      yield { failure, line: page.lines[at] ?? 0, row: decodeRow(page.texts[at] ?? '') };
    }
    const last = failures.at(-1);
    if (!last || failures.length < failuresAtOnce) return;
    from = last.record + 1;
  }
}

function gatherFamilies(definition: Definition, shown: (cells: readonly string[]) => string[]) {
  const families = new Map<string, Family>();
  const { fields } = definition.layout;
  return {
    add(failure: Exception, row: readonly string[]): void {
      const id = familyOf(failure);
      const { stage, code, field, message } = failure;
      const known = families.get(id) ?? {
        ...{ id, stage, code, field, column: columnOf(definition, field), message: commonOf(message) },
        ...{ n: 0, samples: [] },
      };
      known.n++;
      const value = shown(row)[fields.indexOf(known.column)];
      if (value !== undefined && known.samples.length < mostSamples && !known.samples.includes(value))
        known.samples.push(value);
      families.set(id, known);
    },
    all: () => [...families.values()].sort((a, b) => b.n - a.n || a.id.localeCompare(b.id)),
  };
}

/** The column that a field comes from; of a batch with one tool the column which that reads. */
function columnOf({ interface: design, flow, column, layout }: Definition, field: string): string {
  if (!flow) return column;
  const wanted = field === '' ? (flow.tools[0]?.field ?? flow.geocode?.field ?? '') : field;
  const source = design?.fields.find(({ name }) => name === wanted)?.source ?? wanted;
  return layout.fields[columnAt(source, layout.fields)] ?? '';
}
