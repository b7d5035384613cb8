/** What the settings say about warning mails. */
import { type MailEncryption, type MailSettings, type MailState, missingForMail } from '#contract/mail.ts';

export const encryptionWords: { value: MailEncryption; label: string }[] = [
  { value: 'none', label: 'None' },
  { value: 'starttls', label: 'STARTTLS' },
  { value: 'tls', label: 'TLS' },
];

const gaps = {
  host: 'the server is missing',
  from: 'the sender is missing',
  to: 'the recipient is missing',
};

/** Why no mail goes out although mails are on. */
export function gapSentence(mail: MailSettings): string | undefined {
  const missing = missingForMail(mail);
  return missing && `No mail goes out yet: ${gaps[missing]}.`;
}

export function encryptionHelp({ encryption, user }: MailSettings): string {
  if (encryption !== 'none') return 'Nothing is sent to a server whose certificate cannot be trusted.';
  return user
    ? 'Others on the network can read the mails and the password.'
    : 'Others on the network can read the mails.';
}

export function passwordHelp({ safe }: MailState): string {
  // Not known for the moment in which mails are switched on.
  if (safe === null) return 'For the login at the server.';
  return safe
    ? 'Kept encrypted, with the safe storage of this system. Another server never gets it.'
    : 'This system has no safe storage; the password is kept only until you quit.';
}

export function passwordHint({ password }: MailState): string {
  return password === 'none' ? 'Not entered' : 'Entered, not shown';
}
