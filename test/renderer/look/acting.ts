/** What the double does with a batch: moves it, changes a draft, makes another of it, tells a record's history, checks it. */
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { next, refusal } from '#contract/batch-state.ts';
import type { EngineHandlers } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import type { Attempt, RecordRow } from '#contract/record.ts';
import { detailOf } from './detail.ts';
import { edited, verificationOf } from './more-details.ts';
import { recordOf } from './records.ts';
import { countsOf } from './rows.ts';

interface Shelf {
  get(id: string): BatchRow;
  put(row: BatchRow): BatchRow;
  drop(row: BatchRow): void;
}

export function makeActing({ get, put, drop }: Shelf) {
  const changed = new Map<string, BatchDetail>();
  const show = (id: string): BatchDetail => {
    const row = get(id);
    return { ...(changed.get(row.id) ?? detailOf(row)), row };
  };
  const newBatch = (row: BatchRow, part: Partial<BatchRow>): BatchRow => {
    const made = put({
      ...row,
      ...{ id: crypto.randomUUID(), created: new Date().toISOString(), kept: false, expires: null, finished: null },
      ...{
        done: 0,
        failed: 0,
        charged: 0,
        ready: null,
        started: null,
        message: null,
        reason: null,
        activity: { kind: 'idle' },
      },
      ...part,
    });
    const { options, column, pageSize, retry, insert, after } = show(row.id);
    changed.set(made.id, { ...detailOf(made), options, column, pageSize, retry, insert, after });
    return made;
  };
  const resubmitted = (row: BatchRow, label: string): BatchRow => {
    const total = row.failed + (row.state === 'CompletedWithErrors' ? 0 : (row.counts.NotProcessed ?? 0));
    const counts = countsOf('Processing', total, 0, 0);
    return newBatch(row, {
      label: label || `${row.label} (again)`,
      parent: row.id,
      state: 'Processing',
      total,
      counts,
    });
  };
  const one = (row: BatchRow, action: Parameters<EngineHandlers['act']>[0]['actions'][number]): BatchRow => {
    const state = next(row.state, action);
    if (!state) throw new Failure('not-allowed', refusal(row.state, action));
    if (action === 'clone') {
      const label = `Copy of ${row.label}`;
      return newBatch(row, { label, state: 'Draft', parent: null, counts: { New: row.total } });
    }
    if (action === 'resubmit') return resubmitted(row, '');
    if (action === 'keep' || action === 'release') return put({ ...row, kept: action === 'keep' });
    if (state === 'Gone') {
      drop(row);
      return row;
    }
    return put({ ...row, state, reason: state === 'Paused' || state === 'Cancelling' ? 'user' : null, rate: 0 });
  };
  return {
    show: ({ id }) => show(id),
    act: ({ id, actions }) => actions.reduce(one, get(id)),
    resubmit: ({ id, label }) => resubmitted(get(id), label),
    edit(change) {
      const fresh = edited(get(change.id), show(change.id), change);
      changed.set(fresh.row.id, fresh);
      return put(fresh.row);
    },
    record: ({ id, record }) => {
      const row = recordOf(get(id), record);
      return { row, history: historyOf(row) };
    },
    async verify(argument) {
      await new Promise((done) => setTimeout(done, 1_500));
      return verificationOf(show('id' in argument ? argument.id : ''));
    },
  } satisfies Partial<EngineHandlers>;
}

function historyOf({ attempts, state, missing }: RecordRow): Attempt[] {
  const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const [first] = missing;
  if (first) {
    const message = `Waits for ${first.entity} ${first.key}.`;
    return [{ no: 1, at: at(4), state: 'Pending', stage: 'insert', code: 'MISSING_KEY', message }];
  }
  if (attempts < 2) return [];
  const message = 'The service did not answer within 5 s.';
  return Array.from({ length: attempts }, (_, i) => ({
    no: attempts - i,
    at: at((i + 1) * 2),
    state: i === 0 ? state : 'Retrying',
    stage: 'tools',
    code: 'TIMEOUT',
    message,
  }));
}
