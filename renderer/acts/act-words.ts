/** What the acts on a batch are called, and what is said once they are done. */
import type { BatchRow } from '#contract/batch.ts';
import type { BatchAction } from '#contract/batch-state.ts';
import { t, tn } from '#contract/language/language.ts';
import { nameOf } from '#renderer/words/batch-words.ts';
import type { Act } from './legal-acts.ts';

const words: Readonly<Record<Act, string>> = {
  run: t('Run'),
  pause: t('Pause'),
  resume: t('Resume'),
  retry: t('Run post-batch step again'),
  resubmit: t('Run failed again'),
  edit: t('Edit'),
  view: t('View setup'),
  'save-results': t('Save results'),
  'save-errors': t('Save errors'),
  'save-recipe': t('Save recipe…'),
  rename: t('Rename'),
  clone: t('Clone'),
  compare: t('Compare with…'),
  keep: t('Keep from clean-up'),
  release: t('Allow clean-up'),
  cancel: t('Cancel'),
  'resume-cancel': t('Resume and cancel'),
  delete: t('Delete'),
};

/** Where no batch is at hand, such as in the help. */
export const actionWords: Readonly<Record<BatchAction, string>> = words;

/** A batch that ended too early has more to run again than what failed. */
export function actWord({ state, counts }: Pick<BatchRow, 'state' | 'counts'>, act: Act): string {
  const early = state !== 'CompletedWithErrors' && (counts.NotProcessed ?? 0) > 0;
  return act === 'resubmit' && early ? t('Run the rest') : words[act];
}

export function clonedSentence(row: BatchRow): string {
  return t('This draft has the input and the setup of “{name}”. Change what you like, then run it.', {
    name: nameOf(row),
  });
}

export function resubmittedSentence(parent: BatchRow, made: BatchRow): string {
  const name = nameOf(parent);
  if (made.total === 0) return t('The records of “{name}” run again in this batch. “{name}” stays as it is.', { name });
  return tn(
    made.total,
    '{n} record of “{name}” runs again in this batch. “{name}” stays as it is.',
    '{n} records of “{name}” run again in this batch. “{name}” stays as it is.',
    { name },
  );
}
