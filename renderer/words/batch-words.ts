/** How the window names the states of a batch, groups them for the list, and tells its progress in one sentence. */
import type { BatchRow } from '#contract/batch.ts';
import { type BatchState, batchStates, isFinal } from '#contract/batch-state.ts';
import { count, countOf, percent } from './numbers.ts';
import { stepKindWords } from './step-words.ts';
import { between, dayOf, duration } from './times.ts';

export type Tone = 'ok' | 'info' | 'hold' | 'warn' | 'bad' | 'neutral';

export const batchWords: Readonly<Record<BatchState, { label: string; tone: Tone }>> = {
  Draft: { label: 'Draft', tone: 'neutral' },
  Ready: { label: 'Ready', tone: 'info' },
  Processing: { label: 'Processing', tone: 'info' },
  PostProcessing: { label: 'Post-processing', tone: 'info' },
  Paused: { label: 'Paused', tone: 'hold' },
  Cancelling: { label: 'Cancelling', tone: 'hold' },
  Cancelled: { label: 'Cancelled', tone: 'neutral' },
  Completed: { label: 'Completed', tone: 'ok' },
  CompletedWithErrors: { label: 'Completed with errors', tone: 'warn' },
  PostBatchFailed: { label: 'Post-batch step failed', tone: 'bad' },
  TooManyFailed: { label: 'Too many failed', tone: 'bad' },
  Error: { label: 'Error', tone: 'bad' },
};

export const views = ['all', 'active', 'drafts', 'attention', 'finished'] as const;
export type View = (typeof views)[number];

const attention: ReadonlySet<BatchState> = new Set<BatchState>([
  'CompletedWithErrors',
  'PostBatchFailed',
  'TooManyFailed',
  'Error',
]);
const inView: Readonly<Record<View, (state: BatchState) => boolean>> = {
  all: () => true,
  active: (state) => state !== 'Draft' && !isFinal(state),
  drafts: (state) => state === 'Draft',
  attention: (state) => attention.has(state),
  finished: isFinal,
};
export const viewLabels: Readonly<Record<View, string>> = {
  all: 'All',
  active: 'Active',
  drafts: 'Drafts',
  attention: 'Needs attention',
  finished: 'Finished',
};

export function belongs(view: View, state: BatchState): boolean {
  return inView[view](state);
}

export function statesOf(view: View): BatchState[] {
  return batchStates.filter(inView[view]);
}

export function viewCounts(states: Partial<Record<BatchState, number>>): Record<View, number> {
  const sum = (view: View) => statesOf(view).reduce((total, state) => total + (states[state] ?? 0), 0);
  return {
    all: sum('all'),
    active: sum('active'),
    drafts: sum('drafts'),
    attention: sum('attention'),
    finished: sum('finished'),
  };
}

export function nameOf(row: Pick<BatchRow, 'label' | 'source'>): string {
  return row.label || row.source.name;
}

/** Events of a batch begin with the name of its new state; people read its word instead. */
export function eventWords(text: string): string {
  const [name = ''] = text.split(' ');
  const state = batchStates.find((known) => known === name);
  return state ? batchWords[state].label + text.slice(name.length) : text;
}

/** How much is done. A batch that has begun says so until its first records are home. */
export function share({ state, done, total }: BatchRow): string {
  return state === 'Processing' && done === 0 ? 'Starting' : percent(done, total);
}

/** One sentence under every bar. */
export function progressSentence(row: BatchRow): string {
  const { activity, state } = row;
  if (row.cleaned) return `Cleaned up on ${dayOf(row.cleaned)}`;
  if (activity.kind === 'intake') return `Reading input, ${percent(activity.done, activity.of)}`;
  if (activity.kind === 'delivery') return `Writing files, ${percent(activity.done, activity.of)}`;
  if (activity.kind === 'after') return afterSentence(activity);
  return sentences[state](row);
}

function afterSentence({ done, of, step }: { done: number; of: number; step: string }): string {
  const words = stepKindWords(step);
  return `Post-batch step ${Math.min(done + 1, of)} of ${of}${words ? `: ${words}` : ''}`;
}

const stopped = (row: BatchRow) => (row.done === 0 ? 'Never started' : `${share(row)} · stopped at ${count(row.done)}`);
const finished = (row: BatchRow) =>
  `Finished in ${duration(between(row.started ?? row.ready, row.finished, Date.now()))}`;
const pauses: Readonly<Record<string, string>> = {
  disk: 'the disk is full',
  interrupted: 'interrupted',
  credits: 'out of credits',
};

const sentences: Readonly<Record<BatchState, (row: BatchRow) => string>> = {
  Draft: (row) => (row.total > 0 ? 'Ready to run' : 'No records yet'),
  Ready: (row) => (row.queue ? `Number ${row.queue} in line` : 'Starting'),
  Processing: (row) => (row.eta === null ? share(row) : `${share(row)} · ${duration(row.eta * 1000)} left`),
  PostProcessing: () => 'Finishing the batch',
  Paused: (row) => `${share(row)} · ${pauses[row.reason ?? ''] ?? `paused at ${count(row.done)}`}`,
  Cancelling: (row) => `${share(row)} · finishing`,
  Cancelled: stopped,
  TooManyFailed: stopped,
  Completed: finished,
  CompletedWithErrors: finished,
  PostBatchFailed: () => 'Post-batch step failed',
  Error: stopped,
};

/** Records that can run again in a batch of their own: failed ones, and those that a batch ended too early for. */
export function resubmittable({ state, failed, counts }: Pick<BatchRow, 'state' | 'failed' | 'counts'>): number {
  return failed + (state === 'CompletedWithErrors' ? 0 : (counts.NotProcessed ?? 0));
}

/** Said before a cancel, because nothing brings a cancelled batch back. */
export function cancelWarning(row: BatchRow): string {
  const kept =
    row.done === 0
      ? 'No record has finished yet.'
      : `The ${countOf(row.done, 'finished record')} ${row.done === 1 ? 'stays' : 'stay'} available.`;
  const flight = row.state === 'Paused' ? 'Nothing more is processed.' : 'Records already in progress finish.';
  return `${flight} A cancelled batch cannot be resumed. ${kept}`;
}
