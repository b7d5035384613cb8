/** The password for the mail server. It goes to the program and never comes back: the window only knows that there is one. */
import { Button } from '@mantine/core';
import { useId } from 'react';
import { t } from '#contract/language/language.ts';
import type { MailState } from '#contract/mail.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { setMail } from '#renderer/stores/mail.ts';
import { passwordHelp, passwordHint } from '#renderer/words/mail-words.ts';
import { LineField } from './line-field.tsx';
import { Setting } from './setting.tsx';

export function MailPassword({ mail }: { mail: MailState }) {
  const helpId = useId();
  const keep = (password: string | null) => attempt(() => setMail({ password }), t('The password was not kept'));
  return (
    <Setting label={t('Password')} help={passwordHelp(mail)} helpId={helpId}>
      <div className="mail-password">
        {mail.password !== 'none' && (
          <Button variant="default" onClick={() => keep(null)}>
            {t('Forget')}
          </Button>
        )}
        <LineField
          name={t('Password')}
          value=""
          secret
          placeholder={passwordHint(mail)}
          helpId={helpId}
          maxLength={1_000}
          refuse={() => undefined}
          keep={keep}
        />
      </div>
    </Setting>
  );
}
