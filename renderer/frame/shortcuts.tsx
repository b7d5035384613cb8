/** The sheet of keyboard shortcuts, printed from the table of commands. */
import './shortcuts.css';
import { Modal } from '@mantine/core';
import { useDesktop } from '#renderer/stores/desktop.ts';
import { closeSheet, useSheet } from '#renderer/stores/sheet.ts';
import { keysText } from '#renderer/words/key-words.ts';
import { commands } from './commands.ts';

/** Keys that belong to a place rather than to a command. */
const local = [
  { label: 'Start a batch from a copied list', keys: 'mod+V' },
  { label: 'Pause or resume the selected batch', keys: 'Space' },
  { label: 'First and last record', keys: 'mod+Home / End' },
  { label: 'Select a range of records', keys: 'shift+↑ ↓' },
  { label: 'Copy cell or rows', keys: 'mod+C' },
  { label: 'Close or clear', keys: 'Escape' },
] as const;

export function Shortcuts() {
  const open = useSheet(({ sheet }) => sheet === 'shortcuts');
  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    <Modal
      opened={open}
      onClose={() => closeSheet()}
      title="Keyboard shortcuts"
      size={660}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className="shortcuts">
        {groups.map((group) => (
          <section key={group}>
            <h3 className="quiet small">{group}</h3>
            <Keys rows={commands.filter((command) => command.group === group)} />
          </section>
        ))}
        <section>
          <h3 className="quiet small">In lists and editors</h3>
          <Keys rows={local} />
        </section>
      </div>
    </Modal>
  );
}

function Keys({ rows }: { rows: readonly { label: string; keys?: string }[] }) {
  const mac = useDesktop(({ desktop }) => desktop?.platform === 'mac');
  return (
    <ul>
      {rows.map(({ label, keys }) =>
        keys ? (
          <li key={label} className="row">
            <span className="grow">{label}</span>
            <kbd>{keysText(keys, mac)}</kbd>
          </li>
        ) : null,
      )}
    </ul>
  );
}
