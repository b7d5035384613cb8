/**
 * Warning mails, from the change of a batch to the mailbox. Nothing goes out unless a person switched them on and named
 * server, sender and recipient. No batch waits for a mail.
 */
import type { BatchRow } from '#contract/batch.ts';
import { Failure } from '#contract/failure.ts';
import { t } from '#contract/language/language.ts';
import { type MailSettings, missingForMail } from '#contract/mail.ts';
import type { ShellHandlers } from '#contract/shell-api.ts';
import { log, logBug } from '#shell/log.ts';
import { holdAccount } from './account.ts';
import { testLetter } from './letter.ts';
import { openPost } from './post.ts';
import { sendLetter } from './send.ts';
import { watchBatches } from './watch.ts';

export interface WarningMails {
  watch(rows: readonly BatchRow[]): void;
  forget(ids: readonly string[]): void;
  /** What the page may ask. */
  verbs: Pick<ShellHandlers, 'mailSettings' | 'setMail' | 'testMail'>;
  /** Resolves when every mail is out or given up, at the latest after so many milliseconds. */
  settled(patience: number): Promise<void>;
}

/** `complain` brings a sentence before the person at the window. */
export function warningMails(complain: (sentence: string) => void): WarningMails {
  const account = holdAccount();
  const batches = watchBatches(Date.now());
  let testing = false;

  const post = openPost({
    async send(letter) {
      // They may have been switched off since the letter was written.
      if (mayGoOut(account.settings())) await sendLetter(account.open(), letter);
    },
    gaveUp(error, letters) {
      const known = error instanceof Failure;
      if (known) log(`Of warning mails, ${letters} did not go out: ${error.message}`);
      else logBug(error);
      complain(known ? error.message : t('Something unexpected happened. The log has the details.'));
    },
  });

  return {
    watch(rows) {
      const letters = batches.changed(rows, account.settings());
      if (mayGoOut(account.settings())) post.add(letters);
    },
    forget: batches.forget,
    settled: post.settled,
    verbs: {
      mailSettings: account.state,
      setMail: account.change,
      async testMail() {
        if (testing) throw new Failure('busy', t('A test mail is on its way already.'));
        refuseUnready(account.settings());
        testing = true;
        try {
          await sendLetter(account.open(), testLetter());
          return { to: account.settings().to };
        } finally {
          testing = false;
        }
      },
    },
  };
}

function mayGoOut(settings: MailSettings): boolean {
  return settings.on && !missingForMail(settings);
}

const gaps = {
  host: () => t('The name of the mail server is missing.'),
  from: () => t('The address that mails come from is missing.'),
  to: () => t('The address that mails go to is missing.'),
};

function refuseUnready(settings: MailSettings): void {
  if (!settings.on) throw new Failure('not-allowed', t('Switch warning mails on first.'));
  const missing = missingForMail(settings);
  if (missing) throw new Failure('bad-input', gaps[missing]());
}
