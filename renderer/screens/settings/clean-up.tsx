/** How long finished batches stay whole, and the clean-up that is otherwise done once a day. */
import { Button, NumberInput, SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import { attempt } from '#renderer/parts/notices.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { usualDays } from '#renderer/stores/clean-up.ts';
import { configure, useSettings } from '#renderer/stores/settings.ts';
import { cleanUpRules } from '#renderer/words/retention-words.ts';
import { askCleanUp } from './ask-clean-up.tsx';
import { Setting } from './setting.tsx';

export function CleanUp() {
  const retention = useSettings(({ settings }) => settings?.retention);
  const [busy, setBusy] = useState(false);
  const change = (days: number | null) => attempt(() => configure({ retention: days }), 'The setting was not changed');
  const cleanUp = async () => {
    setBusy(true);
    await askCleanUp().finally(() => setBusy(false));
  };
  return (
    <Section title="Clean-up">
      <Setting label="Clean up a finished batch" help={cleanUpRules}>
        <div className="row">
          <SegmentedControl
            aria-label="Clean up a finished batch"
            disabled={retention === undefined}
            value={retention === null ? 'never' : 'days'}
            onChange={(way) => change(way === 'never' ? null : usualDays)}
            data={[
              { value: 'days', label: 'After' },
              { value: 'never', label: 'Never' },
            ]}
          />
          {retention !== null && <Days days={retention} onChange={change} />}
        </div>
      </Setting>
      <Setting
        label="Clean up now"
        help="It also happens by itself, at every start and once a day. You are told three days before."
      >
        <Button
          variant="default"
          loading={busy}
          disabled={retention === undefined}
          onClick={() => attempt(cleanUp, 'Nothing was cleaned up')}
        >
          Clean up now
        </Button>
      </Setting>
    </Section>
  );
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
      aria-label="Days after which a finished batch is cleaned up"
      disabled={days === undefined}
      min={1}
      max={3_650}
      suffix={Number(typed) === 1 ? ' day' : ' days'}
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
