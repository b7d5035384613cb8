/**
 * A batch that the engine has open: its database, where it stands, and which pages are to be done. Everything here
 * can be made again from the database; nothing is told to anybody before it is in there.
 */
import { join } from 'node:path';
import type { BatchRow } from '#contract/batch.ts';
import { endStates, isFailed, type RecordState } from '#contract/record-state.ts';
import { type BatchRecord, readBatch } from '#store/batch.ts';
import { nextDue } from '#store/exception.ts';
import { batchKind } from '#store/kinds.ts';
import { openWriter, type WritableDb } from '#store/open.ts';
import { readParent } from '#store/origin.ts';
import { openPages } from '#store/page.ts';
import { readCounter, stateCounts } from '#store/tally.ts';
import { createPace, type Pace } from './pace.ts';
import type { Tally } from './verdict.ts';

export interface Live {
  /** Absolute path of the batch's folder. */
  readonly folder: string;
  readonly db: WritableDb;
  /** The batch whose records these are; null in a batch of its own. */
  readonly parent: string | null;
  batch: BatchRecord;
  /** Ended records by state, and those that wait for a try or a key. */
  counts: Partial<Record<RecordState, number>>;
  done: number;
  failed: number;
  /** Credits, as committed. */
  charged: number;
  commitNo: number;
  /** Pages nobody holds and that have no outcome, next one last. */
  waiting: { no: number; n: number }[];
  /** Pages that workers hold, with their number of records. */
  inFlight: Map<number, number>;
  /** Single records that workers hold, with the state they had. */
  lateInFlight: Map<number, RecordState>;
  /** When the next open record goes on, ms since 1970; undefined when none has a time. */
  nextDue: number | undefined;
  /** How often a page's worker was lost. */
  losses: Map<number, number>;
  activity: BatchRow['activity'];
  /** Ends the long job that runs for it, if any (intake, delivery). */
  stop: (() => void) | undefined;
  /** Resolves when the intake that runs has let go of the database. */
  intake: Promise<void> | undefined;
  pace: Pace;
}

export function openLive(folder: string): Live {
  const db = openWriter(join(folder, 'batch.db'), batchKind);
  const live: Live = {
    folder,
    db,
    parent: readParent(db),
    batch: readBatch(db),
    counts: {},
    done: 0,
    failed: 0,
    charged: 0,
    commitNo: 0,
    waiting: [],
    inFlight: new Map(),
    lateInFlight: new Map(),
    nextDue: undefined,
    losses: new Map(),
    activity: { kind: 'idle' },
    stop: undefined,
    intake: undefined,
    pace: createPace(),
  };
  refresh(live);
  return live;
}

/** Reads everything again from the database. */
export function refresh(live: Live): void {
  live.batch = readBatch(live.db);
  refreshCounts(live);
  live.waiting = live.batch.intake === 'done' ? openPages(live.db).reverse() : [];
}

export function refreshCounts(live: Live): void {
  const { db } = live;
  live.counts = stateCounts(db);
  live.commitNo = readCounter(db, 'commit');
  live.charged = readCounter(db, 'charge');
  const { done, failed } = tallyOf(live.batch, live.counts);
  Object.assign(live, { done, failed });
  lookForDue(live);
}

export function lookForDue(live: Live): void {
  live.nextDue = nextDue(live.db);
}

/** What the verdict on a batch is made from. */
export function tallyOf({ total, definition }: BatchRecord, counts: Live['counts']): Tally {
  let done = 0;
  let failed = 0;
  for (const state of endStates) {
    const n = counts[state] ?? 0;
    done += n;
    if (isFailed(state)) failed += n;
  }
  return { total, done, failed, pending: counts.Pending ?? 0, threshold: definition.threshold };
}
