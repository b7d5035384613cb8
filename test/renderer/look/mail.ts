/** A stand-in for the shell's mails: the settings of somebody who uses them, and a server that takes everything. */
import type { MailChange, MailState } from '#contract/mail.ts';

export function mailDouble() {
  let mail: MailState = {
    on: true,
    host: 'smtp.lumen.example',
    port: 587,
    encryption: 'starttls',
    user: 'ada',
    from: 'mill@lumen.example',
    to: 'ada@lumen.example',
    ended: false,
    password: 'kept',
    safe: true,
  };
  return {
    mailSettings: () => mail,
    setMail({ password, ...change }: MailChange) {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      mail = {
        ...mail,
        ...given,
        ...(password === undefined ? {} : { password: password === null ? 'none' : 'kept' }),
      };
      return mail;
    },
    testMail: () => ({ to: mail.to }),
  };
}
