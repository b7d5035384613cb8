/**
 * The way out. With batches at work a person is asked first; then the engine is given time to bring its pages home and
 * close its databases, and after that time the program ends in any case: what was committed is safe without it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { app, powerMonitor } from 'electron';
import type { Activity } from './activity.ts';
import type { ProgramApi } from './api/api.ts';
import type { Background } from './background.ts';
import { catchUp } from './catch-up.ts';
import type { Engine } from './engine.ts';
import type { Front } from './front.ts';
import { log, logBug } from './log.ts';
import { askHowToQuit } from './quit-question.ts';
import { startAgain } from './restart.ts';
import type { WorkspaceDoor } from './workspaces.ts';

const patience = 5_000;

export function quitInOrder(
  front: Front,
  engine: Engine,
  access: Pick<ProgramApi, 'end'>,
  activity: Activity,
  background: Background,
): WorkspaceDoor {
  let state: 'open' | 'asking' | 'leaving' | 'left' = 'open';
  let wantedAgain = false;
  let elsewhere = false;

  async function leave(options: { pause: boolean }): Promise<void> {
    if (state === 'leaving' || state === 'left') return;
    state = 'leaving';
    // Whoever is just being answered through the API needs the engine for it.
    const closed = access
      .end()
      .then(() => engine.close(options))
      .then(() => true);
    const inTime = await Promise.race([closed, wait(patience, false)]).catch((error: unknown) => {
      logBug(error);
      return true;
    });
    if (!inTime) log('The engine did not close in time.');
    state = 'left';
    if (wantedAgain) startAgain(elsewhere);
    app.quit();
  }

  /** Events lag behind the engine a little; the last click before quitting may have been “Run”. */
  async function countWorking(): Promise<number> {
    await Promise.race([catchUp(engine, activity), wait(300)]);
    return activity.working();
  }

  async function askFirst(): Promise<void> {
    state = 'asking';
    const working = engine.looksOn() ? 0 : await countWorking();
    const way = working === 0 ? 'pause' : await askHowToQuit(front.window(), working);
    // While the question stood a signal may have come, or the last batch may have ended.
    if (state !== 'asking') return;
    state = 'open';
    if (way === 'pause') await leave({ pause: working > 0 });
    if (way === 'background') background.enter();
  }

  app.on('before-quit', (event) => {
    if (state === 'left') return;
    event.preventDefault();
    if (state === 'open') void askFirst();
  });
  front.opened((window) => {
    // Closing the window is a wish to quit: it stays until that is decided. On macOS it only puts the window aside.
    window.on('close', (event) => {
      if (state === 'left') return;
      event.preventDefault();
      if (process.platform === 'darwin') window.hide();
      else app.quit();
    });
    // Windows tells it to windows alone.
    window.on('session-end', () => void leave({ pause: false }));
  });
  background.done(() => void leave({ pause: false }));

  // Started once more: that brings the window back, or the program when it was just about to end.
  app.on('second-instance', () => {
    if (state === 'leaving' || state === 'left') wantedAgain = true;
    else front.show();
  });
  app.on('activate', () => {
    if (state === 'open') front.show();
  });

  // Whoever sends a signal cannot be asked, and a system that shuts down does not wait: batches go on by themselves at
  // the next start.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void leave({ pause: false }));
  powerMonitor.on('shutdown', (...[event]: { preventDefault(): void }[]) => {
    // Asks the system for the moment that closing the databases takes.
    event?.preventDefault();
    void leave({ pause: false });
  });

  return {
    working: async () => (engine.looksOn() ? 0 : countWorking()),
    restart(options) {
      wantedAgain = elsewhere = true;
      return leave(options);
    },
  };
}
