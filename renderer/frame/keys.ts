/** Turns key presses into commands. Plain keys without Ctrl or Alt never fire while somebody types. */
import { useEffect } from 'react';
import { useAppearance } from '#renderer/stores/appearance.ts';
import { closeSheet, useSheet } from '#renderer/stores/sheet.ts';
import { belongsToText, isPlainSign, matches } from '#renderer/words/key-words.ts';
import type { Command } from './command.ts';
import { commands, mayRun } from './commands.ts';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function commandFor(event: KeyboardEvent): Command | undefined {
  const typing = isTyping(event.target);
  const { plainKeys } = useAppearance.getState();
  return commands.find((command) => {
    const { keys } = command;
    if (!keys || !matches(keys, event)) return false;
    if ((typing && belongsToText(keys)) || (!plainKeys && isPlainSign(keys))) return false;
    return mayRun(command);
  });
}

export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = commandFor(event);
      if (!command) return;
      event.preventDefault();
      if (command.id === 'palette' && useSheet.getState().sheet === 'palette') closeSheet();
      else command.run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
