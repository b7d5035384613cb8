/** When the page's process dies, the page is loaded again: it holds nothing that the engine does not know. */
import { app, type BrowserWindow, dialog } from 'electron';
import { t } from '#contract/language/language.ts';
import { allowance } from './allowance.ts';
import { log } from './log.ts';

export function reviveCrashedPage(window: BrowserWindow): void {
  const mayReload = allowance(3, 60_000);
  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log(`The page's process ended: ${reason}, code ${exitCode}.`);
    if (mayReload()) window.webContents.reload();
    else void askWhatNow(window);
  });
}

async function askWhatNow(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Batchmill',
    message: t('The window stopped several times.'),
    detail: t(
      'Your batches are safe and go on in the background. You can open the window again, or pause them and quit.',
    ),
    buttons: [t('Open again'), t('Quit')],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 0) window.webContents.reload();
  else app.quit();
}
