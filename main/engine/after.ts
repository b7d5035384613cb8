/**
 * The post-batch step: its actions one after the other. Each that is done is noted, so that a retry goes on at the one
 * that failed, and a crash repeats at most the one it interrupted.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { engineVerbs } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import type { AfterStep } from '#contract/flow.ts';
import { english, sentence } from '#contract/language/sentence.ts';
import { usualShape } from '#delivery/made-files.ts';
import { write } from '#store/open.ts';
import { readSteps, type StepRow, saveStep } from '#store/step.ts';
import { derivedId } from './derived-id.ts';
import { createBatch } from './intake.ts';
import type { Live } from './live.ts';
import type { Mill } from './mill.ts';

export async function follow(mill: Mill, live: Live): Promise<void> {
  const { after } = live.batch.definition;
  const done = new Set(readSteps(live.db).flatMap(({ no, state }) => (state === 'done' ? no : [])));
  for (const [i, step] of after.entries()) {
    if (done.has(i + 1)) continue;
    live.activity = { kind: 'after', done: i, of: after.length, step: step.kind };
    mill.touch(live);
    await act(mill, live, i + 1, step);
  }
}

async function act(mill: Mill, live: Live, no: number, step: AfterStep): Promise<void> {
  const note = (state: StepRow['state'], message: string) =>
    write(live.db, () => saveStep(live.db, { no, state, message, at: mill.now() }));
  try {
    const message = await perform(mill, live, no, step);
    if (!live.db.open) throw new Failure('cancelled', 'The batch was closed.');
    note('done', message);
  } catch (error) {
    if (!live.db.open || (error instanceof Failure && error.code === 'cancelled')) throw error;
    if (!(error instanceof Failure)) mill.report(error);
    const why = error instanceof Error ? error.message : String(error);
    const code = error instanceof Failure ? error.code : 'internal';
    if (code === 'no-space') mill.releaseReserve();
    note('failed', why);
    throw new Failure(code, sentence`Action ${no} of the post-batch step (${step.kind}) failed: ${why}`, {
      cause: error,
    });
  }
}

async function perform(mill: Mill, live: Live, no: number, step: AfterStep): Promise<string> {
  if (step.kind === 'batch') return startBatch(mill, live, no, step);
  const ticket = mill.crew.order('file', 'after', { folder: live.folder, no, step });
  live.stop = () => ticket.cancel();
  return ticket.answer;
}

/** Its id follows from the parent's, so that it is there once, however often this is begun. */
async function startBatch(mill: Mill, live: Live, no: number, step: AfterStep & { kind: 'batch' }): Promise<string> {
  const id = childId(live.batch.id, no);
  if (isThere(mill, id)) return english`Batch ${id.slice(0, 8)} had been made of the output before.`;
  const incoming = join(mill.workspace, 'incoming');
  mkdirSync(incoming, { recursive: true });
  const file = join(incoming, `${id}.csv`);
  // As it is, without the guard for spreadsheets: the next tool must see what this one wrote.
  const order = { ...usualShape, safe: false, folder: live.folder, kind: 'output' as const, target: file };
  const ticket = mill.crew.order('file', 'deliver', order);
  live.stop = () => ticket.cancel();
  const { rows } = await ticket.answer;
  if (rows === 0) return 'No batch was made: the output has no rows.';
  const request = engineVerbs.create.parse({
    source: { kind: 'file', file, name: `${live.batch.label} — output.csv`.slice(-255), take: true },
    reading: { format: 'csv', encoding: 'utf-8', delimiter: ',', quote: '"', header: true },
    label: step.label || `${live.batch.label} — ${step.tool}`.slice(0, 200),
    tool: step.tool,
    ...(step.column === undefined ? {} : { column: step.column }),
    ...(step.insert === undefined ? {} : { insert: step.insert }),
    ownership: live.batch.definition.ownership,
    run: true,
  });
  const child = await createBatch(mill, request, { id });
  return english`Batch “${child.batch.label}” (${id.slice(0, 8)}) was made of the output.`;
}

/** Batches that the post-batch step of this one has made. */
export function followers(mill: Mill, parent: string, after: readonly AfterStep[]): string[] {
  return after
    .flatMap(({ kind }, i) => (kind === 'batch' ? childId(parent, i + 1) : []))
    .filter((id) => isThere(mill, id));
}

/** From the parent and the number of the action. */
const childId = (parent: string, no: number) => derivedId(`${parent}/after/${no}`);

function isThere(mill: Mill, id: string): boolean {
  try {
    mill.shelf.find(id);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return false;
    throw error;
  }
}
