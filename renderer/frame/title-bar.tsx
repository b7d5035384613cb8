/** The top of the window: name, the way to every command, light or dark. The system's own window buttons keep their space. */
import './title-bar.css';
import { IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { t } from '#contract/language/language.ts';
import { Brand } from '#renderer/parts/brand.tsx';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { toggleTheme, useDesktop } from '#renderer/stores/desktop.ts';
import { openSheet } from '#renderer/stores/sheet.ts';
import { keysText } from '#renderer/words/key-words.ts';

export function TitleBar() {
  const dark = useDesktop((state) => state.dark);
  const mac = useDesktop(({ desktop }) => desktop?.platform === 'mac');
  return (
    <header className="title-bar">
      <Brand />
      <button type="button" className="command" data-tour="palette" onClick={() => openSheet('palette')}>
        <IconSearch size={15} stroke={1.75} aria-hidden />
        <span className="clip grow">{t('Search or run a command')}</span>
        <kbd>{keysText('mod+K', mac)}</kbd>
      </button>
      <IconButton name={dark ? t('Switch to light') : t('Switch to dark')} onClick={() => attempt(toggleTheme)}>
        {dark ? <IconSun size={16} stroke={1.75} aria-hidden /> : <IconMoon size={16} stroke={1.75} aria-hidden />}
      </IconButton>
    </header>
  );
}
