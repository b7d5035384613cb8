/** The keys of the window. */
import { Button, Switch } from '@mantine/core';
import { t } from '#contract/language/language.ts';
import { Section } from '#renderer/parts/section.tsx';
import { setAppearance, useAppearance } from '#renderer/stores/appearance.ts';
import { openSheet } from '#renderer/stores/sheet.ts';
import { Setting } from './setting.tsx';

export function Keyboard() {
  const plainKeys = useAppearance((state) => state.plainKeys);
  return (
    <Section title={t('Keyboard')}>
      <Setting label={t('Keyboard shortcuts')} help={t('Every command has one, or is found in the palette.')}>
        <Button variant="default" onClick={() => openSheet('shortcuts')}>
          {t('Show shortcuts')}
        </Button>
      </Setting>
      <Setting
        label={t('Shortcuts of a single sign')}
        help={t(
          '[ and ] for failed records and ? for the shortcuts. Off when speech or a device types signs by accident.',
        )}
      >
        <Switch
          aria-label={t('Shortcuts of a single sign')}
          checked={plainKeys}
          onChange={(event) => setAppearance({ plainKeys: event.currentTarget.checked })}
        />
      </Setting>
    </Section>
  );
}
