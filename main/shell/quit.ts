/**
 * The way out. With batches at work a person is asked first; then the engine is given time to bring its pages home and
 * close its databases, and after that time the program ends in any case: what was committed is safe without it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Engine } from './engine.ts';
import { log, logBug } from './log.ts';

const patience = 5_000;

export function quitInOrder(window: BrowserWindow, engine: Engine, active: () => number): void {
  let state: 'open' | 'asking' | 'leaving' | 'left' = 'open';

  async function leave(options: { pause: boolean }): Promise<void> {
    state = 'leaving';
    const closed = engine.close(options).then(() => true);
    const inTime = await Promise.race([closed, wait(patience, false)]).catch((error: unknown) => {
      logBug(error);
      return true;
    });
    if (!inTime) log('The engine did not close in time.');
    state = 'left';
    app.quit();
  }

  async function askFirst(): Promise<void> {
    state = 'asking';
    const n = engine.looksOn() ? 0 : active();
    const decided = n === 0 || (await mayInterrupt(window, n));
    // A signal may have come while the question stood.
    if (state !== 'asking') return;
    if (decided) await leave({ pause: n > 0 });
    else state = 'open';
  }

  app.on('before-quit', (event) => {
    if (state === 'left') return;
    event.preventDefault();
    if (state === 'open') void askFirst();
  });
  // Closing the window is a wish to quit: it stays until that is decided.
  window.on('close', (event) => {
    if (state === 'left') return;
    event.preventDefault();
    app.quit();
  });
  // Whoever sends a signal cannot be asked: batches go on by themselves at the next start.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (state === 'open' || state === 'asking') void leave({ pause: false });
    });
}

async function mayInterrupt(window: BrowserWindow, active: number): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Batchmill',
    message: active === 1 ? 'A batch is still at work.' : `${active} batches are still at work.`,
    detail: 'Nothing is lost when you quit: a paused batch goes on from where it stopped when you resume it.',
    buttons: ['Pause and quit', 'Keep running'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
