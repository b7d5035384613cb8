/** What a command is, and the batch that commands are about. */
import { t } from '#contract/language/language.ts';
import { type Act, isLegal } from '#renderer/acts/legal-acts.ts';
import { perform } from '#renderer/acts/perform.tsx';
import { rowOf } from '#renderer/stores/batches.ts';
import { openId, usePlace } from '#renderer/stores/place.ts';
import { useSelection } from '#renderer/stores/selection.ts';

export const commandGroups = ['batch', 'batches', 'places', 'settings'] as const;
export type CommandGroup = (typeof commandGroups)[number];

export const groupWords: Readonly<Record<CommandGroup, string>> = {
  batch: t('Current batch'),
  batches: t('Batches'),
  places: t('Go to'),
  settings: t('Settings'),
};

export interface Command {
  id: string;
  label: string;
  group: CommandGroup;
  /** “mod+shift+S”: see key-words. */
  keys?: string;
  /** Other words that a person may look for. */
  also?: string;
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

/** An act on the current batch, when its state allows it. */
export function actCommand(id: Act, label: string, keys?: string): Command {
  return {
    id,
    label,
    group: 'batch',
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
