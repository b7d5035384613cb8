/** One program per data folder: a second start tells the first one, which brings its window to the front, and ends. */
import { app } from 'electron';

export function claimInstance(): boolean {
  if (app.requestSingleInstanceLock()) return true;
  app.exit(0);
  return false;
}
