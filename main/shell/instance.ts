/** One program per data folder: a second start tells the first one, which brings its window to the front, and ends. */
import { app } from 'electron';
import { namedFiles } from './named-files.ts';

/** What a second start hands to the first. */
export interface Handed {
  files: string[];
}

export function claimInstance(): boolean {
  const handed: Handed = { files: startFiles() };
  if (app.requestSingleInstanceLock(handed)) return true;
  app.exit(0);
  return false;
}

/** While developing, one of the arguments is the program's own folder. */
export function startFiles(): string[] {
  return namedFiles(process.argv.slice(1), process.cwd()).filter((file) => file !== app.getAppPath());
}
