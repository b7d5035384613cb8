import { expect, it } from 'vitest';
import { type MailState, noMail } from '#contract/mail.ts';
import { encryptionHelp, gapSentence, passwordHelp, passwordHint } from '#renderer/words/mail-words.ts';

const mail = (change: Partial<MailState>): MailState => ({
  ...noMail,
  on: true,
  password: 'none',
  safe: true,
  ...change,
});

it('the first gap is told, and none when nothing is missing', () => {
  expect(gapSentence(mail({}))).toBe('No mail goes out yet: the server is missing.');
  expect(gapSentence(mail({ host: 'x', from: 'a@b.example' }))).toBe('No mail goes out yet: the recipient is missing.');
  expect(gapSentence(mail({ host: 'x', from: 'a@b.example', to: 'a@b.example' }))).toBeUndefined();
});

it('without encryption it is said what others can read', () => {
  expect(encryptionHelp(mail({ encryption: 'none' }))).toContain('read the mails.');
  expect(encryptionHelp(mail({ encryption: 'none', user: 'ada' }))).toContain('and the password');
  expect(encryptionHelp(mail({ encryption: 'tls' }))).not.toContain('Others');
});

it('it is said honestly how the password is kept', () => {
  expect(passwordHelp(mail({ safe: true }))).toContain('Kept encrypted');
  expect(passwordHelp(mail({ safe: false }))).toBe(
    'This system has no safe storage; the password is kept only until you quit.',
  );
  expect(passwordHelp(mail({ safe: null }))).not.toMatch(/encrypted|no safe storage/);
  expect(passwordHint(mail({ password: 'session' }))).toBe('Entered, not shown');
  expect(passwordHint(mail({ password: 'none' }))).toBe('Not entered');
});
