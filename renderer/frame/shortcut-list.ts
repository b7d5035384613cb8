/** Every shortcut, group by group, from the same table that the keyboard obeys. */
import { t } from '#contract/language/language.ts';
import { commandGroups, groupWords } from './command.ts';
import { commands } from './commands.ts';

export interface Shortcut {
  label: string;
  keys: string;
}
export interface ShortcutGroup {
  title: string;
  shortcuts: readonly Shortcut[];
}

/** Keys that belong to a place rather than to a command. */
const local: readonly Shortcut[] = [
  { label: t('Start a batch from a copied list'), keys: 'mod+V' },
  { label: t('Select a batch, or no longer'), keys: 'Space' },
  { label: t('Menu of the selected batch'), keys: 'shift+F10' },
  { label: t('From row to row'), keys: '↑ ↓' },
  { label: t('First and last record'), keys: 'mod+Home / End' },
  { label: t('First and last batch'), keys: 'Home / End' },
  { label: t('Select a range of records or batches'), keys: 'shift+↑ ↓' },
  { label: t('Select all records or batches'), keys: 'mod+A' },
  { label: t('Copy cell or rows'), keys: 'mod+C' },
  { label: t('Open what is selected'), keys: 'Enter' },
  { label: t('Undo a repair'), keys: 'mod+Z' },
  { label: t('Close or clear'), keys: 'Escape' },
];

export function shortcutGroups(): ShortcutGroup[] {
  const ofCommands = commandGroups.map((group) => ({
    title: groupWords[group],
    shortcuts: commands.flatMap(({ group: of, label, keys }) => (of === group && keys ? { label, keys } : [])),
  }));
  return [...ofCommands, { title: t('In lists and editors'), shortcuts: local }];
}
