/**
 * Stays with one batch until it ends, or until it is paused because somebody asked this process to stop.
 *
 * The engine may be another process's. When that one goes, this one takes over: it opens the workspace itself and
 * resumes the batch, so that a batch never waits for a process that has ended.
 */
import type { BatchRow } from '#contract/batch.ts';
import { can, isFinal } from '#contract/batch-state.ts';
import type { EngineApi } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import type { EngineLink } from '#engine/link.ts';
import { isCutOff, type Session } from './session.ts';

export interface Watcher {
  /** Each row as it changes. */
  see(row: BatchRow): void;
  remark(text: string): void;
}

type Turn = { kind: 'ended'; row: BatchRow } | { kind: 'removed' } | { kind: 'lost' } | { kind: 'stop' };
/** Losses of the engine without a single record in between, after which it is no longer a coincidence. */
const mostLosses = 3;

/** The row at the end: final, or Paused. Rejects when the batch is gone. */
export async function follow(session: Session, id: string, watcher: Watcher, stop: AbortSignal): Promise<BatchRow> {
  let losses = 0;
  let seen = -1;
  const counting: Watcher = {
    remark: watcher.remark,
    see(row) {
      if (row.done !== seen) losses = 0;
      seen = row.done;
      watcher.see(row);
    },
  };

  for (let lost = false, { link } = session; ; ) {
    try {
      if (lost) await session.reopen(link);
      link = session.link;
      if (lost) await takeOver(link.api, id, stop);
      const turn = await nextTurn(link, id, counting, stop);
      if (turn.kind === 'ended') return turn.row;
      if (turn.kind === 'removed') throw new Failure('not-found', 'The batch was deleted while it was followed.');
      lost = turn.kind === 'lost';
      if (turn.kind === 'stop') await pause(link.api, id);
    } catch (error) {
      lost = await isCutOff(error, link);
      if (!lost) throw error;
    }
    if (lost) losses += 1;
    if (losses > mostLosses) throw lostForGood(id);
  }
}

/** Paused by something that this process cannot change: waiting would be for ever. */
function isStuck(row: BatchRow): boolean {
  return row.reason === 'disk' || row.reason === 'credits';
}

function nextTurn({ api, on, closed }: EngineLink, id: string, watcher: Watcher, stop: AbortSignal): Promise<Turn> {
  return new Promise((resolve, reject) => {
    const ends: (() => void)[] = [];
    let latest: BatchRow | undefined;
    let over = false;
    const end = (turn: Turn) => {
      over = true;
      for (const one of ends) one();
      resolve(turn);
    };
    const meet = (row: BatchRow) => {
      if (over) return;
      latest = row;
      watcher.see(row);
      if (isFinal(row.state) || (row.state === 'Paused' && (stop.aborted || isStuck(row)))) end({ kind: 'ended', row });
      else if (stop.aborted && can(row.state, 'pause')) end({ kind: 'stop' });
    };
    const halt = () => {
      if (!latest) return;
      if (!can(latest.state, 'pause')) watcher.remark(whyNotYet(latest));
      meet(latest);
    };
    stop.addEventListener('abort', halt);
    ends.push(
      () => stop.removeEventListener('abort', halt),
      on('batches', (rows) => rows.filter((row) => row.id === id).forEach(meet)),
      on('removed', (ids) => ids.includes(id) && end({ kind: 'removed' })),
    );
    closed.then(() => end({ kind: 'lost' }));
    // Asked only now, so that nothing is missed between the answer and the first event.
    api.show({ id }).then(({ row }) => meet(row), reject);
  });
}

function whyNotYet(row: BatchRow): string {
  return row.state === 'Draft'
    ? 'The file is still being read; the batch is paused right after that. Ctrl-C again leaves at once.'
    : 'The batch is about to end. Ctrl-C again leaves at once.';
}

async function pause(api: EngineApi, id: string): Promise<void> {
  try {
    await api.act({ id, actions: ['pause'] });
  } catch (error) {
    // It has moved on in between: the next look at it decides.
    if (!(error instanceof Failure && error.code === 'not-allowed')) throw error;
  }
}

async function takeOver(api: EngineApi, id: string, stop: AbortSignal): Promise<void> {
  const { row } = await api.show({ id });
  if (row.state === 'Paused' && row.reason === 'interrupted' && !stop.aborted)
    await api.act({ id, actions: ['resume'] });
}

function lostForGood(id: string): Failure {
  const what = `The engine stopped ${mostLosses + 1} times without getting any further with batch ${id}.`;
  return new Failure('engine-lost', `${what} What it had confirmed is kept. Look into the log of the workspace.`);
}
