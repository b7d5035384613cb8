/** Turns key presses into commands. Plain keys without Ctrl or Alt never fire while somebody types. */
import { useEffect } from 'react';
import { belongsToText, matches } from '#renderer/words/key-words.ts';
import { type Command, commands } from './commands.ts';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function commandFor(event: KeyboardEvent): Command | undefined {
  const typing = isTyping(event.target);
  return commands.find(({ keys, when }) => {
    if (!keys || !matches(keys, event)) return false;
    return !(typing && belongsToText(keys)) && (when?.() ?? true);
  });
}

/** A dialog on top keeps its keys to itself; only the palette may still be toggled. */
function isCovered(command: Command): boolean {
  return command.id !== 'palette' && document.querySelector('[aria-modal="true"]') !== null;
}

export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = commandFor(event);
      if (!command || isCovered(command)) return;
      event.preventDefault();
      command.run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
