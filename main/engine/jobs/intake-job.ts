/** Takes a file in: freezes it in the batch's folder, reads it there, and hands over pages as they fill. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Failure } from '#contract/failure.ts';
import { pasteLimits } from '#contract/source.ts';
import type { Moved, Session } from '#crew/worker.ts';
import { copyDurably } from '#delivery/durable-file.ts';
import { encodeRow } from '#formats/row-text.ts';
import { readRows } from '#formats/rows.ts';
import { encodeLines } from '#store/page.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import type { IntakeEnd, IntakeOrder, IntakePart } from './jobs.ts';

export async function intakeJob(
  tools: Toolbox,
  order: IntakeOrder,
  session: Session<IntakePart>,
): Promise<Moved<IntakeEnd>> {
  const tool = tools.named(order.tool);
  await freeze(order);
  const stack = pageStack(order.pageSize);
  const check = order.layout.format === 'list' ? { check: (value: string) => tool.check(value) } : {};
  let rejected = 0;
  let firstReject: { line: number; reason: string } | undefined;
  let bytes = 0;
  for await (const batch of readRows(order.to, order.layout, { signal: session.signal, ...check })) {
    rejected += batch.rejects.length;
    firstReject ??= batch.rejects[0];
    bytes = batch.bytes;
    stack.add(batch.rows, batch.lines);
    await session.send({ pages: stack.take(false), rejects: batch.rejects, bytes });
  }
  await session.send({ pages: stack.take(true), rejects: [], bytes });
  const total = stack.records();
  if (order.pasted) checkPaste(total);
  if (total === 0) throw nothingUsable(order, tool.element, firstReject);
  return { answer: { total, rejected, bytes }, transfer: [] };
}

/** A copy under its final name is complete: an interrupted one is made again from the source. */
async function freeze({ from, to, take }: IntakeOrder): Promise<void> {
  if (existsSync(to)) return;
  if (!existsSync(from))
    throw new Failure('unreadable', `“${from}” is no longer there. Nothing was taken in.`, { file: from });
  await copyDurably(from, to);
  if (take) await rm(from, { force: true });
}

function checkPaste(total: number): void {
  const { min, max } = pasteLimits;
  if (total >= min && total <= max) return;
  const what = `A pasted list needs ${min} to ${max.toLocaleString('en')} valid elements; this one has ${total.toLocaleString('en')}.`;
  throw new Failure(
    'bad-input',
    total < min ? what : `${what} Save it as a file and open that: files have no upper limit.`,
  );
}

function nothingUsable(
  { from, layout }: IntakeOrder,
  element: string,
  reject: { line: number; reason: string } | undefined,
): Failure {
  const what =
    layout.format === 'list' ? `line holds an ${element}`.replace(/an (?=[^aeiou])/, 'a ') : 'row could be read';
  return new Failure('bad-file', `No ${what}.${reject ? ` Line ${reject.line}: ${reject.reason}` : ''}`, {
    file: from,
    ...(reject ? { line: reject.line } : {}),
  });
}

const bytes = new TextEncoder();

/** Collects rows and cuts them into pages. */
function pageStack(size: number) {
  let texts: string[] = [];
  let lines: number[] = [];
  let pages = 0;
  let records = 0;

  return {
    add(rows: readonly (readonly string[])[], at: readonly number[]): void {
      for (const row of rows) texts.push(encodeRow(row));
      lines = lines.length ? lines.concat(at) : [...at];
    },
    /** Full pages; the last, smaller one too when this is the end. */
    take(end: boolean) {
      const full = [];
      let from = 0;
      while (texts.length - from >= size || (end && from < texts.length)) {
        const part = texts.slice(from, from + size);
        full.push({
          no: ++pages,
          first: records + 1,
          n: part.length,
          lines: encodeLines(lines.slice(from, from + size)),
          input: bytes.encode(part.join('\n')),
        });
        records += part.length;
        from += size;
      }
      texts = texts.slice(from);
      lines = lines.slice(from);
      return full;
    },
    records: () => records,
  };
}
