/** Joins the parts: the window, the engine behind it, and what the desktop shows of their work. */
import { app, dialog } from 'electron';
import { batchStates, isActive } from '#contract/batch-state.ts';
import { Failure } from '#contract/failure.ts';
import { type Activity, followActivity } from './activity.ts';
import { adoptFiles } from './adoption.ts';
import { type Engine, holdEngine } from './engine.ts';
import { log, logBug } from './log.ts';
import { warningMails } from './mail/warning-mails.ts';
import { setMenu } from './menu.ts';
import { reviveCrashedPage } from './page-crash.ts';
import { meetEachPage } from './page-port.ts';
import { quitInOrder } from './quit.ts';
import { answerPage, type Tell } from './relay.ts';
import { applyTheme, describeDesktop, followTheme } from './theme.ts';
import { fileTokens } from './tokens.ts';
import { loadPage, openWindow } from './window.ts';

export function whenReady(start: () => void): void {
  app.whenReady().then(start).catch(die);
}

export function openProgram(): void {
  applyTheme();
  const window = openWindow();
  const tokens = fileTokens();
  // Nobody is there to be told before the page has spoken for the first time.
  let tell: Tell = () => undefined;
  const mails = warningMails((message) => tell('mailFailed', { message }));
  const activity = followActivity(window, mails);

  const engine = holdEngine({
    batches(rows) {
      activity.update(rows);
      tell('batches', rows);
    },
    removed(ids) {
      activity.remove(ids);
      tell('removed', ids);
    },
    status: (status) => tell('status', status),
    reconnected() {
      tell('reconnected', { at: new Date().toISOString() });
      void knowActive(engine, activity);
    },
    failed: (error) => void giveUp(error),
  });

  meetEachPage(window, (port) => {
    tell = answerPage(port, window, engine, tokens, mails);
  });
  adoptFiles(window, tokens);
  followTheme(window, () => tell('desktop', describeDesktop()));
  setMenu((command) => tell('menu', { command }));
  reviveCrashedPage(window);
  quitInOrder(window, engine, activity.active);
  void knowActive(engine, activity);
  loadPage(window).catch(logBug);
}

/** Batches that were at work before this process looked are known from the start, not from their next change. */
async function knowActive(engine: Engine, { update }: Activity): Promise<void> {
  try {
    const { data } = await engine.ask('list', { states: batchStates.filter(isActive), limit: 1_000 });
    update(data);
  } catch (error) {
    // An engine that cannot be opened is told of elsewhere.
    log('The active batches are not known yet.', error);
  }
}

/** Without an engine there is nothing to show: say why, and end. */
async function giveUp(error: unknown): Promise<void> {
  log('The engine cannot be opened.', error);
  const detail = error instanceof Failure ? error.message : 'Something unexpected happened. The log has the details.';
  await dialog.showMessageBox({ type: 'error', title: 'Batchmill', message: 'Batchmill cannot go on.', detail });
  app.exit(1);
}

function die(error: unknown): void {
  logBug(error);
  app.exit(1);
}
