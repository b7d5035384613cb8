/**
 * The text of a mail: which batch, what happened, what to do, and counts. It holds no value of any record, and of what
 * went wrong nothing but numbers. A label may hold whatever was typed: line breaks and control characters are taken out.
 */
import type { BatchRow } from '#contract/batch.ts';
import { locale, t, tn } from '#contract/language/language.ts';
import { creditsWords, endingWords } from './endings.ts';
import type { Occasion } from './worth.ts';

export interface Letter {
  subject: string;
  text: string;
}

export const testLetter = (): Letter => ({
  subject: t('Batchmill: test mail'),
  text: t('This is a test. Warning mails from Batchmill reach you at this address.'),
});

export function letterOf(occasion: Occasion, row: BatchRow): Letter {
  const name = t('“{name}”', { name: plain(row.label || row.source.name) });
  const { subject, happened, advice } = occasion === 'credits' ? creditsWords(name) : endingWords(row.state, name);
  return { subject, text: [happened, advice, counts(row)].join('\n\n') };
}

const mostShown = 50;

/** One mail for all letters that came together. */
export function joined(letters: readonly Letter[]): Letter {
  const [first] = letters;
  if (first && letters.length === 1) return first;
  const shown = letters.slice(0, mostShown).map(({ text }) => text);
  const more = letters.length - shown.length;
  const rest = more > 0 ? [tn(more, 'And one more.', 'And {n} more.')] : [];
  const subject = tn(letters.length, 'Batchmill: {n} message', 'Batchmill: {n} messages');
  return { subject, text: [...shown, ...rest].join('\n\n----\n\n') };
}

/** As it goes out: below the signature's line stands why it was sent. */
export function signed({ subject, text }: Letter): Letter {
  const why = t('This mail was sent because warning mails are switched on in the settings of Batchmill.');
  return { subject, text: `${text}\n\n-- \n${why}\n` };
}

function counts({ total, done, failed, rejected }: BatchRow): string {
  const lines = [
    t('Records: {count}', { count: figure(total) }),
    t('Finished: {count}', { count: figure(done) }),
    t('Failed: {count}', { count: figure(failed) }),
  ];
  return [...lines, ...(rejected > 0 ? [t('Rejected lines: {count}', { count: figure(rejected) })] : [])].join('\n');
}

function plain(label: string): string {
  const letters = [...label.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim()];
  return letters.length > 100 ? `${letters.slice(0, 99).join('')}…` : letters.join('');
}

function figure(n: number): string {
  return n.toLocaleString(locale());
}
