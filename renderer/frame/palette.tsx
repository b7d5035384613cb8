/** Ctrl+K: every command that makes sense now, every known batch, and, for a number, the record of that number. */
import './palette.css';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconArrowRight, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { StateIcon } from '#renderer/parts/state-icon.tsx';
import { rowOf, useBatches } from '#renderer/stores/batches.ts';
import { isMac } from '#renderer/stores/desktop.ts';
import { openBatch, openId } from '#renderer/stores/place.ts';
import { goToRecord } from '#renderer/stores/records.ts';
import { toolLabel } from '#renderer/stores/tools.ts';
import { batchWords, nameOf } from '#renderer/words/batch-words.ts';
import { keysText } from '#renderer/words/key-words.ts';
import { count } from '#renderer/words/numbers.ts';
import { CommandIcon } from './command-icon.tsx';
import { type Command, type CommandGroup, commands, currentBatch } from './commands.ts';

const commandGroups: readonly CommandGroup[] = ['Current batch', 'Batches', 'Go to', 'Window'];

export function Palette() {
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const before = useRef<Element | null>(null);
  const giveBack = () => {
    if (before.current instanceof HTMLElement) before.current.focus();
    before.current = null;
  };
  const groups = open ? [...recordActions(query), ...commandActions(), ...batchActions()] : [];
  return (
    <Spotlight
      actions={groups.map(({ group, actions }) => ({
        group,
        actions: actions.map((action) => after(giveBack, action)),
      }))}
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={() => {
        before.current = document.activeElement;
        setOpen(true);
      }}
      onSpotlightClose={() => {
        giveBack();
        setOpen(false);
      }}
      returnFocus={false}
      shortcut={null}
      nothingFound={`Nothing is called “${query.trim()}”`}
      limit={30}
      scrollable
      maxHeight={420}
      overlayProps={{ blur: 0 }}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Results' } }}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': 'Search or run a command' } }}
      searchProps={{
        leftSection: <IconSearch size={16} stroke={1.75} aria-hidden />,
        placeholder: openId() ? 'Type a command, a batch or a record number' : 'Type a command or a batch',
        'aria-label': 'Search',
      }}
    />
  );
}

/** The focus goes back before the command runs, so that a command may move it on. */
function after(giveBack: () => void, action: SpotlightActionData): SpotlightActionData {
  const { onClick } = action;
  return {
    ...action,
    onClick: (event) => {
      giveBack();
      onClick?.(event);
    },
  };
}

function recordActions(query: string): SpotlightActionGroupData[] {
  const row = rowOf(openId() ?? '');
  const record = Number(query.replaceAll(',', '').trim());
  if (!row || !Number.isInteger(record) || record < 1 || record > row.total) return [];
  const label = `Go to record ${count(record)}`;
  const action = {
    id: 'record',
    label,
    keywords: [query],
    leftSection: <IconArrowRight size={16} stroke={1.75} />,
    onClick: () => goToRecord(record),
  };
  return [{ group: nameOf(row), actions: [action] }];
}

function commandActions(): SpotlightActionGroupData[] {
  const offered = commands.filter(({ id, when }) => id !== 'palette' && (when?.() ?? true));
  const current = currentBatch();
  return commandGroups.map((group) => ({
    group: group === 'Current batch' && current ? `Current batch: ${nameOf(current)}` : group,
    actions: offered.filter((command) => command.group === group).map(toAction),
  }));
}

function toAction({ id, label, keys, run }: Command): SpotlightActionData {
  return {
    id,
    label,
    leftSection: <CommandIcon id={id} />,
    ...(keys ? { rightSection: <kbd>{keysText(keys, isMac())}</kbd> } : {}),
    onClick: run,
  };
}

function batchActions(): SpotlightActionGroupData[] {
  const rows = [...useBatches.getState().rows.values()];
  const actions = rows.map((row) => ({
    id: row.id,
    label: nameOf(row),
    description: `${row.flow ?? toolLabel(row.tool)} · ${batchWords[row.state].label}`,
    keywords: [row.id, row.source.name],
    leftSection: <StateIcon state={row.state} size={16} />,
    onClick: () => openBatch(row.id),
  }));
  return [{ group: 'All batches', actions }];
}
