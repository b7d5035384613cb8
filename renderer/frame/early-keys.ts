/**
 * What is typed between the wish for the palette and the moment its field has the focus. The palette may still be loading
 * then, and whoever knows what they look for does not wait.
 */
let typed = '';
let hear: ((text: string) => void) | undefined;
let stop: (() => void) | undefined;

/** Holds every sign from now on, until a field has the focus. */
export function holdKeys(): void {
  if (stop) return;
  typed = '';
  const take = (event: KeyboardEvent) => {
    const next = heldText(typed, event);
    if (next === undefined) return;
    typed = next;
    event.preventDefault();
    event.stopPropagation();
    hear?.(typed);
  };
  const settle = ({ target }: FocusEvent) => {
    if (target instanceof HTMLInputElement) letKeysGo();
  };
  window.addEventListener('keydown', take, { capture: true });
  window.addEventListener('focusin', settle);
  stop = () => {
    window.removeEventListener('keydown', take, { capture: true });
    window.removeEventListener('focusin', settle);
  };
}

export function letKeysGo(): void {
  stop?.();
  stop = undefined;
}

/** What was held so far, and what follows. The answer ends the hearing. */
export function hearHeldKeys(take: (text: string) => void): () => void {
  hear = take;
  if (stop && typed !== '') take(typed);
  return () => {
    hear = undefined;
  };
}

/** Undefined for a key that writes nothing: it is not ours. */
export function heldText(
  text: string,
  {
    key,
    ctrlKey,
    metaKey,
    altKey,
    isComposing,
  }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>,
): string | undefined {
  if (ctrlKey || metaKey || altKey || isComposing) return undefined;
  if (key === 'Backspace') return [...text].slice(0, -1).join('');
  return [...key].length === 1 ? text + key : undefined;
}
