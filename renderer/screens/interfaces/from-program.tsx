/** How a program of this computer sends records of this interface; or where that is switched on. */
import './from-program.css';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { t } from '#contract/language/language.ts';
import { CopyLine } from '#renderer/parts/copy-line.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { loadApi, useApi } from '#renderer/stores/api-switch.ts';
import { go } from '#renderer/stores/place.ts';

interface Props {
  name: string;
  /** What its fields are read from: that is what a record has to have. */
  columns: readonly string[];
}

export function FromProgram({ name, columns }: Props) {
  const access = useApi((state) => state.access);
  useEffect(() => attempt(loadApi, t('The settings could not be read')), []);
  const [address] = access?.addresses ?? [];
  return (
    <Section title={t('From a program')} note={t('records sent over HTTP become a batch of this interface')}>
      {address ? <Ways address={address} name={name} columns={columns} /> : <Off />}
    </Section>
  );
}

const versions = ['v1', 'v2'] as const;

function Ways({ address, name, columns }: Props & { address: string }) {
  const links = versions.map((version) => `${address}/${version}/interfaces/${encodeURIComponent(name)}/batch`);
  const [first = ''] = links;
  return (
    <div className="from-program">
      {links.map((link) => (
        <CopyLine key={link} text={request(link)} copied={link} name={t('Copy the address {link}', { link })} />
      ))}
      <p className="quiet small">
        {t(
          'Both do the same. For example, with the token of a profile as TOKEN and the name of a flow as FLOW, run at once:',
        )}
      </p>
      <CopyLine text={example(first, columns)} name={t('Copy the example')} />
    </div>
  );
}

const request = (link: string) => `POST ${link}`;

/** A quotation mark inside the shell’s own. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

function example(link: string, columns: readonly string[]): string {
  const record = Object.fromEntries(columns.slice(0, 3).map((column) => [column, '…']));
  return [
    `curl -sS --fail-with-body ${quoted(`${link}?flow=FLOW`)}`,
    `  -H "Authorization: Bearer $TOKEN" -H 'X-Batch-Status: READY'`,
    `  -H 'Content-Type: application/json' -d ${quoted(JSON.stringify([record]))}`,
  ].join(' \\\n');
}

function Off() {
  return (
    <div className="from-program from-program-off">
      <p className="quiet">
        {t('Programs of this computer are not answered now. That is switched on under “Programs and people”.')}
      </p>
      <Button variant="default" onClick={() => go({ screen: 'settings', section: 'access' })}>
        {t('Open the settings')}
      </Button>
    </div>
  );
}
