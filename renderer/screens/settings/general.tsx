/** How the window looks and is used. */
import { Button, SegmentedControl, Select } from '@mantine/core';
import { t } from '#contract/language/language.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { setLanguage, setTheme, useDesktop } from '#renderer/stores/desktop.ts';
import { openSheet } from '#renderer/stores/sheet.ts';
import { Setting } from './setting.tsx';

export function General() {
  const theme = useDesktop(({ desktop }) => desktop?.theme ?? 'system');
  const language = useDesktop(({ desktop }) => desktop?.language ?? 'system');
  return (
    <Section title={t('General')}>
      <Setting
        label={t('Language')}
        help={t('Automatic follows the system. Files are written the same in every language.')}
      >
        <Select
          className="setting-choice"
          aria-label={t('Language')}
          allowDeselect={false}
          value={language}
          onChange={(value) => value && attempt(() => setLanguage(value), t('The language was not changed'))}
          data={[
            { value: 'system', label: t('Automatic') },
            { value: 'en', label: 'English' },
            { value: 'de', label: 'Deutsch' },
          ]}
        />
      </Setting>
      <Setting label={t('Theme')} help={t('Automatic follows the system.')}>
        <SegmentedControl
          aria-label={t('Theme')}
          value={theme}
          onChange={(value) => attempt(() => setTheme(value), t('The theme was not changed'))}
          data={[
            { value: 'system', label: t('Automatic') },
            { value: 'light', label: t('Light') },
            { value: 'dark', label: t('Dark') },
          ]}
        />
      </Setting>
      <Setting label={t('Keyboard shortcuts')} help={t('Every command has one.')}>
        <Button variant="default" onClick={() => openSheet('shortcuts')}>
          {t('Show shortcuts')}
        </Button>
      </Setting>
    </Section>
  );
}
