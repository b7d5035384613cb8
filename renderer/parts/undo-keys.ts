/** Ctrl+Z and Ctrl+Shift+Z over the steps of a screen, wherever the focus is; a field that is typed in keeps its own. */
import { useEffect, useRef } from 'react';

export function useUndoKeys(back: () => void, forth: () => void): void {
  const steps = useRef({ back, forth });
  steps.current = { back, forth };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if ((key !== 'z' && key !== 'y') || isTyping(event.target) || isCovered()) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) steps.current.forth();
      else steps.current.back();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable)) return true;
  return target instanceof HTMLInputElement && target.type !== 'checkbox' && !target.readOnly;
}

function isCovered(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}
