/** Judges records of a draft that are drawn at random, and tells what all of them will probably come to. */
import { join } from 'node:path';
import type { Forecast } from '#contract/design.ts';
import { isFailed } from '#contract/record-state.ts';
import type { Moved } from '#crew/worker.ts';
import { likelyAtLeast, shareBetween } from '#flows/likelihood.ts';
import { blockText, decodeRow, splitRows } from '#formats/row-text.ts';
import { readBatch } from '#store/batch.ts';
import { openReader, type ReadableDb } from '#store/open.ts';
import { findPage, readPage } from '#store/page.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import { type Ending, setUpBench } from './bench.ts';
import type { ForecastOrder } from './intake-orders.ts';

/** What the engine adds to each record: reading it, committing it, writing it out. */
const overhead = 6e-6;
const mostReasons = 10;

export function forecastJob(tools: Toolbox, order: ForecastOrder): Moved<Omit<Forecast, 'balance'>> {
  const db = openReader(join(order.folder, 'batch.db'));
  try {
    return { answer: look(tools, db, order), transfer: [] };
  } finally {
    db.close();
  }
}

function look(tools: Toolbox, db: ReadableDb, order: ForecastOrder): Omit<Forecast, 'balance'> {
  const { id, total, definition } = readBatch(db);
  const judge = setUpBench(tools)(definition, db, id).begin(order.entities);
  const sample = draw(total, order.sample);
  const failures: Ending[] = [];
  let spent = 0;
  for (const { record, row } of rowsOf(db, sample)) {
    const begun = performance.now();
    const ending = judge(row, record, 0);
    spent += performance.now() - begun;
    if (isFailed(ending.state)) failures.push(ending);
  }
  const n = sample.length;
  const failed = failures.length;
  const share = n ? failed / n : 0;
  const { low, high } = shareBetween(failed, n);
  const each = n ? spent / 1_000 / n : 0;
  return {
    sample: n,
    failed,
    total,
    share: 100 * share,
    low: 100 * low,
    high: 100 * high,
    seconds: total * (each / order.workers + overhead),
    credits: Math.round(total * (1 - share) * order.price),
    stops: definition.threshold === null ? null : likelyAtLeast(definition.threshold / 100, failed, n),
    reasons: reasonsOf(failures),
  };
}

/** So many different records, in order. The same draft is asked about the same records each time. */
function draw(total: number, wanted: number): number[] {
  if (total <= wanted) return Array.from({ length: total }, (_, i) => i + 1);
  const chosen = new Set<number>();
  let seed = total;
  while (chosen.size < wanted) {
    // The generator called mulberry32: small, and spread evenly enough to draw records.
    seed = (seed + 0x6d2b79f5) | 0;
    let bits = Math.imul(seed ^ (seed >>> 15), seed | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    chosen.add(1 + Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * total));
  }
  return [...chosen].sort((a, b) => a - b);
}

function* rowsOf(db: ReadableDb, records: readonly number[]): Generator<{ record: number; row: string[] }> {
  let page: { first: number; texts: string[] } | undefined;
  for (const record of records) {
    if (!page || record >= page.first + page.texts.length) {
      const found = findPage(db, record);
      if (!found) return;
      page = { first: found.first, texts: splitRows(blockText(readPage(db, found.no).input)) };
    }
    yield { record, row: decodeRow(page.texts[record - page.first] ?? '') };
  }
}

function reasonsOf(failures: readonly Ending[]): Forecast['reasons'] {
  const reasons = new Map<string, Forecast['reasons'][number]>();
  for (const { exception } of failures) {
    if (!exception) continue;
    const { stage, code, field, message } = exception;
    const name = [stage, code, field].join(' ');
    const known = reasons.get(name) ?? { stage, code, field, message, n: 0 };
    reasons.set(name, { ...known, n: known.n + 1 });
  }
  return [...reasons.values()].sort((a, b) => b.n - a.n).slice(0, mostReasons);
}
