/** Has the system start this program again once it has ended. */
import { app } from 'electron';

/** `elsewhere`: with the workspace that was chosen, whatever this start was told. */
export function startAgain(elsewhere = false): void {
  const args = process.argv.slice(1).filter((each) => !(elsewhere && each.startsWith('--workspace=')));
  // The program lies in an image that is taken away with it: the image itself has to be started.
  const image = process.env['APPIMAGE'];
  app.relaunch(image ? { execPath: image, args } : { args });
}
