/** What the acts on a batch are called, and what is said once they are done. */
import type { BatchRow } from '#contract/batch.ts';
import { nameOf } from '#renderer/words/batch-words.ts';
import { countOf } from '#renderer/words/numbers.ts';
import type { Act } from './legal-acts.ts';

const words: Readonly<Record<Act, string>> = {
  run: 'Run',
  pause: 'Pause',
  resume: 'Resume',
  retry: 'Run post-batch step again',
  resubmit: 'Run failed again',
  edit: 'Edit',
  view: 'View setup',
  'save-results': 'Save results',
  'save-errors': 'Save errors',
  rename: 'Rename',
  clone: 'Clone',
  compare: 'Compare with…',
  keep: 'Keep from clean-up',
  release: 'Allow clean-up',
  cancel: 'Cancel',
  'resume-cancel': 'Resume and cancel',
  delete: 'Delete',
};

/** A batch that ended too early has more to run again than what failed. */
export function actWord({ state, counts }: Pick<BatchRow, 'state' | 'counts'>, act: Act): string {
  const early = state !== 'CompletedWithErrors' && (counts.NotProcessed ?? 0) > 0;
  return act === 'resubmit' && early ? 'Run the rest' : words[act];
}

export function clonedSentence(row: BatchRow): string {
  return `This draft has the input and the setup of “${nameOf(row)}”. Change what you like, then run it.`;
}

export function resubmittedSentence(parent: BatchRow, made: BatchRow): string {
  const records = made.total > 0 ? countOf(made.total, 'record') : 'The records';
  return `${records} of “${nameOf(parent)}” ${made.total === 1 ? 'runs' : 'run'} again in this batch. “${nameOf(parent)}” stays as it is.`;
}
