/** What the settings say about warning mails. */
import { t } from '#contract/language/language.ts';
import { type MailEncryption, type MailSettings, type MailState, missingForMail } from '#contract/mail.ts';

export const encryptionWords: { value: MailEncryption; label: string }[] = [
  { value: 'none', label: t('None') },
  { value: 'starttls', label: 'STARTTLS' },
  { value: 'tls', label: 'TLS' },
];

const gaps = {
  host: t('No mail goes out yet: the server is missing.'),
  from: t('No mail goes out yet: the sender is missing.'),
  to: t('No mail goes out yet: the recipient is missing.'),
};

/** Why no mail goes out although mails are on. */
export function gapSentence(mail: MailSettings): string | undefined {
  const missing = missingForMail(mail);
  return missing && gaps[missing];
}

export function encryptionHelp({ encryption, user }: MailSettings): string {
  if (encryption !== 'none') return t('Nothing is sent to a server whose certificate cannot be trusted.');
  return user
    ? t('Others on the network can read the mails and the password.')
    : t('Others on the network can read the mails.');
}

export function passwordHelp({ safe }: MailState): string {
  // Not known for the moment in which mails are switched on.
  if (safe === null) return t('For the login at the server.');
  return safe
    ? t('Kept encrypted, with the safe storage of this system. Another server never gets it.')
    : t('This system has no safe storage; the password is kept only until you quit.');
}

export function passwordHint({ password }: MailState): string {
  return password === 'none' ? t('Not entered') : t('Entered, not shown');
}
