/** Who a damaged batch was: from its own database as far as that makes sense, else from its copy and the catalog. */
import type { BatchRow } from '#contract/batch.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import type { BatchRecord } from '#store/batch.ts';
import type { BatchCopy } from './batch-copy.ts';

const ms = (time: string | null) => (time === null ? null : Date.parse(time));

export function identityOf(
  folder: string,
  known: { row: BatchRow | undefined; copy: BatchCopy | undefined; stored: readonly (BatchRecord | undefined)[] },
): BatchRecord {
  const { row, copy } = known;
  for (const batch of known.stored) {
    // The copy has a hash of its own, the database's row has none. A draft may have been changed since it was made.
    if (batch) return copy && batch.ready !== null ? { ...batch, definition: copy.definition } : batch;
  }
  if (!copy)
    throw new Failure(
      'damaged',
      sentence`Nothing in “${folder}” says any more what this batch was. Its input is untouched: make a new batch of it.`,
      { file: folder },
    );
  return { ...recordOf(copy, row), definition: copy.definition };
}

function recordOf(copy: BatchCopy, row: BatchRow | undefined): Omit<BatchRecord, 'definition'> {
  const { id, created } = copy;
  const { label, description } = row ?? copy;
  const common = { id, label, description, created, epoch: 0, interruptions: 0, warned: null, cleaned: null };
  // Nobody knows whether it had been run: it begins as it was made.
  if (!row)
    return {
      ...common,
      state: 'Draft',
      reason: null,
      message: null,
      code: null,
      desired: copy.desired,
      intake: 'open',
      total: 0,
      rejected: 0,
      ready: null,
      started: null,
      finished: null,
      kept: false,
    };
  const { state, reason, message, code, total, rejected, kept } = row;
  const desired = state === 'Paused' ? 'pause' : state === 'Cancelling' ? 'cancel' : 'run';
  return {
    ...common,
    state,
    reason,
    message,
    code,
    desired: state === 'Draft' ? copy.desired : desired,
    intake: row.activity.kind === 'intake' ? 'open' : 'done',
    total,
    rejected,
    ready: ms(row.ready),
    started: ms(row.started),
    finished: ms(row.finished),
    kept,
  };
}
