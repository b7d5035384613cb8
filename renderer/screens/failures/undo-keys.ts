/** Ctrl+Z and Ctrl+Shift+Z over the list of changes, wherever the focus is; a field that is typed in keeps its own. */
import { useEffect } from 'react';
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

export function useUndoKeys(id: string): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if ((key !== 'z' && key !== 'y') || isTyping(event.target) || isCovered()) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) stepForward(id);
      else stepBack(id);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [id]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type !== 'checkbox' && !target.readOnly;
}

function isCovered(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}
