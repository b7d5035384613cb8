/** Where the program keeps its things. Two switches move them: --data-dir=DIR and --workspace=DIR. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app } from 'electron';
import { readChoice } from './workspace-choice.ts';

/** Before anything else: the single instance lock and every other file of the program depend on it. */
export function chooseFolders(): void {
  const dir = app.commandLine.getSwitchValue('data-dir');
  if (dir) app.setPath('userData', resolve(dir));
}

export function dataFile(...parts: string[]): string {
  return join(app.getPath('userData'), ...parts);
}

let workspace: string | undefined;

/** Where batches live: as the switch says, else as a person chose. It stays the same as long as the program runs. */
export function workspaceFolder(): string {
  const dir = app.commandLine.getSwitchValue('workspace');
  workspace ??= dir ? resolve(dir) : (chosenFolder() ?? dataFile('workspace'));
  return workspace;
}

/** One whose disk is not there now does not keep the program from starting. */
function chosenFolder(): string | undefined {
  const { chosen } = readChoice(choiceFile());
  return chosen !== undefined && existsSync(chosen) ? chosen : undefined;
}

export const choiceFile = () => dataFile('workspaces.json');

/** Where the desktop writes what went wrong. */
export function logFile(): string {
  return dataFile('logs', 'desktop.log');
}

/** Files that come with the program and are read as they are, outside its archive. */
export function resourceFolder(name: string): string {
  return join(app.isPackaged ? process.resourcesPath : app.getAppPath(), name);
}
