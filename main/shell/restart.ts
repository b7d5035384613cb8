/** Has the system start this program again once it has ended. */
import { app } from 'electron';

export function startAgain(): void {
  // The program lies in an image that is taken away with it: the image itself has to be started.
  const image = process.env['APPIMAGE'];
  app.relaunch(image ? { execPath: image, args: process.argv.slice(1) } : {});
}
