/** One program per data folder: a second start brings the first one's window to the front and ends. */
import { app, BrowserWindow } from 'electron';

export function claimInstance(): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return false;
  }
  app.on('second-instance', showWindow);
  app.on('activate', showWindow);
  return true;
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
