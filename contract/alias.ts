/** The words that four older batch systems use for our states, so that lists and exports can speak each one's language. */
import type { BatchState } from './batch-state.ts';

export const dialects = ['list-tools', 'wizard', 'pages'] as const;
export type Dialect = (typeof dialects)[number];

const words: Readonly<Record<BatchState, Readonly<Partial<Record<Dialect, string>>>>> = {
  Draft: { 'list-tools': 'Draft', wizard: 'DRAFT' },
  Ready: { 'list-tools': 'Starting', wizard: 'READY', pages: 'Waiting' },
  Processing: { 'list-tools': 'Running', wizard: 'PROCESSING', pages: 'Processing' },
  Paused: { 'list-tools': 'Paused', wizard: 'PROCESSING', pages: 'Processing' },
  Cancelling: { 'list-tools': 'Running', wizard: 'PROCESSING', pages: 'Cancelling' },
  PostProcessing: { 'list-tools': 'Running', wizard: 'PROCESSING', pages: 'Processing' },
  Completed: { 'list-tools': 'Completed', wizard: 'FINISHED', pages: 'Completed' },
  CompletedWithErrors: { 'list-tools': 'Completed', wizard: 'FINISHED', pages: 'CompletedWithErrors' },
  PostBatchFailed: { 'list-tools': 'Completed', wizard: 'ERROR', pages: 'PostBatchFailed' },
  TooManyFailed: { 'list-tools': 'Cancelled', wizard: 'ERROR', pages: 'TooManyFailed' },
  Cancelled: { 'list-tools': 'Cancelled', wizard: 'ERROR', pages: 'Cancelled' },
  Error: { 'list-tools': 'Cancelled', wizard: 'ERROR' },
};

/** What a dialect calls this state; undefined where it has no word for it. */
export function alias(state: BatchState, dialect: Dialect): string | undefined {
  return words[state][dialect];
}
