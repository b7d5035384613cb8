/** What the desktop does while nobody looks at the window: when quitting, when the last batch has ended, and notifications. */
import { SegmentedControl, Select, Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { DoneWay, Preferences, QuitWay } from '#contract/shell-api.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { api } from '#renderer/stores/link.ts';
import { Setting } from './setting.tsx';

const quitWords: { value: QuitWay; label: string }[] = [
  { value: 'ask', label: 'Ask me' },
  { value: 'background', label: 'Keep running in the background' },
  { value: 'pause', label: 'Pause and quit' },
];
const doneWords: { value: DoneWay; label: string }[] = [
  { value: 'quit', label: 'Quit' },
  { value: 'stay', label: 'Stay' },
];

export function Background() {
  const [wishes, setWishes] = useState<Preferences | null>(null);
  useEffect(() => attempt(async () => setWishes(await api.preferences({})), 'The settings could not be read'), []);
  const prefer = (change: Partial<Preferences>) => {
    setWishes((now) => now && { ...now, ...change });
    attempt(async () => setWishes(await api.prefer(change)), 'The setting was not changed');
  };
  return (
    <Section title="In the background">
      <Setting label="When I quit while batches run" help="Paused batches go on when you resume them.">
        <Select
          className="setting-choice"
          aria-label="When I quit while batches run"
          disabled={wishes === null}
          data={quitWords}
          value={wishes?.whenQuitting ?? null}
          onChange={(whenQuitting) => whenQuitting && prefer({ whenQuitting })}
        />
      </Setting>
      <Setting
        label="When the last batch has ended"
        help="Without a window: quit as you wished, or stay in the background."
      >
        <SegmentedControl
          aria-label="When the last batch has ended in the background"
          disabled={wishes === null}
          data={doneWords}
          value={wishes?.whenDone ?? 'quit'}
          onChange={(whenDone) => prefer({ whenDone })}
        />
      </Setting>
      <Setting
        label="Notifications"
        help="When a batch ends or needs you while you work in another window. Clicking one opens its batch."
      >
        <Switch
          aria-label="Notifications"
          disabled={wishes === null}
          checked={wishes?.notify ?? false}
          onChange={(event) => prefer({ notify: event.currentTarget.checked })}
        />
      </Setting>
    </Section>
  );
}
