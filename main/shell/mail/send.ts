/** Sends one mail, or says why not. The library is loaded with the first mail: most people never send one. */
import { t } from '#contract/language/language.ts';
import { type MailSettings, recipients } from '#contract/mail.ts';
import { type Letter, signed } from './letter.ts';
import { MailFailure, mailTrouble } from './trouble.ts';

export interface Account extends Pick<MailSettings, 'host' | 'port' | 'encryption' | 'user' | 'from' | 'to'> {
  password: string | undefined;
}

/** Milliseconds: to connect and be greeted, of silence, and for the whole mail. */
export const patience = { connect: 10_000, silence: 20_000, whole: 60_000 };

export async function sendLetter(account: Account, letter: Letter, wait = patience): Promise<void> {
  const { host, port, encryption, user, from, password } = account;
  if (user && !password)
    throw new MailFailure(t('The password for the mail server is missing. Enter it in the settings.'), false);
  const { createTransport } = await import('nodemailer');
  const road = createTransport({
    host,
    port,
    secure: encryption === 'tls',
    requireTLS: encryption === 'starttls',
    ignoreTLS: encryption === 'none',
    // Said aloud, since an environment variable can switch it off.
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2' },
    ...(user ? { auth: { user, pass: password } } : {}),
    connectionTimeout: wait.connect,
    greetingTimeout: wait.connect,
    dnsTimeout: wait.connect,
    socketTimeout: wait.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { subject, text } = signed(letter);
  const mail = { from, to: recipients(account.to), subject, text, signal: AbortSignal.timeout(wait.whole) };
  const { rejected } = await road.sendMail(mail).catch((error: unknown) => {
    throw mailTrouble(error, `${host}:${port}`) ?? error;
  });
  if (rejected.length > 0)
    throw new MailFailure(
      t('The mail server took the mail, but not for {addresses}.', { addresses: rejected.join(', ') }),
      false,
    );
}
