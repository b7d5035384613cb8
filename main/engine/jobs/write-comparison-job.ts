/** Writes the differences as a table: a line for each cell that differs, or one for a record that is new or gone. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Moved, Session } from '#crew/worker.ts';
import type { Block, TableShape } from '#delivery/block.ts';
import type { Delivered } from '#delivery/blocks-file.ts';
import { writeTable } from '#delivery/table-file.ts';
import { openTablePen } from '#formats/table-pen.ts';
import { type DifferenceRow, differenceRow, openBoth } from './compared-pair.ts';
import { compareBatches, planComparison, type Step } from './comparison.ts';
import type { CompareOrder } from './comparison-orders.ts';
import { readPairs } from './pair-file.ts';

const pausedEvery = 2_000;
const header = ['difference', 'key', 'record_before', 'record_after', 'column', 'before', 'after'];

/** `pairs`: where they lie when they were compared already. */
export interface WriteComparisonOrder extends CompareOrder, TableShape {
  file: string;
  pairs?: string;
}

export async function writeComparisonJob(
  order: WriteComparisonOrder,
  { signal }: Session<never>,
): Promise<Moved<Delivered>> {
  const { both, close } = openBoth(order);
  try {
    return { answer: await writeTable(order.file, order, blocks(order, both, signal)), transfer: [] };
  } finally {
    close();
  }
}

async function* blocks(
  order: WriteComparisonOrder,
  both: ReturnType<typeof openBoth>['both'],
  signal: AbortSignal,
): AsyncGenerator<Block> {
  const plan = planComparison(...both, order.key);
  const pen = openTablePen(order);
  let rows = 0;
  pen.header(header);
  for (const step of order.pairs === undefined ? compareBatches(...both, plan) : knownPairs(order.pairs, order.only)) {
    if (typeof step === 'number') {
      await turn();
      signal.throwIfAborted();
      yield { bytes: pen.take(), rows };
      rows = 0;
    } else if (step !== 'repeated' && order.only.includes(step.difference)) {
      for (const line of linesOf(differenceRow(step, plan, both))) {
        pen.cells(line);
        rows++;
      }
    }
  }
  pen.end();
  yield { bytes: pen.take(), rows };
}

/** As comparing would give them, with a pause now and then to hear whether somebody gave up. */
function* knownPairs(file: string, only: CompareOrder['only']): Generator<Step> {
  let n = 0;
  for (const pair of readPairs(file, only)) {
    if (++n % pausedEvery === 0) yield n;
    yield pair;
  }
}

function linesOf({ difference, key, before, after, cells }: DifferenceRow): string[][] {
  const start = [difference, key, String(before ?? ''), String(after ?? '')];
  if (cells.length === 0) return [[...start, '', '', '']];
  return cells.map((cell) => [...start, cell.column, cell.before, cell.after]);
}
