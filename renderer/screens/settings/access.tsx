/** Programs of this computer that may come in: the switch of the API, its address, its rules, and what came in. */
import './access.css';
import { Switch } from '@mantine/core';
import { useEffect, useId } from 'react';
import type { z } from 'zod';
import { type ApiState, apiVerbs } from '#contract/api-switch.ts';
import { t } from '#contract/language/language.ts';
import { CopyLine } from '#renderer/parts/copy-line.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { loadApi, setApi, useApi } from '#renderer/stores/api-switch.ts';
import { Allowed } from './access-folders.tsx';
import { ApiPill, CameIn } from './access-state.tsx';
import { LineField } from './line-field.tsx';
import { Setting } from './setting.tsx';

const change = (wanted: Parameters<typeof setApi>[0]) =>
  attempt(() => setApi(wanted), t('The setting was not changed'));

export function Access() {
  const access = useApi((state) => state.access);
  useEffect(() => attempt(loadApi, t('The settings could not be read')), []);
  return (
    <Section title={t('Programs')}>
      <Setting
        label={t('Answer programs of this computer')}
        help={t(
          'They make batches and read results over HTTP, with the token of a profile. No other computer is answered, and no page of a browser.',
        )}
        also="API REST HTTP"
      >
        <div className="row">
          {access?.on && <ApiPill access={access} />}
          <Switch
            aria-label={t('Answer programs of this computer')}
            disabled={access === null}
            checked={access?.on ?? false}
            onChange={(event) => change({ on: event.currentTarget.checked })}
          />
        </div>
      </Setting>
      {access?.on && <Details access={access} />}
    </Section>
  );
}

const describedAt = (address: string) => `${address}/openapi.json`;

function Details({ access }: { access: ApiState }) {
  const [address] = access.addresses;
  return (
    <>
      {address && (
        <>
          <Setting label={t('Address')} help={t('While this program runs, in the background too.')}>
            <CopyLine text={address} name={t('Copy the address')} />
          </Setting>
          <Setting
            label={t('Description')}
            help={t('What can be asked, as OpenAPI 3.1. It needs no token.')}
            also="openapi.json"
          >
            <CopyLine text={describedAt(address)} name={t('Copy the address of the description')} />
          </Setting>
        </>
      )}
      <Rule
        which="port"
        label={t('Port')}
        help={t('0 for any that is free: then it is another one at every start.')}
        value={access.port}
        refusal={t('A port is a number from 0 to 65535.')}
        problem={access.problem}
      />
      <Rule
        which="perSecond"
        label={t('Requests a second')}
        help={t('Of one profile. More are told to come again later.')}
        value={access.perSecond}
        refusal={t('Write a number from 1 to 100000.')}
      />
      <Allowed folders={access.folders} change={change} />
      <CameIn figures={access.figures} />
    </>
  );
}

interface RuleProps {
  which: 'port' | 'perSecond';
  label: string;
  help: string;
  value: number;
  refusal: string;
  problem?: string | null;
}

function Rule({ which, label, help, value, refusal, problem }: RuleProps) {
  const helpId = useId();
  const shape: z.ZodType = apiVerbs.setApi.shape[which];
  const meant = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);
  return (
    <Setting label={label} help={help} helpId={helpId}>
      <LineField
        name={label}
        value={String(value)}
        helpId={helpId}
        numeric
        problem={problem ?? undefined}
        maxLength={9}
        refuse={(text) => (shape.safeParse(meant(text)).success ? undefined : refusal)}
        keep={(text) => change({ [which]: meant(text) })}
      />
    </Setting>
  );
}
