/** Steps back and forth over the list of changes, said aloud. */
import { t, tn } from '#contract/language/language.ts';
import { announce } from '#renderer/stores/announcer.ts';
import { redo, trackOf, undo } from '#renderer/stores/mending.ts';

export function stepBack(id: string): void {
  announce(
    undo(id)
      ? tn(trackOf(id).list.length, 'Undone. {n} change left', 'Undone. {n} changes left')
      : t('Nothing to undo'),
  );
}

export function stepForward(id: string): void {
  announce(
    redo(id)
      ? tn(trackOf(id).list.length, 'Done again. {n} change', 'Done again. {n} changes')
      : t('Nothing to do again'),
  );
}
