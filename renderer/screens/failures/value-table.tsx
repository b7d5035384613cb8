/** Old values and new ones, side by side; the old ones are there already as far as the engine has met them. */
import { Button, TextInput } from '@mantine/core';
import { IconArrowNarrowRight, IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { t } from '#contract/language/language.ts';
import { addPair, setPair, useRepairForm } from '#renderer/stores/repair-form.ts';

export function ValueTable() {
  const pairs = useRepairForm((form) => form.pairs);
  const rows = useRef<HTMLUListElement>(null);
  const add = () => {
    addPair();
    requestAnimationFrame(() => rows.current?.querySelector<HTMLElement>('li:last-child input')?.focus());
  };
  return (
    <fieldset className="value-table">
      <legend>{t('Values')}</legend>
      <ul ref={rows}>
        {pairs.map(({ from, to }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a pair has no other name than its place.
          <li key={at} className="value-pair">
            <TextInput
              className="mono-input"
              aria-label={t('Old value {n}', { n: at + 1 })}
              placeholder={t('Old value')}
              maxLength={10_000}
              spellCheck={false}
              value={from}
              onChange={(event) => setPair(at, { from: event.currentTarget.value })}
            />
            <IconArrowNarrowRight size={14} stroke={2} aria-hidden />
            <TextInput
              className="mono-input"
              aria-label={
                from === '' ? t('New value for old value {n}', { n: at + 1 }) : t('New value for “{from}”', { from })
              }
              placeholder={t('New value')}
              maxLength={10_000}
              spellCheck={false}
              value={to}
              onChange={(event) => setPair(at, { to: event.currentTarget.value })}
            />
          </li>
        ))}
      </ul>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
        onClick={add}
      >
        {t('Add a value')}
      </Button>
    </fieldset>
  );
}
