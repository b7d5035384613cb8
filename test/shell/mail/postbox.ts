/** What the tests of sending share: a mail server for each, an account at it, and what a person is told on failure. */
import { onTestFinished } from 'vitest';
import { type Account, patience, sendLetter } from '#shell/mail/send.ts';
import { MailFailure } from '#shell/mail/trouble.ts';
import { type Mailbox, openMailbox, type Rules } from '#test/fixtures/mailbox.ts';

export const letter = { subject: 'Subject', text: 'Text.' };

export async function mailbox(rules: Rules = {}): Promise<Mailbox> {
  const box = await openMailbox(rules);
  onTestFinished(box.close);
  return box;
}

export const account = ({ port }: { port: number }, change: Partial<Account> = {}): Account => ({
  host: '127.0.0.1',
  port,
  encryption: 'none',
  user: '',
  from: 'mill@sender.example',
  to: 'ada@reader.example',
  password: undefined,
  ...change,
});

/** What a person would read, and whether the same mail may go through later. */
export async function failure(way: Account, wait = patience): Promise<{ sentence: string; passing: boolean }> {
  const error = await sendLetter(way, letter, wait).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(error instanceof MailFailure)) throw error ?? new Error('The mail was sent.');
  return { sentence: error.message, passing: error.passing };
}
