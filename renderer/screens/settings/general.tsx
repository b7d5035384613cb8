/** How the window speaks and looks. */
import { SegmentedControl, Select } from '@mantine/core';
import { t } from '#contract/language/language.ts';
import { textSizes } from '#contract/shell-api.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { setAppearance, useAppearance } from '#renderer/stores/appearance.ts';
import { useNow } from '#renderer/stores/clock.ts';
import { setLanguage, setTheme, useDesktop } from '#renderer/stores/desktop.ts';
import { prefer, usePreferences } from '#renderer/stores/preferences.ts';
import { bytes, count, percent, percentOf } from '#renderer/words/numbers.ts';
import { duration, fullMoment } from '#renderer/words/times.ts';
import { Setting } from './setting.tsx';

export function General() {
  const theme = useDesktop(({ desktop }) => desktop?.theme ?? 'system');
  const language = useDesktop(({ desktop }) => desktop?.language ?? 'system');
  const density = useAppearance((state) => state.density);
  const mac = useDesktop(({ desktop }) => desktop?.platform === 'mac');
  const titleBar = usePreferences(({ preferences }) => preferences?.titleBar);
  const textSize = usePreferences(({ preferences }) => preferences?.textSize);
  return (
    <Section title={t('General')}>
      <Setting
        label={t('Language')}
        help={t('Automatic follows the system. Files are written the same in every language.')}
        also="English Deutsch"
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
      <Setting label={t('Rows')} help={t('How close the rows of lists and grids stand.')}>
        <SegmentedControl
          aria-label={t('Rows')}
          value={density}
          onChange={(value) => setAppearance({ density: value })}
          data={[
            { value: 'compact', label: t('Compact') },
            { value: 'comfortable', label: t('Comfortable') },
          ]}
        />
      </Setting>
      <Setting label={t('Text size')} help={t('Of everything in the window.')}>
        <SegmentedControl
          aria-label={t('Text size')}
          disabled={textSize === undefined}
          value={String(textSize ?? 100)}
          onChange={(value) => prefer({ textSize: textSizes.find((size) => String(size) === value) })}
          data={textSizes.map((size) => ({ value: String(size), label: percentOf(size) }))}
        />
      </Setting>
      {!mac && (
        <Setting
          label={t('Title bar')}
          help={t('The system’s own bar has the menu, and stands above that of the window. Counts at the next start.')}
        >
          <SegmentedControl
            aria-label={t('Title bar')}
            disabled={titleBar === undefined}
            value={titleBar ?? 'own'}
            onChange={(value) => prefer({ titleBar: value })}
            data={[
              { value: 'own', label: t('Batchmill') },
              { value: 'system', label: t('System') },
            ]}
          />
        </Setting>
      )}
      <Setting label={t('Dates and numbers')} help={t('They follow the language. In files they never change.')}>
        <Sample />
      </Setting>
    </Section>
  );
}

function Sample() {
  const now = useNow(1_000);
  return (
    <p className="setting-sample num quiet">
      {fullMoment(new Date(now).toISOString())}
      <br />
      {[count(1_234_567), percent(642, 1000), bytes(12_400_000), duration(169_000)].join(' · ')}
    </p>
  );
}
