/** Looks at files and typed lists without making a batch of them. */
import { rm } from 'node:fs/promises';
import type { ListCheck } from '#contract/engine-api.ts';
import type { Inspection } from '#contract/source.ts';
import type { Moved, Session } from '#crew/worker.ts';
import { inspect } from '#formats/inspect.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import type { Jobs } from './jobs.ts';

export async function inspectJob(
  tools: Toolbox,
  order: Jobs['inspect']['argument'],
  { signal }: Session<never>,
): Promise<Moved<Inspection>> {
  const { file, drop, reading, pasted, depth } = order;
  const tool = order.tool === undefined ? undefined : tools.named(order.tool);
  try {
    const answer = await inspect(file, pasted && !reading.format ? { ...reading, format: 'list' } : reading, {
      pasted,
      depth,
      signal,
      ...(tool ? { check: (value: string) => tool.check(value) } : {}),
    });
    return { answer, transfer: [] };
  } finally {
    if (drop) await rm(file, { force: true });
  }
}

const mostLines = 1_000;

export function checkListJob(tools: Toolbox, order: Jobs['checkList']['argument']): Moved<ListCheck> {
  const tool = tools.named(order.tool);
  const seen = new Set<string>();
  const answer: ListCheck = { lines: 0, valid: 0, bad: 0, duplicates: 0, rejects: [], duplicateLines: [] };
  const all = order.text.split(/\r\n|\n|\r/);
  for (let i = 0; i < all.length; i++) {
    const value = (all[i] ?? '').trim();
    if (value === '') continue;
    answer.lines++;
    const reason = tool.check(value);
    if (reason !== undefined) {
      answer.bad++;
      if (answer.rejects.length < mostLines) answer.rejects.push({ line: i + 1, reason });
      continue;
    }
    answer.valid++;
    const key = value.toLowerCase();
    if (!seen.has(key)) seen.add(key);
    else if (answer.duplicates++ < mostLines) answer.duplicateLines.push(i + 1);
  }
  return { answer, transfer: [] };
}
