/** Where the program keeps its things. Two switches move them: --data-dir=DIR and --workspace=DIR. */
import { join, resolve } from 'node:path';
import { app } from 'electron';

/** Before anything else: the single instance lock and every other file of the program depend on it. */
export function chooseFolders(): void {
  const dir = app.commandLine.getSwitchValue('data-dir');
  if (dir) app.setPath('userData', resolve(dir));
}

export function dataFile(...parts: string[]): string {
  return join(app.getPath('userData'), ...parts);
}

/** Where batches live. */
export function workspaceFolder(): string {
  const dir = app.commandLine.getSwitchValue('workspace');
  return dir ? resolve(dir) : dataFile('workspace');
}

/** Where the desktop writes what went wrong. */
export function logFile(): string {
  return dataFile('logs', 'desktop.log');
}

/** Files that come with the program and are read as they are, outside its archive. */
export function resourceFolder(name: string): string {
  return join(app.isPackaged ? process.resourcesPath : app.getAppPath(), name);
}
