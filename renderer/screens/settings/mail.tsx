/** Warning mails: off until a person switches them on and names a server. What was entered counts as soon as it is left. */
import './mail.css';
import { SegmentedControl, Switch } from '@mantine/core';
import { useEffect, useId } from 'react';
import type { z } from 'zod';
import { customaryPorts, type MailEncryption, type MailState, mailSettingsSchema } from '#contract/mail.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { loadMail, setMail, useMail } from '#renderer/stores/mail.ts';
import { encryptionHelp, encryptionWords, gapSentence } from '#renderer/words/mail-words.ts';
import { LineField } from './line-field.tsx';
import { MailPassword } from './mail-password.tsx';
import { MailTest } from './mail-test.tsx';
import { Setting } from './setting.tsx';

const change = (wanted: Parameters<typeof setMail>[0]) =>
  attempt(() => setMail(wanted), 'The mail setting was not changed');

export function Mail() {
  const mail = useMail((state) => state.mail);
  useEffect(() => attempt(loadMail, 'The mail settings could not be read'), []);
  return (
    <Section title="Mail">
      <Setting
        label="Warning mails"
        help="Sent when a batch waits for credits or could not be finished. Nothing is sent while this is off."
      >
        <Switch
          aria-label="Warning mails"
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
      <Setting label="Every end" help="A mail for each batch that has ended, however it ended.">
        <Switch
          aria-label="Every end"
          checked={mail.ended}
          onChange={(event) => change({ ended: event.currentTarget.checked })}
        />
      </Setting>
      <Line name="host" label="Server" help="It takes outgoing mail (SMTP)." value={mail.host} />
      <Setting label="Encryption" help={encryptionHelp(mail)}>
        <SegmentedControl
          aria-label="Encryption"
          data={encryptionWords}
          value={mail.encryption}
          onChange={withEncryption}
        />
      </Setting>
      <Line name="port" label="Port" help="Usually 587 with STARTTLS, 465 with TLS." value={String(mail.port)} />
      <Line name="user" label="User name" help="Empty when the server asks for no login." value={mail.user} />
      {mail.user !== '' && <MailPassword mail={mail} />}
      <Line name="from" label="From" help="The address that mails come from." value={mail.from} />
      <Line name="to" label="To" help="One address, or several with commas between them." value={mail.to} />
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
          const issue = shape.safeParse(meant(text)).error?.issues[0];
          return issue && (numeric ? 'A port is a number from 1 to 65535.' : issue.message);
        }}
        keep={(text) => change({ [name]: meant(text) })}
      />
    </Setting>
  );
}
