/** What leaves this computer, and how that is made sure. */
import { IconMailForward, IconShieldCheck } from '@tabler/icons-react';
import { t } from '#contract/language/language.ts';
import { Section } from '#renderer/parts/section.tsx';
import { useMail } from '#renderer/stores/mail.ts';
import { Setting } from './setting.tsx';

export function Privacy() {
  const mails = useMail(({ mail }) => mail?.on ?? false);
  return (
    <Section title={t('Privacy')}>
      <Setting
        label={t('What leaves this computer')}
        help={
          mails
            ? t(
                'Warning mails, through the server that you named. They hold the name and the counts of a batch, never a value of a record.',
              )
            : t('Nothing. There is no account, no measuring of use and no search for updates.')
        }
      >
        <span className={`pill tone-${mails ? 'info' : 'ok'}`}>
          {mails ? <IconMailForward size={13} aria-hidden /> : <IconShieldCheck size={13} aria-hidden />}
          {mails ? t('Mails only') : t('Nothing')}
        </span>
      </Setting>
      <Setting
        label={t('How it is made sure')}
        help={t(
          'The window runs in a sandbox, every request of it to a network is refused and noted in the log, and the tools bring their data with them.',
        )}
      />
      <Setting
        label={t('Files')}
        help={t(
          'A file is copied into the workspace when a batch is made of it. Files that you save go where you say. Numbers of cards are masked in every file.',
        )}
      />
    </Section>
  );
}
