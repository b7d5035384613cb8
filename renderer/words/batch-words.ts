/** How the window names the states of a batch, groups them for the list, and tells its progress in one sentence. */

import type { BatchRow } from '#contract/batch.ts';
import { type BatchState, batchStates, isFinal } from '#contract/batch-state.ts';
import { saidAgain, t, tn } from '#contract/language/language.ts';
import { count, percent } from './numbers.ts';
import { stepKindWords } from './step-words.ts';
import { between, dayOf, duration } from './times.ts';

export type Tone = 'ok' | 'info' | 'hold' | 'warn' | 'bad' | 'neutral';

export const batchWords: Readonly<Record<BatchState, { label: string; tone: Tone }>> = {
  Draft: { label: t('Draft'), tone: 'neutral' },
  Ready: { label: t('Ready'), tone: 'info' },
  Processing: { label: t('Processing'), tone: 'info' },
  PostProcessing: { label: t('Post-processing'), tone: 'info' },
  Paused: { label: t('Paused'), tone: 'hold' },
  Cancelling: { label: t('Cancelling'), tone: 'hold' },
  Cancelled: { label: t('Cancelled'), tone: 'neutral' },
  Completed: { label: t('Completed'), tone: 'ok' },
  CompletedWithErrors: { label: t('Completed with errors'), tone: 'warn' },
  PostBatchFailed: { label: t('Post-batch step failed'), tone: 'bad' },
  TooManyFailed: { label: t('Too many failed'), tone: 'bad' },
  Error: { label: t('Error'), tone: 'bad' },
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
  all: t('All'),
  active: t('Active'),
  drafts: t('Drafts'),
  attention: t('Needs attention'),
  finished: t('Finished'),
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
  if (!state) return saidAgain(text);
  const [said = '', ...why] = text.split(' — ');
  const words = batchWords[state].label + said.slice(name.length);
  return why.length ? `${words} — ${saidAgain(why.join(' — '))}` : words;
}

/** How much is done. A batch that has begun says so until its first records are home. */
export function share({ state, done, total }: BatchRow): string {
  return state === 'Processing' && done === 0 ? t('Starting') : percent(done, total);
}

/** One sentence under every bar. */
export function progressSentence(row: BatchRow): string {
  const { activity, state } = row;
  if (row.cleaned) return t('Cleaned up on {day}', { day: dayOf(row.cleaned) });
  if (activity.kind === 'intake') return t('Reading input, {share}', { share: percent(activity.done, activity.of) });
  if (activity.kind === 'delivery') return t('Writing files, {share}', { share: percent(activity.done, activity.of) });
  if (activity.kind === 'after') return afterSentence(activity);
  return sentences[state](row);
}

function afterSentence({ done, of, step }: { done: number; of: number; step: string }): string {
  const words = stepKindWords(step);
  const place = { n: Math.min(done + 1, of), of };
  return words
    ? t('Post-batch step {n} of {of}: {step}', { ...place, step: words })
    : t('Post-batch step {n} of {of}', place);
}

const stopped = (row: BatchRow) =>
  row.done === 0 ? t('Never started') : t('{share} · stopped at {n}', { share: share(row), n: count(row.done) });
const finished = (row: BatchRow) =>
  t('Finished in {time}', { time: duration(between(row.started ?? row.ready, row.finished, Date.now())) });
const pauses: Readonly<Record<string, string>> = {
  disk: t('the disk is full'),
  interrupted: t('interrupted'),
  credits: t('out of credits'),
};

const sentences: Readonly<Record<BatchState, (row: BatchRow) => string>> = {
  Draft: (row) => (row.total > 0 ? t('Ready to run') : t('No records yet')),
  Ready: (row) => (row.queue ? t('Number {n} in line', { n: row.queue }) : t('Starting')),
  Processing: (row) =>
    row.eta === null ? share(row) : t('{share} · {time} left', { share: share(row), time: duration(row.eta * 1000) }),
  PostProcessing: () => t('Finishing the batch'),
  Paused: (row) => `${share(row)} · ${pauses[row.reason ?? ''] ?? t('paused at {n}', { n: count(row.done) })}`,
  Cancelling: (row) => t('{share} · finishing', { share: share(row) }),
  Cancelled: stopped,
  TooManyFailed: stopped,
  Completed: finished,
  CompletedWithErrors: finished,
  PostBatchFailed: () => t('Post-batch step failed'),
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
      ? t('No record has finished yet.')
      : tn(row.done, 'The {n} finished record stays available.', 'The {n} finished records stay available.');
  return row.state === 'Paused'
    ? t('Nothing more is processed. A cancelled batch cannot be resumed. {kept}', { kept })
    : t('Records already in progress finish. A cancelled batch cannot be resumed. {kept}', { kept });
}
