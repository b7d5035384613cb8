/** Does what a person asked for with a batch: asks back only before what cannot be undone, offers the way back after a delete. */
import type { BatchRow } from '#contract/batch.ts';
import type { BatchAction } from '#contract/batch-state.ts';
import { Failure } from '#contract/failure.ts';
import { t } from '#contract/language/language.ts';
import { attempt, complain, tell } from '#renderer/parts/notices.tsx';
import { dropRows, takeRows, useRow } from '#renderer/stores/batches.ts';
import { compareWith } from '#renderer/stores/compare-way.ts';
import { api } from '#renderer/stores/link.ts';
import { go, openBatch, openId } from '#renderer/stores/place.ts';
import { ask } from '#renderer/stores/question.ts';
import { saveRecipe } from '#renderer/stores/recipe.ts';
import { startRename } from '#renderer/stores/rename.ts';
import { cancelWarning, nameOf } from '#renderer/words/batch-words.ts';
import { refusalOf } from './act-rights.ts';
import { clonedSentence, resubmittedSentence } from './act-words.ts';
import { type Act, isLegal } from './legal-acts.ts';
import { saveFile } from './save-file.ts';

type Way = (row: BatchRow) => void;

function order(row: BatchRow, ...actions: BatchAction[]): void {
  attempt(
    async () => takeRows([await api.act({ id: row.id, actions })]),
    t('“{name}” was not changed', { name: nameOf(row) }),
  );
}

const ways: Readonly<Record<Act, Way>> = {
  run: (row) => order(row, 'run'),
  pause: (row) => order(row, 'pause'),
  resume: (row) => order(row, 'resume'),
  retry: (row) => order(row, 'retry'),
  resubmit: (row) =>
    attempt(() => resubmit(row), t('The records of “{name}” were not run again', { name: nameOf(row) })),
  edit: (row) => go({ screen: row.flow === null ? 'edit' : 'wizard', id: row.id }),
  view: (row) => openBatch(row.id, 'setup'),
  rename: (row) => startRename(row.id),
  clone: (row) => attempt(() => clone(row), t('“{name}” was not cloned', { name: nameOf(row) })),
  compare: (row) => compareWith(row.id),
  keep: (row) => order(row, 'keep'),
  release: (row) => order(row, 'release'),
  'save-results': (row) => void saveFile(row.id, 'output'),
  'save-errors': (row) => void saveFile(row.id, 'error'),
  'save-recipe': (row) => saveRecipe(row.id),
  cancel: (row) => confirmCancel(row, t('Keep running'), () => order(row, 'cancel')),
  'resume-cancel': (row) => confirmCancel(row, t('Keep paused'), () => order(row, 'resume', 'cancel')),
  delete: (row) => attempt(() => remove(row), t('“{name}” was not deleted', { name: nameOf(row) })),
};

/** Nothing happens when the state does not allow it: a shortcut may come a moment too late. */
export function perform(row: BatchRow, act: Act): void {
  const refusal = refusalOf(row, act);
  if (refusal !== undefined) complain(new Failure('not-allowed', refusal), t('That is not allowed'));
  else if (isLegal(row, act)) ways[act](row);
}

function confirmCancel(row: BatchRow, leave: string, confirm: () => void): void {
  ask({
    title: t('Cancel “{name}”?', { name: nameOf(row) }),
    body: <CancelWarning row={row} />,
    act: t('Cancel batch'),
    leave,
    onAct: confirm,
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
  tell(t('Cloned'), clonedSentence(row));
}

async function resubmit(row: BatchRow): Promise<void> {
  const made = await api.resubmit({ id: row.id });
  takeRows([made]);
  openBatch(made.id);
  tell(t('Running again'), resubmittedSentence(row, made));
}

async function remove(row: BatchRow): Promise<void> {
  await api.act({ id: row.id, actions: ['delete'] });
  dropRows([row.id]);
  if (openId() === row.id) go({ screen: 'batches' });
  tell(t('Deleted'), t('“{name}” is in the trash.', { name: nameOf(row) }), {
    label: t('Undo'),
    act: () => attempt(async () => takeRows([await api.restore({ id: row.id })]), t('The batch was not restored')),
  });
}
