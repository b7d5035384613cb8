/** One file of a watched folder on its way: becomes a batch once, is stayed with, and is handed over with its results. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import type { Asked } from '#contract/engine-api.ts';
import { Failure, type FailureCode } from '#contract/failure.ts';
import { exitCodes, exitOfBatch, exitOfError } from './exit-code.ts';
import { shortId } from './figures.ts';
import { follow } from './follow.ts';
import { type Fate, type HandOver, writeReason } from './hand-over.ts';
import { batchId, type Found, look } from './inbox.ts';
import type { Session } from './session.ts';
import { actOnce } from './stay.ts';
import { stateWords } from './summary.ts';

export interface Round {
  session: Session;
  handOver: HandOver;
  /** What is asked for a file, but for its id. */
  request(file: string): Asked<'create'>;
  safe: boolean;
  stop: AbortSignal;
  /** What waits for credits or disk space is waited for, and looked at so often; undefined: it is left. */
  againMs: number | undefined;
  tell(event: WatchEvent): void;
  remark(text: string): void;
}

export type WatchEvent =
  | { event: 'taken'; file: string; id: string }
  | {
      event: 'ended';
      file: string;
      fate: Fate;
      folder: string;
      id: string | null;
      message: string;
      row: BatchRow | null;
    }
  | { event: 'paused'; file: string; id: string; reason: BatchRow['reason']; message: string | null };

/** What is wrong with the file or its batch, and not with anything around it. A column is not found, too. */
const ofTheFile: ReadonlySet<FailureCode> = new Set<FailureCode>(['bad-file', 'bad-input', 'unreadable', 'not-found']);

/** How it went with a file: an exit code, and whether the file is still where it was because its batch waits. */
export interface Tended {
  code: number;
  waits: boolean;
}

export async function tend(round: Round, found: Found): Promise<Tended> {
  // It may have waited for its turn for long: another content stands still anew, and what is gone is no matter.
  if (!(await isSame(found))) return over(exitCodes.ok);
  const { handOver } = round;
  let turn = 0;
  while (handOver.knows(batchId(found, turn))) turn += 1;
  const id = batchId(found, turn);
  try {
    await takeIn(round, found, id);
    for (;;) {
      const row = await follow(round.session, id, { see: () => undefined, remark: round.remark }, round.stop);
      if (isFinal(row.state)) return over(await ended(round, found, row));
      round.tell({ event: 'paused', file: found.name, id, reason: row.reason, message: row.message });
      if (round.stop.aborted || round.againMs === undefined || !(await goesOn(round, id)))
        return { code: exitOfBatch(row), waits: true };
    }
  } catch (error) {
    if (!(error instanceof Failure && ofTheFile.has(error.code))) throw error;
    // Taken away by somebody just before its turn.
    if ((await look(found.name, found.file)) === undefined) return over(exitCodes.ok);
    await fail(round, found, id, error.message);
    return over(exitOfError(error));
  }
}

const over = (code: number): Tended => ({ code, waits: false });

async function isSame({ name, file, size, changed }: Found): Promise<boolean> {
  const now = await look(name, file);
  return now?.size === size && now.changed === changed;
}

async function takeIn(round: Round, { name, file }: Found, id: string): Promise<void> {
  const { session } = round;
  const row = await session.ask((api) => api.create({ ...round.request(file), id }));
  round.tell({ event: 'taken', file: name, id });
  // Made by a watch that was ended since.
  if (row.state === 'Draft' && row.activity.kind === 'idle') await actOnce(session, id, 'run');
  if (row.state === 'Paused') await actOnce(session, id, 'resume');
}

/** Waits until somebody, or space on the disk, has set the batch going again. False: the watch is to stop. */
async function goesOn({ session, stop, againMs }: Round, id: string): Promise<boolean> {
  while (!stop.aborted) {
    await setTimeout(againMs, undefined, { signal: stop }).catch(() => undefined);
    const { row } = await session.ask((api) => api.show({ id }));
    if (row.state !== 'Paused') return true;
  }
  return false;
}

async function ended(round: Round, found: Found, row: BatchRow): Promise<number> {
  const { session, handOver, safe } = round;
  const good = row.state === 'Completed' || row.state === 'CompletedWithErrors';
  const message = [stateWords[row.state], row.message ?? ''].filter(Boolean).join('. ');
  const { files } = await session.ask((api) => api.show({ id: row.id }));
  const kinds = (['output', 'error', 'process', 'receipt'] as const).filter((kind) =>
    files.some((one) => one.kind === kind),
  );
  const nameOf = (kind: string) => (kind === 'receipt' ? 'receipt.json' : `${kind}.csv`);
  const fate = good ? 'done' : 'failed';
  const folder = await handOver.give(row.id, found, fate, async (made) => {
    // A batch in error has nothing that could be vouched for.
    for (const kind of row.state === 'Error' ? [] : kinds)
      await session.ask((api) => api.export({ id: row.id, kind, file: join(made, nameOf(kind)), safe }));
    if (!good) await writeReason(made, reasonOf(message, row.id));
  });
  round.tell({ event: 'ended', file: found.name, fate, folder, id: row.id, message, row });
  return exitOfBatch(row);
}

/** Refused before it became a batch. */
async function fail(round: Round, found: Found, id: string, message: string): Promise<void> {
  const folder = await round.handOver.give(id, found, 'failed', (made) => writeReason(made, reasonOf(message)));
  round.tell({ event: 'ended', file: found.name, fate: 'failed', folder, id: null, message, row: null });
}

function reasonOf(message: string, id?: string): string[] {
  return [
    message.replace(/\.?$/, '.'),
    ...(id === undefined ? [] : [`Batch ${shortId(id)} holds what there is of it: batchmill show ${shortId(id)}`]),
    'Once it is mended, move the file back into the watched folder: it is taken in again.',
  ];
}

/** Of several files the one that matters most to whoever looks at the exit code. */
export function worst(codes: readonly number[]): number {
  const order = [
    exitCodes.ok,
    exitCodes.completedWithErrors,
    exitCodes.cancelled,
    exitCodes.tooManyFailed,
    exitCodes.postBatchFailed,
    exitCodes.badInput,
    exitCodes.engine,
    exitCodes.stopped,
  ];
  return codes.reduce<number>((most, code) => (order.indexOf(code as 0) > order.indexOf(most as 0) ? code : most), 0);
}
