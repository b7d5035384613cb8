/**
 * Everything the keyboard, the palette and the application menu can ask for, in one table: its words, its keys,
 * when it makes sense, and what it does. The shortcut sheet is printed from it.
 */
import { spotlight } from '@mantine/spotlight';
import type { MenuCommand } from '#contract/menu-commands.ts';
import type { Act } from '#renderer/acts/legal-acts.ts';
import { isLegal } from '#renderer/acts/legal-acts.ts';
import { perform } from '#renderer/acts/perform.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { rowOf } from '#renderer/stores/batches.ts';
import { compareMarked, mayCompareMarked } from '#renderer/stores/compare-way.ts';
import { toggleTheme } from '#renderer/stores/desktop.ts';
import { loadDetail } from '#renderer/stores/detail.ts';
import { runDraft } from '#renderer/stores/editing.ts';
import { loadListing } from '#renderer/stores/listing.ts';
import { chooseFile } from '#renderer/stores/picked.ts';
import { go, goBack, openId, showTab, type Tab, usePlace } from '#renderer/stores/place.ts';
import { stepToFailed } from '#renderer/stores/records.ts';
import { useSelection } from '#renderer/stores/selection.ts';
import { openSheet } from '#renderer/stores/sheet.ts';
import { readiness, submit } from '#renderer/stores/submit.ts';

export type CommandGroup = 'Current batch' | 'Batches' | 'Go to' | 'Window';

export interface Command {
  id: string;
  label: string;
  group: CommandGroup;
  /** As in `useHotkeys`: “mod+shift+S”. */
  keys?: string;
  /** Whether it makes sense now; left out: always. */
  when?(): boolean;
  run(): void;
}

/** The open batch, or the one selected in the list. */
export function currentBatch() {
  const { place } = usePlace.getState();
  const id = openId() ?? (place.screen === 'batches' ? useSelection.getState().id : undefined);
  return id === undefined ? undefined : rowOf(id);
}

function act(id: Act, label: string, keys?: string): Command {
  return {
    id,
    label,
    group: 'Current batch',
    ...(keys ? { keys } : {}),
    when: () => {
      const row = currentBatch();
      return row !== undefined && isLegal(row, id);
    },
    run: () => {
      const row = currentBatch();
      if (row) perform(row, id);
    },
  };
}

const onBatch = () => openId() !== undefined;
const tab = (to: Tab, label: string, keys: string): Command => ({
  id: `tab-${to}`,
  label: `Show ${label}`,
  group: 'Current batch',
  keys,
  when: onBatch,
  run: () => showTab(to),
});
const place = (
  screen: 'batches' | 'interfaces' | 'flows' | 'tools' | 'entities' | 'credits' | 'settings',
  label: string,
  keys: string,
): Command => ({
  id: screen,
  label,
  group: 'Go to',
  keys,
  run: () => go({ screen }),
});

export const commands: readonly Command[] = [
  act('run', 'Run batch'),
  act('pause', 'Pause batch', 'mod+P'),
  act('resume', 'Resume batch', 'mod+P'),
  act('cancel', 'Cancel batch', 'mod+.'),
  act('resume-cancel', 'Resume and cancel batch', 'mod+.'),
  act('retry', 'Run post-batch step again'),
  act('resubmit', 'Run failed records again'),
  act('edit', 'Edit draft', 'mod+E'),
  act('save-results', 'Save results', 'mod+shift+S'),
  act('save-errors', 'Save errors', 'mod+shift+E'),
  act('rename', 'Rename batch', 'F2'),
  act('clone', 'Clone batch', 'mod+D'),
  act('compare', 'Compare batch with…'),
  {
    id: 'compare-marked',
    label: 'Compare the two selected batches',
    group: 'Batches',
    when: () => usePlace.getState().place.screen === 'batches' && mayCompareMarked(),
    run: compareMarked,
  },
  act('keep', 'Keep batch from clean-up'),
  act('release', 'Allow clean-up of the batch'),
  act('delete', 'Delete batch', 'Delete'),
  tab('overview', 'overview', 'alt+1'),
  tab('records', 'records', 'alt+2'),
  tab('files', 'files', 'alt+3'),
  tab('log', 'log', 'alt+4'),
  tab('setup', 'setup', 'alt+5'),
  {
    id: 'go-record',
    label: 'Go to record',
    group: 'Current batch',
    keys: 'mod+G',
    when: onBatch,
    run: () => openSheet('record'),
  },
  {
    id: 'failed-back',
    label: 'Previous failed record',
    group: 'Current batch',
    keys: '[',
    when: onBatch,
    run: () => attempt(() => stepToFailed(-1)),
  },
  {
    id: 'failed-on',
    label: 'Next failed record',
    group: 'Current batch',
    keys: ']',
    when: onBatch,
    run: () => attempt(() => stepToFailed(1)),
  },
  { id: 'new-batch', label: 'New batch', group: 'Batches', keys: 'mod+N', run: () => go({ screen: 'new' }) },
  {
    id: 'wizard',
    label: 'New batch with an interface and a flow',
    group: 'Batches',
    keys: 'mod+shift+N',
    run: () => go({ screen: 'wizard', id: null }),
  },
  {
    id: 'new-interface',
    label: 'New interface',
    group: 'Batches',
    run: () => go({ screen: 'interface', name: null }),
  },
  { id: 'new-flow', label: 'New flow', group: 'Batches', run: () => go({ screen: 'flow', name: null }) },
  {
    id: 'open-file',
    label: 'Open file',
    group: 'Batches',
    keys: 'mod+O',
    run: () => attempt(chooseFile, 'The file was not opened'),
  },
  {
    id: 'run-new',
    label: 'Run the new batch',
    group: 'Batches',
    keys: 'mod+Enter',
    when: () => usePlace.getState().place.screen === 'new' && readiness().run,
    run: () => void submit(true),
  },
  {
    id: 'run-draft',
    label: 'Run the draft',
    group: 'Batches',
    keys: 'mod+Enter',
    when: () => usePlace.getState().place.screen === 'edit',
    run: () => void runDraft(),
  },
  {
    id: 'step-on',
    label: 'Continue to the next step',
    group: 'Batches',
    keys: 'mod+Enter',
    when: () => usePlace.getState().place.screen === 'wizard',
    run: () => void import('#renderer/stores/wizard-steps.ts').then(({ stepOn }) => stepOn()),
  },
  place('batches', 'Batches', 'mod+1'),
  place('interfaces', 'Interfaces', 'mod+5'),
  place('flows', 'Flows', 'mod+6'),
  place('tools', 'Tools', 'mod+2'),
  place('entities', 'Entities', 'mod+3'),
  place('credits', 'Credits', 'mod+4'),
  place('settings', 'Settings', 'mod+,'),
  { id: 'back', label: 'Back', group: 'Go to', keys: 'alt+ArrowLeft', run: goBack },
  { id: 'palette', label: 'Search or run a command', group: 'Window', keys: 'mod+K', run: () => spotlight.toggle() },
  { id: 'find', label: 'Find in view', group: 'Window', keys: 'mod+F', run: findInView },
  { id: 'refresh', label: 'Refresh', group: 'Window', keys: 'F5', run: refresh },
  {
    id: 'toggle-theme',
    label: 'Switch light and dark',
    group: 'Window',
    keys: 'mod+shift+L',
    run: () => attempt(toggleTheme),
  },
  { id: 'shortcuts', label: 'Keyboard shortcuts', group: 'Window', keys: '?', run: () => openSheet('shortcuts') },
];

export function runCommand(id: MenuCommand): void {
  commands.find((command) => command.id === id)?.run();
}

function findInView(): void {
  document.querySelector<HTMLInputElement>('[data-find] input, input[data-find]')?.focus();
}

function refresh(): void {
  void loadListing();
  void loadDetail();
}
