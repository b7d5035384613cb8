/**
 * The text of a mail: which batch, what happened, what to do, and counts. It holds no value of any record, and of what
 * went wrong nothing but numbers. A label may hold whatever was typed: line breaks and control characters are taken out.
 */
import type { BatchRow } from '#contract/batch.ts';
import type { Occasion } from './worth.ts';

export interface Letter {
  subject: string;
  text: string;
}

interface Words {
  subject: string;
  happened: string;
  advice: string;
}

export const testLetter: Letter = {
  subject: 'Batchmill: test mail',
  text: 'This is a test. Warning mails from Batchmill reach you at this address.',
};

export function letterOf(occasion: Occasion, row: BatchRow): Letter {
  const { subject, happened, advice } = occasion === 'credits' ? credits : (endings[row.state] ?? unknownEnding);
  const name = `“${plain(row.label || row.source.name)}”`;
  const text = [`The batch ${name} ${happened}`, advice, counts(row)].join('\n\n');
  return { subject: `Batchmill: ${name} ${subject}`, text };
}

const mostShown = 50;

/** One mail for all letters that came together. */
export function joined(letters: readonly Letter[]): Letter {
  const [first] = letters;
  if (first && letters.length === 1) return first;
  const shown = letters.slice(0, mostShown).map(({ text }) => text);
  const more = letters.length - shown.length;
  const rest = more > 0 ? [`And ${figure(more)} more.`] : [];
  return { subject: `Batchmill: ${figure(letters.length)} messages`, text: [...shown, ...rest].join('\n\n----\n\n') };
}

/** As it goes out: below the signature's line stands why it was sent. */
export function signed({ subject, text }: Letter): Letter {
  const why = 'This mail was sent because warning mails are switched on in the settings of Batchmill.';
  return { subject, text: `${text}\n\n-- \n${why}\n` };
}

const credits: Words = {
  subject: 'waits for credits',
  happened: 'is paused because the credits are used up. Nothing is lost while it waits.',
  advice: 'What to do: top up the credits in Batchmill, then resume the batch by hand.',
};
const unknownEnding: Words = {
  subject: 'has ended',
  happened: 'has ended.',
  advice: 'What to do: open the batch in Batchmill.',
};
const endings: Readonly<Partial<Record<BatchRow['state'], Words>>> = {
  Completed: {
    subject: 'is completed',
    happened: 'is completed.',
    advice: 'Nothing is wrong. The results can be saved in Batchmill.',
  },
  CompletedWithErrors: {
    subject: 'is completed with errors',
    happened: 'is completed, but some records failed.',
    advice: 'What to do: open the batch in Batchmill and look at the failed records.',
  },
  Cancelled: {
    subject: 'was cancelled',
    happened: 'was cancelled.',
    advice: 'The results of the finished records can still be saved in Batchmill.',
  },
  TooManyFailed: {
    subject: 'was stopped: too many records failed',
    happened: 'was stopped because too many records failed.',
    advice: 'What to do: open the batch in Batchmill and see why the records failed before you run them again.',
  },
  PostBatchFailed: {
    subject: 'is not quite finished: its last step failed',
    happened: 'ran to its end, but its last step failed.',
    advice: 'What to do: open the batch in Batchmill, see what went wrong, and run the last step again.',
  },
  Error: {
    subject: 'could not go on',
    happened: 'ended with an error and cannot go on.',
    advice: 'What to do: open the batch in Batchmill to see what went wrong.',
  },
};

function counts({ total, done, failed, rejected }: BatchRow): string {
  const lines = [`Records: ${figure(total)}`, `Finished: ${figure(done)}`, `Failed: ${figure(failed)}`];
  return [...lines, ...(rejected > 0 ? [`Rejected lines: ${figure(rejected)}`] : [])].join('\n');
}

function plain(label: string): string {
  const letters = [...label.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim()];
  return letters.length > 100 ? `${letters.slice(0, 99).join('')}…` : letters.join('');
}

function figure(n: number): string {
  return n.toLocaleString('en');
}
