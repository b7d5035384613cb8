/**
 * Everything the keyboard, the palette and the application menu can ask for, in one table: its words, its keys,
 * when it makes sense, and what it does. The list of shortcuts is printed from it.
 */
import { t } from '#contract/language/language.ts';
import type { MenuCommand } from '#contract/menu-commands.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { compareMarked, mayCompareMarked } from '#renderer/stores/compare-way.ts';
import { toggleTheme } from '#renderer/stores/desktop.ts';
import { runDraft } from '#renderer/stores/editing.ts';
import { api } from '#renderer/stores/link.ts';
import { chooseFile } from '#renderer/stores/picked.ts';
import { go, type Place, usePlace } from '#renderer/stores/place.ts';
import { openSheet } from '#renderer/stores/sheet.ts';
import { readiness, submit } from '#renderer/stores/submit.ts';
import { startTour } from '#renderer/stores/tour.ts';
import { copyDiagnostics, showLog } from './aid.ts';
import { batchCommands } from './batch-commands.ts';
import type { Command } from './command.ts';
import { placeCommands } from './place-commands.ts';

const on = (screen: Place['screen']) => usePlace.getState().place.screen === screen;

const batchesCommands: readonly Command[] = [
  { id: 'new-batch', label: t('New batch'), group: 'batches', keys: 'mod+N', run: () => go({ screen: 'new' }) },
  {
    id: 'wizard',
    label: t('New batch with an interface and a flow'),
    group: 'batches',
    keys: 'mod+shift+N',
    run: () => go({ screen: 'wizard', id: null }),
  },
  {
    id: 'open-file',
    label: t('Open file'),
    group: 'batches',
    keys: 'mod+O',
    run: () => attempt(chooseFile, t('The file was not opened')),
  },
  {
    id: 'open-workspace',
    label: t('Open another workspace'),
    group: 'batches',
    run: () => attempt(() => api.openWorkspace({ recent: null }), t('The workspace was not opened')),
  },
  {
    id: 'compare-marked',
    label: t('Compare the two selected batches'),
    group: 'batches',
    when: () => on('batches') && mayCompareMarked(),
    run: compareMarked,
  },
  {
    id: 'run-new',
    label: t('Run the new batch'),
    group: 'batches',
    keys: 'mod+Enter',
    when: () => on('new') && readiness().run,
    run: () => void submit(true),
  },
  {
    id: 'run-draft',
    label: t('Run the draft'),
    group: 'batches',
    keys: 'mod+Enter',
    when: () => on('edit'),
    run: () => void runDraft(),
  },
  {
    id: 'step-on',
    label: t('Continue to the next step'),
    group: 'batches',
    keys: 'mod+Enter',
    when: () => on('wizard'),
    run: () => void import('#renderer/stores/wizard-steps.ts').then(({ stepOn }) => stepOn()),
  },
  {
    id: 'new-interface',
    label: t('New interface'),
    group: 'batches',
    run: () => go({ screen: 'interface', name: null }),
  },
  { id: 'new-flow', label: t('New flow'), group: 'batches', run: () => go({ screen: 'flow', name: null }) },
];

const windowCommands: readonly Command[] = [
  {
    id: 'toggle-theme',
    label: t('Switch light and dark'),
    group: 'settings',
    keys: 'mod+shift+L',
    run: () => attempt(toggleTheme),
  },
  { id: 'shortcuts', label: t('Keyboard shortcuts'), group: 'settings', keys: '?', run: () => openSheet('shortcuts') },
  { id: 'tour', label: t('Guided tour'), group: 'settings', run: startTour },
  { id: 'show-log', label: t('Open log folder'), group: 'settings', run: showLog },
  { id: 'copy-diagnostics', label: t('Copy diagnostics'), group: 'settings', run: copyDiagnostics },
  {
    id: 'about',
    label: t('About Batchmill'),
    group: 'settings',
    run: () => go({ screen: 'settings', section: 'about' }),
  },
];

export const commands: readonly Command[] = [...batchCommands, ...batchesCommands, ...placeCommands, ...windowCommands];

/** A dialog on top keeps everything to itself; only the palette may still be put away. */
export function mayRun(command: Command): boolean {
  const covered = command.id !== 'palette' && document.querySelector('[aria-modal="true"]') !== null;
  return !covered && (command.when?.() ?? true);
}

/** The first that makes sense: the menu’s item may have been clicked a moment too late. */
export function runCommand(id: MenuCommand): void {
  const command = commands.find((one) => one.id === id);
  if (command && mayRun(command)) command.run();
}
