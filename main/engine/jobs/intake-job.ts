/** Takes a file in: freezes it in the batch's folder, reads it there, and hands over pages as they fill. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import type { Moved, Session } from '#crew/worker.ts';
import { copyDurably } from '#delivery/durable-file.ts';
import { noRecord, refusePasted } from '#formats/inspect.ts';
import { encodeBlock } from '#formats/row-text.ts';
import { readRows } from '#formats/rows.ts';
import { encodeLines, type Page } from '#store/page.ts';
import type { RejectRow } from '#store/reject.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import { findRepeats } from './find-repeats.ts';
import type { IntakeEnd, IntakeOrder, IntakePart } from './intake-orders.ts';

/** Pages gathered before they are handed over: each part is one synced commit. */
const pagesAtOnce = 32;

export async function intakeJob(
  tools: Toolbox,
  order: IntakeOrder,
  { signal, send }: Session<IntakePart>,
): Promise<Moved<IntakeEnd>> {
  const { to, layout } = order;
  const tool = order.tool === '' ? undefined : tools.named(order.tool);
  await freeze(order);
  const stack = pageStack(order.pageSize);
  const check = tool && layout.format === 'list' ? (value: string) => tool.check(value) : undefined;
  const repeats = findRepeats(order.unique);
  const end = { total: 0, rejected: 0, bytes: 0 };
  let rejects: RejectRow[] = [];
  let firstReject: RejectRow | undefined;
  for await (const batch of readRows(to, layout, { signal, check })) {
    repeats.add(batch.rows);
    stack.add(batch.rows, batch.lines);
    rejects.push(...batch.rejects);
    firstReject ??= rejects[0];
    end.rejected += batch.rejects.length;
    end.bytes = batch.bytes;
    if (stack.size() < pagesAtOnce * order.pageSize && rejects.length < pagesAtOnce * order.pageSize) continue;
    await send({ pages: stack.take(false), rejects, repeats: repeats.take(), bytes: end.bytes });
    rejects = [];
  }
  await send({ pages: stack.take(true), rejects, repeats: repeats.take(), bytes: end.bytes });
  end.total = stack.records();
  if (end.total === 0) throw noRecord(order.name, layout, firstReject);
  if (order.pasted) refusePasted(end.total);
  return { answer: end, transfer: [] };
}

/** A copy under its final name is complete: an interrupted one is made again from the source. */
async function freeze({ from, to, take }: IntakeOrder): Promise<void> {
  if (existsSync(to)) return;
  if (!existsSync(from))
    throw new Failure('unreadable', sentence`“${from}” is no longer there. Nothing was taken in.`, { file: from });
  await copyDurably(from, to);
  if (take) await rm(from, { force: true });
}

/** Collects rows and cuts them into pages; a page is bytes as soon as it is full, so that its cells do not grow old. */
function pageStack(size: number) {
  let rows: (readonly string[])[] = [];
  let lines: number[] = [];
  let full: Page[] = [];
  let pages = 0;
  let records = 0;

  function close(): void {
    const n = rows.length;
    full.push({ no: ++pages, first: records + 1, n, lines: encodeLines(lines), input: encodeBlock(rows) });
    records += n;
    rows = [];
    lines = [];
  }

  return {
    add(more: readonly (readonly string[])[], at: readonly number[]): void {
      for (const [i, row] of more.entries()) {
        rows.push(row);
        lines.push(at[i] ?? 0);
        if (rows.length === size) close();
      }
    },
    /** Full pages; the last, smaller one too when this is the end. */
    take(end: boolean): Page[] {
      if (end && rows.length > 0) close();
      const taken = full;
      full = [];
      return taken;
    },
    /** Rows that wait. */
    size: () => full.length * size + rows.length,
    records: () => records,
  };
}
