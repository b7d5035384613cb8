/** Warning mails: off until a person switches them on and names a server. What was entered counts as soon as it is left. */
import './mail.css';
import { SegmentedControl, Switch } from '@mantine/core';
import { useEffect, useId } from 'react';
import type { z } from 'zod';
import { t } from '#contract/language/language.ts';
import {
  customaryPorts,
  type MailEncryption,
  type MailState,
  mailSettingsSchema,
  mostRecipients,
} from '#contract/mail.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { loadMail, setMail, useMail } from '#renderer/stores/mail.ts';
import { encryptionHelp, encryptionWords, gapSentence } from '#renderer/words/mail-words.ts';
import { LineField } from './line-field.tsx';
import { MailPassword } from './mail-password.tsx';
import { MailTest } from './mail-test.tsx';
import { Setting } from './setting.tsx';

const change = (wanted: Parameters<typeof setMail>[0]) =>
  attempt(() => setMail(wanted), t('The mail setting was not changed'));

export function Mail() {
  const mail = useMail((state) => state.mail);
  useEffect(() => attempt(loadMail, t('The mail settings could not be read')), []);
  return (
    <Section title={t('Mail')}>
      <Setting
        label={t('Warning mails')}
        help={t('Sent when a batch waits for credits or could not be finished. Nothing is sent while this is off.')}
      >
        <Switch
          aria-label={t('Warning mails')}
          disabled={mail === null}
          checked={mail?.on ?? false}
          onChange={(event) => change({ on: event.currentTarget.checked })}
        />
      </Setting>
      {mail?.on && <Details mail={mail} />}
    </Section>
  );
}

function Details({ mail }: { mail: MailState }) {
  const withEncryption = (encryption: MailEncryption) => {
    const customary = mail.port === customaryPorts[mail.encryption];
    change({ encryption, ...(customary ? { port: customaryPorts[encryption] } : {}) });
  };
  return (
    <>
      <Setting label={t('Every end')} help={t('A mail for each batch that has ended, however it ended.')}>
        <Switch
          aria-label={t('Every end')}
          checked={mail.ended}
          onChange={(event) => change({ ended: event.currentTarget.checked })}
        />
      </Setting>
      <Line name="host" label={t('Server')} help={t('It takes outgoing mail (SMTP).')} value={mail.host} />
      <Setting label={t('Encryption')} help={encryptionHelp(mail)}>
        <SegmentedControl
          aria-label={t('Encryption')}
          data={encryptionWords}
          value={mail.encryption}
          onChange={withEncryption}
        />
      </Setting>
      <Line
        name="port"
        label={t('Port')}
        help={t('Usually 587 with STARTTLS, 465 with TLS.')}
        value={String(mail.port)}
      />
      <Line name="user" label={t('User name')} help={t('Empty when the server asks for no login.')} value={mail.user} />
      {mail.user !== '' && <MailPassword mail={mail} />}
      <Line name="from" label={t('From')} help={t('The address that mails come from.')} value={mail.from} />
      <Line name="to" label={t('To')} help={t('One address, or several with commas between them.')} value={mail.to} />
      <MailTest gap={gapSentence(mail)} />
    </>
  );
}

interface LineProps {
  name: 'host' | 'port' | 'user' | 'from' | 'to';
  label: string;
  help: string;
  value: string;
}

const refusals: Readonly<Record<LineProps['name'], string>> = {
  host: t('This is not the name of a server.'),
  port: t('A port is a number from 1 to 65535.'),
  user: t('A user name has no line breaks.'),
  from: t('This is not an e-mail address.'),
  to: t('Write e-mail addresses with commas between them, at most {most}.', { most: mostRecipients }),
};

function Line({ name, label, help, value }: LineProps) {
  const helpId = useId();
  const numeric = name === 'port';
  const shape: z.ZodType = mailSettingsSchema.shape[name];
  const meant = (text: string) => (numeric ? Number(text) : text);
  return (
    <Setting label={label} help={help} helpId={helpId}>
      <LineField
        name={label}
        value={value}
        helpId={helpId}
        numeric={numeric}
        maxLength={2_000}
        refuse={(text) => {
          return shape.safeParse(meant(text)).success ? undefined : refusals[name];
        }}
        keep={(text) => change({ [name]: meant(text) })}
      />
    </Setting>
  );
}
