/** Joins the parts: the window, the engine behind it, and what the desktop shows of their work. */
import { app, dialog } from 'electron';
import { Failure } from '#contract/failure.ts';
import { t, tSentence } from '#contract/language/language.ts';
import type { Adoption } from '#contract/shell-api.ts';
import { followActivity } from './activity.ts';
import { adoptFiles } from './adoption.ts';
import { holdApi } from './api/api.ts';
import { runInBackground } from './background.ts';
import { catchUp } from './catch-up.ts';
import { holdEngine } from './engine.ts';
import { offerFieldMenu } from './field-menu.ts';
import { holdFront } from './front.ts';
import { speakAsWished } from './language.ts';
import { log, logBug } from './log.ts';
import { warningMails } from './mail/warning-mails.ts';
import { holdMenu } from './menu.ts';
import { showNotices } from './notices.ts';
import { openFiles } from './open-with.ts';
import { cleanUpNotice } from './outcome.ts';
import { reviveCrashedPage } from './page-crash.ts';
import { meetEachPage } from './page-port.ts';
import { quitInOrder } from './quit.ts';
import { answerPage, type Tell } from './relay.ts';
import { applyTheme, describeDesktop, followTheme } from './theme.ts';
import { fileTokens } from './tokens.ts';
import { holdWorkAs } from './work-as.ts';

export function whenReady(start: () => void): void {
  app.whenReady().then(start).catch(die);
}

export function openProgram(): void {
  applyTheme();
  speakAsWished();
  const front = holdFront();
  const tokens = fileTokens();
  // Nobody is there to be told before the page has spoken for the first time.
  let tell: Tell | undefined;
  /** Kept for a page that is not there yet. */
  let wanted: string | undefined;
  let unheard: string | undefined;
  const given: Adoption[] = [];

  const openBatch = (id: string | undefined) => {
    front.show();
    if (id === undefined) return;
    if (tell) tell('open', { id });
    else wanted = id;
  };
  const notices = showNotices(front, openBatch);
  const mails = warningMails((message) => {
    if (tell) tell('mailFailed', { message });
    else unheard = message;
  });
  const activity = followActivity(front, notices, mails);
  const engine = holdEngine({
    batches(rows) {
      activity.update(rows);
      tell?.('batches', rows.filter(acting.sees));
    },
    removed(ids) {
      activity.remove(ids);
      tell?.('removed', ids);
    },
    status: (status) => tell?.('status', status),
    expiring(batches) {
      const notice = cleanUpNotice(batches);
      if (notice) notices.show(notice);
      tell?.('expiring', batches);
    },
    reconnected() {
      tell?.('reconnected', { at: new Date().toISOString() });
      void catchUp(engine, activity);
    },
    failed: (error) => void giveUp(error),
  });

  const acting = holdWorkAs(engine, {
    batches: (rows) => tell?.('batches', rows),
    removed: (ids) => tell?.('removed', ids),
  });
  const access = holdApi(engine, tokens, (state) => tell?.('api', state));
  const menu = holdMenu((command) => {
    // On macOS the menu is there without a window.
    if (!front.window()?.isVisible()) front.show();
    tell?.('menu', { command });
  });
  const hand = (opened: Adoption) => {
    if (!tell) given.push(opened);
    else if ('file' in opened) tell('file', opened.file);
    else tell('fileRefused', { message: opened.refused });
  };
  meetEachPage(front, (port, window) => {
    tell = answerPage(port, window, acting.engine, tokens, { mails, menu, access, acting, door });
    if (wanted !== undefined) tell('open', { id: wanted });
    if (unheard !== undefined) tell('mailFailed', { message: unheard });
    wanted = unheard = undefined;
    for (const opened of given.splice(0)) hand(opened);
  });
  front.opened((window) => {
    window.on('closed', () => {
      tell = undefined;
    });
    reviveCrashedPage(window);
    offerFieldMenu(window);
  });
  adoptFiles(front, tokens);
  followTheme(front, () => tell?.('desktop', describeDesktop()));
  menu.name();
  const end = async () => void (await Promise.all([access.end(), acting.end()]));
  const door = quitInOrder(front, engine, { end }, activity, runInBackground(front, engine, activity, notices, mails));
  front.show();
  openFiles(front, tokens, hand);
  void catchUp(engine, activity);
}

/** Without an engine there is nothing to show: say why, and end. */
async function giveUp(error: unknown): Promise<void> {
  log('The engine cannot be opened.', error);
  const detail =
    error instanceof Failure ? tSentence(error.sentence) : t('Something unexpected happened. The log has the details.');
  await dialog.showMessageBox({ type: 'error', title: 'Batchmill', message: t('Batchmill cannot go on.'), detail });
  app.exit(1);
}

function die(error: unknown): void {
  logBug(error);
  app.exit(1);
}
