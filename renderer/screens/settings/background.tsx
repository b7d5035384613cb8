/** What the desktop does while nobody looks at the window: when quitting, when the last batch has ended, and notifications. */
import { SegmentedControl, Select, Switch } from '@mantine/core';
import { useEffect } from 'react';
import { t } from '#contract/language/language.ts';
import type { DoneWay, QuitWay } from '#contract/shell-api.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { loadPreferences, prefer, usePreferences } from '#renderer/stores/preferences.ts';
import { Setting } from './setting.tsx';

const quitWords: { value: QuitWay; label: string }[] = [
  { value: 'ask', label: t('Ask me') },
  { value: 'background', label: t('Keep running in the background') },
  { value: 'pause', label: t('Pause and quit') },
];
const doneWords: { value: DoneWay; label: string }[] = [
  { value: 'quit', label: t('Quit') },
  { value: 'stay', label: t('Stay') },
];

export function Background() {
  const wishes = usePreferences((state) => state.preferences);
  useEffect(() => attempt(loadPreferences, t('The settings could not be read')), []);
  return (
    <Section title={t('Notifications and background')}>
      <Setting
        label={t('Notifications')}
        help={t('When a batch ends or needs you while you work in another window. Clicking one opens its batch.')}
      >
        <Switch
          aria-label={t('Notifications')}
          disabled={wishes === null}
          checked={wishes?.notify ?? false}
          onChange={(event) => prefer({ notify: event.currentTarget.checked })}
        />
      </Setting>
      <Setting label={t('When I quit while batches run')} help={t('Paused batches go on when you resume them.')}>
        <Select
          className="setting-choice"
          aria-label={t('When I quit while batches run')}
          disabled={wishes === null}
          data={quitWords}
          value={wishes?.whenQuitting ?? null}
          onChange={(whenQuitting) => whenQuitting && prefer({ whenQuitting })}
        />
      </Setting>
      <Setting
        label={t('When the last batch has ended')}
        help={t('Without a window: quit as you wished, or stay in the background.')}
      >
        <SegmentedControl
          aria-label={t('When the last batch has ended in the background')}
          disabled={wishes === null}
          data={doneWords}
          value={wishes?.whenDone ?? 'quit'}
          onChange={(whenDone) => prefer({ whenDone })}
        />
      </Setting>
    </Section>
  );
}
