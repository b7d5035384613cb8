/** Every shortcut, to be searched. */
import { t } from '#contract/language/language.ts';
import { type Shortcut, shortcutGroups } from '#renderer/frame/shortcut-list.ts';
import { ShortcutRows } from '#renderer/frame/shortcut-rows.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { useSought } from '#renderer/parts/sectioned-page.tsx';
import { isMac } from '#renderer/stores/desktop.ts';
import { keysText } from '#renderer/words/key-words.ts';

export function ShortcutHelp() {
  return (
    <Section title={t('Keyboard shortcuts')}>
      {shortcutGroups().map(({ title, shortcuts }) => (
        <div key={title} className="help-shortcuts">
          {shortcuts.map((shortcut) => (
            <Line key={shortcut.label} group={title} shortcut={shortcut} />
          ))}
        </div>
      ))}
    </Section>
  );
}

function Line({ group, shortcut }: { group: string; shortcut: Shortcut }) {
  if (!useSought(group, shortcut.label, keysText(shortcut.keys, isMac()), t('Keyboard shortcuts'))) return null;
  return (
    <div className="sought">
      <ShortcutRows shortcuts={[shortcut]} />
    </div>
  );
}
