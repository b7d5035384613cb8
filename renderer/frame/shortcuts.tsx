/** The sheet of keyboard shortcuts, printed from the table of commands. */
import './shortcuts.css';
import { Modal } from '@mantine/core';
import { t } from '#contract/language/language.ts';
import { closeSheet, useSheet } from '#renderer/stores/sheet.ts';
import { shortcutGroups } from './shortcut-list.ts';
import { ShortcutRows } from './shortcut-rows.tsx';

export function Shortcuts() {
  const open = useSheet(({ sheet }) => sheet === 'shortcuts');
  return (
    <Modal
      opened={open}
      onClose={() => closeSheet()}
      title={t('Keyboard shortcuts')}
      size={720}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <div className="shortcuts">
        {shortcutGroups().map(({ title, shortcuts }) => (
          <section key={title}>
            <h3 className="quiet small">{title}</h3>
            <ShortcutRows shortcuts={shortcuts} />
          </section>
        ))}
      </div>
    </Modal>
  );
}
