/** Does the same with several batches: asks back before what cannot be undone, and offers the way back where there is one. */
import { modals } from '@mantine/modals';
import type { BatchRow } from '#contract/batch.ts';
import { t, tn } from '#contract/language/language.ts';
import { refusalOf } from '#renderer/acts/act-rights.ts';
import { isLegal } from '#renderer/acts/legal-acts.ts';
import { complain, tell } from '#renderer/parts/notices.tsx';
import { dropRows, rowOf, takeRows } from '#renderer/stores/batches.ts';
import { api } from '#renderer/stores/link.ts';
import { useMarked } from '#renderer/stores/marked.ts';
import { doneWords, type MarkedAct, markedWords, undoneBy } from '#renderer/words/marked-words.ts';

/** So many are under way at once; the engine takes them one by one anyway. */
const together = 8;

export async function performMarked(act: MarkedAct): Promise<void> {
  const ids = useMarked.getState().ids.filter((id) => fits(id, act));
  if (ids.length === 0) return;
  if (act === 'cancel') confirmCancel(ids);
  else await performOn(ids, act);
}

export async function performOn(ids: readonly string[], act: MarkedAct): Promise<void> {
  const { done, errors } = await each(ids, async (id) => {
    // Its state may have changed since it was ticked.
    if (!fits(id, act)) return;
    const row = await api.act({ id, actions: [act] });
    if (act !== 'delete') takeRows([row]);
  });
  if (act === 'delete') dropRows(done);
  const undo = undoneBy[act];
  if (done.length > 0) {
    tell(
      markedWords[act],
      doneWords[act](done.length),
      undo && { label: t('Undo'), act: () => void takeBack(done, undo) },
    );
  }
  complainOf(errors);
}

async function takeBack(ids: readonly string[], undo: NonNullable<(typeof undoneBy)[MarkedAct]>): Promise<void> {
  const { errors } = await each(ids, async (id) => {
    const row = undo === 'restore' ? api.restore({ id }) : api.act({ id, actions: [undo] });
    takeRows([await row]);
  });
  complainOf(errors);
}

async function each(ids: readonly string[], work: (id: string) => Promise<void>) {
  const left = [...ids];
  const done: string[] = [];
  const errors: unknown[] = [];
  const take = async () => {
    for (let id = left.shift(); id !== undefined; id = left.shift()) {
      try {
        await work(id);
        done.push(id);
      } catch (error) {
        errors.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: together }, take));
  return { done, errors };
}

function complainOf(errors: readonly unknown[]): void {
  if (errors.length > 0)
    complain(errors[0], tn(errors.length, '{n} batch was not changed', '{n} batches were not changed'));
}

function confirmCancel(ids: readonly string[]): void {
  const keep = t('Keep running');
  modals.openConfirmModal({
    title: tn(ids.length, 'Cancel {n} batch?', 'Cancel {n} batches?'),
    children: (
      <p>
        {t(
          'Records already in progress finish. A cancelled batch cannot be resumed. What has finished stays available.',
        )}
      </p>
    ),
    labels: { confirm: tn(ids.length, 'Cancel {n} batch', 'Cancel {n} batches'), cancel: keep },
    confirmProps: { color: 'red' },
    cancelProps: { variant: 'default', 'data-autofocus': true },
    closeButtonProps: { 'aria-label': keep },
    onConfirm: () => void performOn(ids, 'cancel'),
  });
}

function fits(id: string, act: MarkedAct): boolean {
  const row: BatchRow | undefined = rowOf(id);
  return row !== undefined && isLegal(row, act) && refusalOf(row, act) === undefined;
}
