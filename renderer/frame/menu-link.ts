/** Keeps the application menu in step with the window: it runs its commands here, and offers what makes sense now. */
import { type MenuCommand, menuCommands } from '#contract/menu-commands.ts';
import { useBatches } from '#renderer/stores/batches.ts';
import { api, on } from '#renderer/stores/link.ts';
import { usePlace } from '#renderer/stores/place.ts';
import { useSelection } from '#renderer/stores/selection.ts';
import { atMostEvery } from '#renderer/stores/timing.ts';
import { commands, runCommand } from './commands.ts';

/** A menu is not opened ten times a second. */
const span = 300;

export function linkMenu(): void {
  on('menu', ({ command }) => runCommand(command));
  let told = '';
  const tell = atMostEvery(span, () => {
    const possible = possibleCommands();
    const now = possible.join(' ');
    if (now === told) return;
    told = now;
    // Without a menu everything else goes on.
    api.enable({ commands: possible }).catch(() => undefined);
  });
  for (const store of [usePlace, useBatches, useSelection]) store.subscribe(tell);
  tell();
}

export function possibleCommands(): MenuCommand[] {
  return menuCommands.filter((id) => {
    const command = commands.find((one) => one.id === id);
    return command !== undefined && (command.when?.() ?? true);
  });
}
