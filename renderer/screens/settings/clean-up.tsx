/** How long finished batches stay whole, and the clean-up that is otherwise done once a day. */
import { Button, NumberInput, SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import { t } from '#contract/language/language.ts';
import { attempt, tell } from '#renderer/parts/notices.tsx';
import { usualDays } from '#renderer/stores/clean-up.ts';
import { configure, useSettings } from '#renderer/stores/settings.ts';
import { cleanUpRules } from '#renderer/words/retention-words.ts';
import { askCleanUp } from './ask-clean-up.tsx';
import { Setting } from './setting.tsx';

export function CleanUp() {
  const retention = useSettings(({ settings }) => settings?.retention);
  const [busy, setBusy] = useState(false);
  const change = (days: number | null) => {
    const before = retention;
    attempt(async () => {
      await configure({ retention: days });
      if (before !== undefined && isShorter(days, before)) tellShorter(before);
    }, t('The setting was not changed'));
  };
  const cleanUp = async () => {
    setBusy(true);
    await askCleanUp().finally(() => setBusy(false));
  };
  return (
    <>
      <Setting label={t('Clean up a finished batch')} help={cleanUpRules}>
        <div className="row">
          <SegmentedControl
            aria-label={t('Clean up a finished batch')}
            disabled={retention === undefined}
            value={retention === null ? 'never' : 'days'}
            onChange={(way) => change(way === 'never' ? null : usualDays)}
            data={[
              { value: 'days', label: t('After …') },
              { value: 'never', label: t('Never') },
            ]}
          />
          {retention !== null && <Days days={retention} onChange={change} />}
        </div>
      </Setting>
      <Setting
        label={t('Clean up now')}
        help={t('It also happens by itself, at every start and once a day. You are told three days before.')}
      >
        <Button
          variant="default"
          loading={busy}
          disabled={retention === undefined}
          onClick={() => attempt(cleanUp, t('Nothing was cleaned up'))}
        >
          {t('Clean up now')}
        </Button>
      </Setting>
    </>
  );
}

/** Null is for ever. */
function isShorter(days: number | null, before: number | null): boolean {
  return days !== null && (before === null || days < before);
}

/** Fewer days may cost batches, at the next clean-up. */
function tellShorter(before: number | null): void {
  tell(t('Clean-up changed'), t('Batches that ended long ago may go at the next clean-up.'), {
    label: t('Undo'),
    act: () => attempt(() => configure({ retention: before }), t('The setting was not changed')),
  });
}

/** Counts once it is typed: on the way to 30 stands 3, and batches might go. */
function Days({ days, onChange }: { days: number | undefined; onChange(days: number): void }) {
  const [typed, setTyped] = useState<number | string>(days ?? '');
  useEffect(() => setTyped(days ?? ''), [days]);
  const settle = () => {
    const wanted = Number(typed);
    if (typed === '' || wanted < 1) setTyped(days ?? '');
    else if (wanted !== days) onChange(wanted);
  };
  return (
    <NumberInput
      className="setting-amount"
      aria-label={t('Days after which a finished batch is cleaned up')}
      disabled={days === undefined}
      min={1}
      max={3_650}
      suffix={` ${Number(typed) === 1 ? t('day') : t('days')}`}
      allowDecimal={false}
      clampBehavior="strict"
      value={typed}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
    />
  );
}
