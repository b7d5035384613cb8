/** Settings that the palette can change at once, and its ways to each section of the settings and the help. */
import { t } from '#contract/language/language.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { setAppearance } from '#renderer/stores/appearance.ts';
import { setLanguage, setTheme } from '#renderer/stores/desktop.ts';
import { go } from '#renderer/stores/place.ts';
import { helpSections } from '#renderer/words/help-words.ts';
import { settingSections } from '#renderer/words/setting-words.ts';
import type { Command } from './command.ts';

const command = (id: string, label: string, run: () => void, also = ''): Command => ({
  id,
  label,
  group: 'settings',
  also,
  run,
});
const theme = (wish: Parameters<typeof setTheme>[0], label: string) =>
  command(`theme-${wish}`, label, () => attempt(() => setTheme(wish), t('The theme was not changed')));
const language = (wish: Parameters<typeof setLanguage>[0], label: string) =>
  command(
    `language-${wish}`,
    label,
    () => attempt(() => setLanguage(wish), t('The language was not changed')),
    'language Sprache',
  );

export function settingCommands(): Command[] {
  return [
    theme('system', t('Theme: automatic')),
    theme('light', t('Theme: light')),
    theme('dark', t('Theme: dark')),
    language('system', t('Language: automatic')),
    language('en', 'Language: English'),
    language('de', 'Sprache: Deutsch'),
    command('density-compact', t('Rows: compact'), () => setAppearance({ density: 'compact' })),
    command('density-comfortable', t('Rows: comfortable'), () => setAppearance({ density: 'comfortable' })),
    ...settingSections.map(({ id, label, also }) =>
      command(
        `settings-${id}`,
        t('Settings: {section}', { section: label }),
        () => go({ screen: 'settings', section: id }),
        also,
      ),
    ),
    ...helpSections.map(({ id, label }) =>
      command(`help-${id}`, t('Help: {section}', { section: label }), () => go({ screen: 'help', section: id })),
    ),
  ];
}
