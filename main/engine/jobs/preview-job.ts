/** The first records of a file through everything but the store: nothing is kept of them. */
import { type Confidential, isConfidential, maskedCells } from '#contract/confidential.ts';
import type { Preview } from '#contract/design.ts';
import type { Moved, Session } from '#crew/worker.ts';
import { noRecord } from '#formats/inspect.ts';
import { readRows } from '#formats/rows.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import { openBench } from './bench.ts';
import { definedFlow, uniqueColumns } from './defined-flow.ts';
import { findRepeats } from './find-repeats.ts';
import type { PreviewOrder } from './intake-orders.ts';

export async function previewJob(
  tools: Toolbox,
  { file, name, id, work, columns, limit, entities, masked }: PreviewOrder,
  { signal }: Session<never>,
): Promise<Moved<Preview>> {
  const { rows, lines } = await firstRows(file, name, work.layout, limit, signal);
  const repeats = findRepeats(uniqueColumns(work));
  repeats.add(rows);
  const repeated = new Map(repeats.take().map((repeat) => [repeat.record, repeat]));
  const judge = openBench(tools, work, id, (record) => repeated.get(record)).begin(entities);
  const judged = rows.map((input, i) => {
    const { state, values, exception } = judge(input, i + 1, 0);
    const { stage = '', code = '', message = '', field = '' } = exception ?? {};
    return { record: i + 1, line: lines[i] ?? 0, input, values: [...values], state, stage, code, message, field };
  });
  const { confidential } = definedFlow(tools, work);
  const shown = masked ? judged.map((row) => maskedRow(row, confidential)) : judged;
  const isHushed = isConfidential(confidential);
  return { answer: { layout: work.layout, columns, confidential: isHushed, rows: shown }, transfer: [] };
}

function maskedRow(row: Preview['rows'][number], { input, result }: Confidential): Preview['rows'][number] {
  return { ...row, input: maskedCells(row.input, input), values: maskedCells(row.values, result) };
}

async function firstRows(
  file: string,
  name: string,
  layout: PreviewOrder['work']['layout'],
  limit: number,
  signal: AbortSignal,
): Promise<{ rows: string[][]; lines: number[] }> {
  const first = { rows: [] as string[][], lines: [] as number[] };
  for await (const batch of readRows(file, layout, { signal })) {
    first.rows.push(...batch.rows.slice(0, limit - first.rows.length));
    first.lines.push(...batch.lines.slice(0, limit - first.lines.length));
    if (first.rows.length >= limit) break;
  }
  if (first.rows.length === 0) throw noRecord(name, layout, undefined);
  return first;
}
