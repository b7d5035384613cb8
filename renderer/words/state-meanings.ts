/** What each state means, in a sentence or two, for the help. */
import type { BatchState } from '#contract/batch-state.ts';
import { t } from '#contract/language/language.ts';
import type { RecordState } from '#contract/record-state.ts';

export const batchMeanings: Readonly<Record<BatchState, string>> = {
  Draft: t('Its records are taken in and checked, and everything about it may still be changed.'),
  Ready: t('It waits in line and starts as soon as there is room. Its input and its setup are fixed now.'),
  Processing: t('Workers are busy with its records. Results and errors can be saved at any moment.'),
  PostProcessing: t('All records are done; files are being written and the post-batch step runs.'),
  Paused: t(
    'No new record is begun: because you said so, the credits are used up, the disk is full, or the program ended meanwhile.',
  ),
  Cancelling: t('Records in hand are brought to their end; no new one is begun.'),
  Cancelled: t('It was cancelled and cannot be resumed. What was finished can be saved, the rest can run again.'),
  Completed: t('Every record is completed.'),
  CompletedWithErrors: t('It ran to its end, but some records failed or still wait for a key.'),
  PostBatchFailed: t('All records are done, but the step after them failed. That step can be run again.'),
  TooManyFailed: t('It was stopped because the share of failed records reached its failure limit.'),
  Error: t('Something is wrong with the batch itself, and it cannot go on. It can be cloned.'),
};

export const recordMeanings: Readonly<Record<RecordState, string>> = {
  New: t('Nobody has picked it up yet.'),
  Pending: t('It names a key that is not there yet. It goes on by itself when the key arrives, from whichever batch.'),
  InProgress: t('A worker has it in hand.'),
  Retrying: t('It failed for a reason that may pass, and is tried again a little later.'),
  Resubmitting: t('It was sent once more in a batch of its own, and has not been picked up there yet.'),
  GeoCodingSuccessful: t('Its place was found; later stages are still to run.'),
  Completed: t('It went through all stages.'),
  FailedValidation: t('A value has not the type, the form or the range that its interface asks for.'),
  TransformationFailed: t('A mapping or an expression could not be worked out for its values.'),
  FailedGeoCoding: t('No place was found for it, or several that are equally likely.'),
  Failed: t('A tool refused it, its tries are used up, or its dependencies go in a circle.'),
  NotProcessed: t('The batch ended before its turn came. It can run again in a batch of its own.'),
};
