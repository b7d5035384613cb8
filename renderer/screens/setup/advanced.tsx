/** What most people leave as it is: description, failures and further tries, storing, what follows, and pages. */
import { NumberInput, Switch, Textarea } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { t, tn } from '#contract/language/language.ts';
import type { Setup } from '#renderer/stores/setup.ts';
import { separators } from '#renderer/words/numbers.ts';
import { AfterSteps } from './after-steps.tsx';
import { useSetup } from './setup-access.ts';
import { Storing } from './storing.tsx';
import { Tries } from './tries.tsx';

export function Advanced() {
  const { setup, change } = useSetup();
  return (
    <details className="advanced">
      <summary>
        <IconChevronRight className="advanced-arrow" size={14} stroke={2} aria-hidden />
        {t('Advanced')}
        <span className="quiet small">{summary(setup)}</span>
      </summary>
      <div className="advanced-body">
        <Textarea
          label={t('Description')}
          placeholder={t('Where the records come from, what the results are for')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          value={setup.description}
          onChange={(event) => change({ description: event.currentTarget.value })}
        />
        <Group title={t('When records fail')}>
          <FailureLimit />
          <Tries />
        </Group>
        <Group title={t('Store records')}>
          <Storing />
        </Group>
        <Group title={t('When all records are done')}>
          <AfterSteps />
        </Group>
        <Group title={t('Work')}>
          <PageSize />
        </Group>
      </div>
    </details>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="advanced-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function summary({ threshold, insert, after }: Setup): string {
  return [
    threshold === null ? t('never stops by itself') : t('stops at {threshold}% failed', { threshold }),
    insert ? t('stores records') : '',
    after.length > 0 ? tn(after.length, '{n} action', '{n} actions') : '',
  ]
    .filter(Boolean)
    .join(', ');
}

export function FailureLimit() {
  const { setup, change } = useSetup();
  const { threshold } = setup;
  return (
    <>
      <Switch
        label={t('Stop when too many records fail')}
        checked={threshold !== null}
        onChange={(event) => change({ threshold: event.currentTarget.checked ? 20 : null })}
      />
      {threshold !== null && (
        <NumberInput
          label={t('Failure limit')}
          description={t('Share of failed records that stops the batch')}
          min={1}
          max={100}
          suffix="%"
          clampBehavior="blur"
          value={threshold}
          onChange={(value) => typeof value === 'number' && value >= 1 && change({ threshold: Math.min(100, value) })}
        />
      )}
    </>
  );
}

function PageSize() {
  const { setup, change } = useSetup();
  return (
    <NumberInput
      label={t('Page size')}
      description={t('Records that are worked on and kept together')}
      min={1}
      max={5000}
      step={100}
      allowDecimal={false}
      thousandSeparator={separators().group}
      decimalSeparator={separators().decimal}
      clampBehavior="blur"
      value={setup.pageSize}
      onChange={(value) => typeof value === 'number' && value >= 1 && change({ pageSize: Math.min(5000, value) })}
    />
  );
}
