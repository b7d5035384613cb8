/**
 * A batch that the engine has open: its database, where it stands, and which pages are to be done. Everything here
 * can be made again from the database; nothing is told to anybody before it is in there.
 */
import { join } from 'node:path';
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { isFailed, type RecordState } from '#contract/record-state.ts';
import { timeText } from '#delivery/process.ts';
import { type BatchRecord, readBatch } from '#store/batch.ts';
import { batchKind } from '#store/kinds.ts';
import { openWriter, type WritableDb } from '#store/open.ts';
import { openPages } from '#store/page.ts';
import { readCounter, stateCounts } from '#store/tally.ts';
import { createPace, type Pace } from './pace.ts';

export interface Live {
  /** Absolute path of the batch's folder. */
  readonly folder: string;
  readonly db: WritableDb;
  batch: BatchRecord;
  counts: Partial<Record<RecordState, number>>;
  done: number;
  failed: number;
  commitNo: number;
  /** Pages nobody holds and that have no outcome, next one last. */
  waiting: { no: number; n: number }[];
  /** Pages that workers hold, with their number of records. */
  inFlight: Map<number, number>;
  /** How often a page's worker was lost. */
  losses: Map<number, number>;
  activity: BatchRow['activity'];
  /** Ends the long job that runs for it, if any (intake, delivery). */
  stop: (() => void) | undefined;
  pace: Pace;
}

export function openLive(folder: string): Live {
  const db = openWriter(join(folder, 'batch.db'), batchKind);
  const live: Live = {
    folder,
    db,
    batch: readBatch(db),
    counts: {},
    done: 0,
    failed: 0,
    commitNo: 0,
    waiting: [],
    inFlight: new Map(),
    losses: new Map(),
    activity: { kind: 'idle' },
    stop: undefined,
    pace: createPace(),
  };
  refresh(live);
  return live;
}

/** Reads everything again from the database. */
export function refresh(live: Live): void {
  const { db } = live;
  live.batch = readBatch(db);
  live.counts = stateCounts(db);
  live.commitNo = readCounter(db, 'commit');
  live.done = Object.values(live.counts).reduce((sum, n) => sum + n, 0);
  live.failed = sumFailed(live.counts);
  live.waiting = live.batch.intake === 'done' ? openPages(db).reverse() : [];
}

export function sumFailed(counts: Live['counts']): number {
  return Object.entries(counts).reduce((sum, [state, n]) => (isFailed(state as RecordState) ? sum + n : sum), 0);
}

const iso = (at: number | null) => (at === null ? null : timeText(at));

/** The row that lists show. `place` is its place in the queue. */
export function rowOf(live: Live, place: number | null, now: number): BatchRow {
  const { batch, activity, pace } = live;
  const { definition } = batch;
  const rate = batch.state === 'Processing' ? pace.rate(now) : 0;
  return {
    id: batch.id,
    label: batch.label,
    tool: definition.tool,
    source: { name: definition.source.name, bytes: definition.source.bytes, format: definition.layout.format },
    state: batch.state,
    reason: batch.reason,
    message: batch.message,
    code: batch.code,
    total: batch.total,
    done: live.done,
    counts: countsNow(live),
    failed: live.failed,
    rejected: batch.rejected,
    threshold: definition.threshold,
    activity,
    rate,
    eta: rate > 0 ? (batch.total - live.done) / rate : null,
    queue: place,
    created: timeText(batch.created),
    ready: iso(batch.ready),
    started: iso(batch.started),
    finished: iso(batch.finished),
  };
}

/** Ended records by state, and the rest as what it is now: in a worker's hands, new, or never to be processed. */
function countsNow({ batch, counts, done, inFlight }: Live): BatchRow['counts'] {
  const held = [...inFlight.values()].reduce((sum, n) => sum + n, 0);
  const rest = batch.total - done - held;
  return {
    ...counts,
    ...(held ? { InProgress: held } : {}),
    ...(rest > 0 ? { [restState(batch.state)]: rest } : {}),
  };
}

/** The state of records without an outcome that nobody holds. */
export function restState(state: BatchRecord['state']): RecordState {
  return isFinal(state) ? 'NotProcessed' : 'New';
}
