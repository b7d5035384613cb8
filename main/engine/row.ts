/** The row that lists show of a batch, made from what the engine knows of it at this moment. */
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import type { RecordState } from '#contract/record-state.ts';
import { timeText } from '#delivery/process.ts';
import type { BatchRecord } from '#store/batch.ts';
import type { Live } from './live.ts';

const iso = (at: number | null | undefined) => (at === null || at === undefined ? null : timeText(at));

/** `place`: its place in the queue; `expires`: when it will be cleaned up, ms since 1970. */
export function rowOf(live: Live, place: number | null, now: number, expires: number | null): BatchRow {
  const { batch, activity, pace } = live;
  const { definition } = batch;
  const rate = batch.state === 'Processing' ? pace.rate(now) : 0;
  return {
    id: batch.id,
    label: batch.label,
    description: batch.description,
    parent: live.parent,
    ...definition.ownership,
    tool: definition.tool,
    interface: definition.interface?.name ?? null,
    flow: definition.flow?.name ?? null,
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
    nextAttempt: live.counts.Retrying && !isOver(batch.state) && live.nextDue ? timeText(live.nextDue) : null,
    price: definition.price,
    charged: live.charged,
    rate,
    eta: rate > 0 ? (batch.total - live.done) / rate : null,
    queue: place,
    created: timeText(batch.created),
    ready: iso(batch.ready),
    started: iso(batch.started),
    finished: iso(batch.finished),
    kept: batch.kept,
    expires: iso(expires),
    cleaned: iso(batch.cleaned),
  };
}

/** Ended records by state, and the rest as what it is now: in a worker's hands, waiting, new, or never to be processed. */
function countsNow({ batch, counts, done, inFlight, lateInFlight, parent }: Live): BatchRow['counts'] {
  const { Retrying = 0, Pending = 0, ...ended } = counts;
  if (isOver(batch.state)) return some({ ...ended, NotProcessed: batch.total - done });
  let held = lateInFlight.size;
  for (const n of inFlight.values()) held += n;
  const tried = [...lateInFlight.values()].filter((state) => state === 'Retrying').length;
  const rest = batch.total - done - held - Pending - (Retrying - tried);
  return some({
    ...ended,
    Retrying: Retrying - tried,
    Pending,
    InProgress: held,
    [restState(batch.state, parent)]: rest,
  });
}

function some(counts: BatchRow['counts']): BatchRow['counts'] {
  return Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));
}

/** Its open records will never be processed. */
export function isOver(state: BatchRecord['state']): boolean {
  return isFinal(state) && state !== 'CompletedWithErrors' && state !== 'PostBatchFailed';
}

/** The state of records without an outcome that nobody holds. */
export function restState(state: BatchRecord['state'], parent: string | null): RecordState {
  if (isFinal(state)) return 'NotProcessed';
  return parent === null ? 'New' : 'Resubmitting';
}
