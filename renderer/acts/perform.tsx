/** Does what a person asked for with a batch: asks back only before what cannot be undone, offers the way back after a delete. */
import { modals } from '@mantine/modals';
import type { BatchRow } from '#contract/batch.ts';
import type { BatchAction } from '#contract/batch-state.ts';
import { attempt, tell } from '#renderer/parts/notices.tsx';
import { dropRows, takeRows, useRow } from '#renderer/stores/batches.ts';
import { compareWith } from '#renderer/stores/compare-way.ts';
import { api } from '#renderer/stores/link.ts';
import { go, openBatch, openId } from '#renderer/stores/place.ts';
import { startRename } from '#renderer/stores/rename.ts';
import { cancelWarning, nameOf } from '#renderer/words/batch-words.ts';
import { clonedSentence, resubmittedSentence } from './act-words.ts';
import { type Act, isLegal } from './legal-acts.ts';
import { saveFile } from './save-file.ts';

type Way = (row: BatchRow) => void;

function ask(row: BatchRow, ...actions: BatchAction[]): void {
  attempt(async () => takeRows([await api.act({ id: row.id, actions })]), `“${nameOf(row)}” was not changed`);
}

const ways: Readonly<Record<Act, Way>> = {
  run: (row) => ask(row, 'run'),
  pause: (row) => ask(row, 'pause'),
  resume: (row) => ask(row, 'resume'),
  retry: (row) => ask(row, 'retry'),
  resubmit: (row) => attempt(() => resubmit(row), `The records of “${nameOf(row)}” were not run again`),
  edit: (row) => go({ screen: row.flow === null ? 'edit' : 'wizard', id: row.id }),
  view: (row) => openBatch(row.id, 'setup'),
  rename: (row) => startRename(row.id),
  clone: (row) => attempt(() => clone(row), `“${nameOf(row)}” was not cloned`),
  compare: (row) => compareWith(row.id),
  keep: (row) => ask(row, 'keep'),
  release: (row) => ask(row, 'release'),
  'save-results': (row) => void saveFile(row.id, 'output'),
  'save-errors': (row) => void saveFile(row.id, 'error'),
  cancel: (row) => confirmCancel(row, 'Keep running', () => ask(row, 'cancel')),
  'resume-cancel': (row) => confirmCancel(row, 'Keep paused', () => ask(row, 'resume', 'cancel')),
  delete: (row) => attempt(() => remove(row), `“${nameOf(row)}” was not deleted`),
};

/** Nothing happens when the state does not allow it: a shortcut may come a moment too late. */
export function perform(row: BatchRow, act: Act): void {
  if (isLegal(row, act)) ways[act](row);
}

function confirmCancel(row: BatchRow, keep: string, confirm: () => void): void {
  modals.openConfirmModal({
    title: `Cancel “${nameOf(row)}”?`,
    children: <CancelWarning row={row} />,
    labels: { confirm: 'Cancel batch', cancel: keep },
    confirmProps: { color: 'red' },
    cancelProps: { variant: 'default', 'data-autofocus': true },
    closeButtonProps: { 'aria-label': keep },
    onConfirm: confirm,
  });
}

/** Records finish while the question stands open. */
function CancelWarning({ row }: { row: BatchRow }) {
  return <p>{cancelWarning(useRow(row.id) ?? row)}</p>;
}

/** Both make a batch of their own: one goes there, and is told what it is. */
async function clone(row: BatchRow): Promise<void> {
  const made = await api.act({ id: row.id, actions: ['clone'] });
  takeRows([made]);
  openBatch(made.id);
  tell('Cloned', clonedSentence(row));
}

async function resubmit(row: BatchRow): Promise<void> {
  const made = await api.resubmit({ id: row.id });
  takeRows([made]);
  openBatch(made.id);
  tell('Running again', resubmittedSentence(row, made));
}

async function remove(row: BatchRow): Promise<void> {
  await api.act({ id: row.id, actions: ['delete'] });
  dropRows([row.id]);
  if (openId() === row.id) go({ screen: 'batches' });
  tell('Deleted', `“${nameOf(row)}” is in the trash.`, {
    label: 'Undo',
    act: () => attempt(async () => takeRows([await api.restore({ id: row.id })]), 'The batch was not restored'),
  });
}
