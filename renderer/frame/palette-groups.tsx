/** What the palette offers: commands group by group, settings, designs, batches by name and id, records by number. */
import type { SpotlightActionData, SpotlightActionGroupData } from '@mantine/spotlight';
import { IconArrowRight, IconForms, IconRoute } from '@tabler/icons-react';
import { t } from '#contract/language/language.ts';
import { StateIcon } from '#renderer/parts/state-icon.tsx';
import { rowOf, useBatches } from '#renderer/stores/batches.ts';
import { useDesigns } from '#renderer/stores/designs.ts';
import { isMac } from '#renderer/stores/desktop.ts';
import { go, openBatch, openId } from '#renderer/stores/place.ts';
import { goToRecord } from '#renderer/stores/records.ts';
import { toolLabel } from '#renderer/stores/tools.ts';
import { batchWords, nameOf } from '#renderer/words/batch-words.ts';
import { keysText } from '#renderer/words/key-words.ts';
import { count, readCount } from '#renderer/words/numbers.ts';
import { type Command, commandGroups, currentBatch, groupWords } from './command.ts';
import { CommandIcon } from './command-icon.tsx';
import { commands } from './commands.ts';
import { settingCommands } from './setting-commands.ts';

const newest = 12;

export function paletteGroups(query: string): SpotlightActionGroupData[] {
  return [...recordActions(query), ...commandActions(), ...designActions(), ...batchActions(query)];
}

function recordActions(query: string): SpotlightActionGroupData[] {
  const row = rowOf(openId() ?? '');
  const record = readCount(query);
  if (!row || record === undefined || record < 1 || record > row.total) return [];
  const action = {
    id: 'record',
    label: t('Go to record {number}', { number: count(record) }),
    keywords: [query],
    leftSection: <IconArrowRight size={16} stroke={1.75} />,
    onClick: () => goToRecord(record),
  };
  return [{ group: nameOf(row), actions: [action] }];
}

function commandActions(): SpotlightActionGroupData[] {
  const offered = [...commands, ...settingCommands()].filter(({ id, when }) => id !== 'palette' && (when?.() ?? true));
  const current = currentBatch();
  return commandGroups.map((group) => ({
    group: group === 'batch' && current ? t('Current batch: {name}', { name: nameOf(current) }) : groupWords[group],
    actions: offered.filter((command) => command.group === group).map(toAction),
  }));
}

function toAction({ id, label, keys, also, run }: Command): SpotlightActionData {
  return {
    id,
    label,
    leftSection: <CommandIcon id={id} />,
    ...(also ? { keywords: [also] } : {}),
    ...(keys ? { rightSection: <kbd>{keysText(keys, isMac())}</kbd> } : {}),
    onClick: run,
  };
}

/** Those that are known already: the palette waits for nothing. */
function designActions(): SpotlightActionGroupData[] {
  const { interface: interfaces, flow: flows } = useDesigns.getState();
  const icon = { size: 16, stroke: 1.75 };
  return [
    {
      group: t('Interfaces and flows'),
      actions: [
        ...(interfaces.rows ?? []).map(({ name }) => ({
          id: `interface ${name}`,
          label: name,
          description: t('Interface'),
          leftSection: <IconForms {...icon} />,
          onClick: () => go({ screen: 'interface', name }),
        })),
        ...(flows.rows ?? []).map(({ name }) => ({
          id: `flow ${name}`,
          label: name,
          description: t('Flow'),
          leftSection: <IconRoute {...icon} />,
          onClick: () => go({ screen: 'flow', name }),
        })),
      ],
    },
  ];
}

/** All that are known are searched; only the newest are shown unasked. */
function batchActions(query: string): SpotlightActionGroupData[] {
  const rows = [...useBatches.getState().rows.values()].sort((a, b) => b.created.localeCompare(a.created));
  const actions = (query.trim() === '' ? rows.slice(0, newest) : rows).map((row) => ({
    id: row.id,
    label: nameOf(row),
    description: `${row.flow ?? toolLabel(row.tool)} · ${batchWords[row.state].label}`,
    keywords: [row.id, row.source.name],
    leftSection: <StateIcon state={row.state} size={16} />,
    onClick: () => openBatch(row.id),
  }));
  return [{ group: t('All batches'), actions }];
}
