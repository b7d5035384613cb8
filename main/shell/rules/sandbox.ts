/** Every renderer runs in the operating system's sandbox, whatever its window asks for. */
import { app } from 'electron';

export function sandboxRenderers(): void {
  // Chromium cannot sandbox for root: --no-sandbox is passed then, and asking for both ends the program at once.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
