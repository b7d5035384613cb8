/** Shortcuts with their keys at the right, as the sheet and the help show them. */
import './shortcuts.css';
import { t } from '#contract/language/language.ts';
import { useAppearance } from '#renderer/stores/appearance.ts';
import { useDesktop } from '#renderer/stores/desktop.ts';
import { isPlainSign, keysText } from '#renderer/words/key-words.ts';
import type { Shortcut } from './shortcut-list.ts';

export function ShortcutRows({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const mac = useDesktop(({ desktop }) => desktop?.platform === 'mac');
  const plainKeys = useAppearance((state) => state.plainKeys);
  return (
    <ul>
      {shortcuts.map(({ label, keys }) => (
        <li key={label} className="row">
          <span className="grow">{label}</span>
          {!plainKeys && isPlainSign(keys) && <span className="quiet small">{t('switched off')}</span>}
          <kbd>{keysText(keys, mac)}</kbd>
        </li>
      ))}
    </ul>
  );
}
