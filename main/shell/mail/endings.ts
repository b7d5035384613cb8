/** What a mail says of a batch, state by state: the line above it, what happened, and what to do. */
import type { BatchRow } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';

export interface Words {
  subject: string;
  happened: string;
  advice: string;
}

/** `name` stands in quotation marks already. */
type Say = (name: string) => Words;

export const creditsWords: Say = (name) => ({
  subject: t('Batchmill: {name} waits for credits', { name }),
  happened: t('The batch {name} is paused because the credits are used up. Nothing is lost while it waits.', { name }),
  advice: t('What to do: top up the credits in Batchmill, then resume the batch by hand.'),
});

export function endingWords(state: BatchRow['state'], name: string): Words {
  return (endings[state] ?? unknownEnding)(name);
}

const unknownEnding: Say = (name) => ({
  subject: t('Batchmill: {name} has ended', { name }),
  happened: t('The batch {name} has ended.', { name }),
  advice: t('What to do: open the batch in Batchmill.'),
});

const endings: Readonly<Partial<Record<BatchRow['state'], Say>>> = {
  Completed: (name) => ({
    subject: t('Batchmill: {name} is completed', { name }),
    happened: t('The batch {name} is completed.', { name }),
    advice: t('Nothing is wrong. The results can be saved in Batchmill.'),
  }),
  CompletedWithErrors: (name) => ({
    subject: t('Batchmill: {name} is completed with errors', { name }),
    happened: t('The batch {name} is completed, but some records failed.', { name }),
    advice: t('What to do: open the batch in Batchmill and look at the failed records.'),
  }),
  Cancelled: (name) => ({
    subject: t('Batchmill: {name} was cancelled', { name }),
    happened: t('The batch {name} was cancelled.', { name }),
    advice: t('The results of the finished records can still be saved in Batchmill.'),
  }),
  TooManyFailed: (name) => ({
    subject: t('Batchmill: {name} was stopped: too many records failed', { name }),
    happened: t('The batch {name} was stopped because too many records failed.', { name }),
    advice: t('What to do: open the batch in Batchmill and see why the records failed before you run them again.'),
  }),
  PostBatchFailed: (name) => ({
    subject: t('Batchmill: {name} is not quite finished: its last step failed', { name }),
    happened: t('The batch {name} ran to its end, but its last step failed.', { name }),
    advice: t('What to do: open the batch in Batchmill, see what went wrong, and run the last step again.'),
  }),
  Error: (name) => ({
    subject: t('Batchmill: {name} could not go on', { name }),
    happened: t('The batch {name} ended with an error and cannot go on.', { name }),
    advice: t('What to do: open the batch in Batchmill to see what went wrong.'),
  }),
};
