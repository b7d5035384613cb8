/** The settings of the warning mails, and how the last test mail fared. */
import { create } from 'zustand';
import { t } from '#contract/language/language.ts';
import type { MailState } from '#contract/mail.ts';
import type { ShellApi } from '#contract/shell-api.ts';
import { announce } from './announcer.ts';
import { api } from './link.ts';
import { sentenceOf } from './trouble.ts';

export type MailTest = { state: 'none' } | { state: 'sending' | 'sent' | 'failed'; sentence: string };

export const useMail = create<{ mail: MailState | null; test: MailTest }>(() => ({
  mail: null,
  test: { state: 'none' },
}));

export async function loadMail(): Promise<void> {
  useMail.setState({ mail: await api.mailSettings({}), test: { state: 'none' } });
}

type Change = Parameters<ShellApi['setMail']>[0];
let newest = 0;

/** A change shows at once, and goes back when it is refused. What the last test said does not hold for it. */
export async function setMail(change: Change): Promise<void> {
  const mine = ++newest;
  const { mail: before } = useMail.getState();
  // Only the newest change may say what stands: older answers do not know of it.
  const show = (mail: MailState | null) => mine === newest && useMail.setState({ mail, test: { state: 'none' } });
  if (before) show(withChange(before, change));
  try {
    show(await api.setMail(change));
  } catch (error) {
    show(before);
    throw error;
  }
}

/** The password is not among what the window knows. */
function withChange(mail: MailState, { password: _, ...change }: Change): MailState {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...mail, ...Object.fromEntries(given) };
}

export async function testMail(): Promise<void> {
  if (useMail.getState().test.state === 'sending') return;
  show({ state: 'sending', sentence: t('Sending…') });
  try {
    const { to } = await api.testMail({});
    show({ state: 'sent', sentence: t('The mail server has taken a test mail to {to}.', { to }) });
  } catch (error) {
    show({ state: 'failed', sentence: sentenceOf(error) });
  }
}

function show(test: Exclude<MailTest, { state: 'none' }>): void {
  useMail.setState({ test });
  announce(test.sentence);
}
