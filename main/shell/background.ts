/**
 * The program without its window. It stays until the batches that were at work, or came since, have ended; one that is
 * paused meanwhile has not ended and keeps it here, because nobody may have seen why.
 */
import { app } from 'electron';
import { can } from '#contract/batch-state.ts';
import type { Activity } from './activity.ts';
import { catchUp } from './catch-up.ts';
import type { Engine } from './engine.ts';
import type { Front } from './front.ts';
import { logBug } from './log.ts';
import type { WarningMails } from './mail/warning-mails.ts';
import type { Notices } from './notices.ts';
import { isAtWork, summary } from './outcome.ts';
import { readPreferences } from './preferences.ts';
import { showTray, type TraySign } from './tray.ts';

export interface Background {
  enter(): void;
  /** Told when the last batch has ended and the program may quit, as the person wished. */
  done(listen: () => void): void;
}

/** Time to see and to click the last notice, which goes away with the program. */
const farewell = 20_000;

export function runInBackground(
  front: Front,
  engine: Engine,
  activity: Activity,
  notices: Notices,
  mails: Pick<WarningMails, 'settled'>,
): Background {
  const listeners: (() => void)[] = [];
  let sign: TraySign | undefined;
  let unfinished = new Set<string>();
  let ending = false;

  function follow(): void {
    if (!sign) return;
    const rows = activity.rows();
    sign.say(
      summary(rows),
      rows.some(({ state }) => can(state, 'pause')),
    );
    const held = rows.filter((row) => isAtWork(row) || (row.state === 'Paused' && unfinished.has(row.id)));
    unfinished = new Set(held.map(({ id }) => id));
    if (unfinished.size === 0 && !ending) void end().catch(logBug);
  }

  async function end(): Promise<void> {
    if (readPreferences().whenDone === 'stay') return;
    ending = true;
    await Promise.all([notices.gone(farewell), mails.settled(farewell)]);
    // Asked once more: a batch may have come that no event has told of yet.
    await catchUp(engine, activity);
    ending = false;
    if (sign && unfinished.size === 0) for (const listen of listeners) listen();
  }

  async function pauseAll(): Promise<void> {
    const pausable = activity.rows().filter(({ state }) => can(state, 'pause'));
    // One that ended a moment ago refuses; the others are paused all the same.
    await Promise.allSettled(pausable.map(({ id }) => engine.ask('act', { id, actions: ['pause'] })));
  }

  activity.changed(follow);
  front.opened(() => {
    sign?.remove();
    sign = undefined;
  });
  return {
    enter() {
      unfinished = new Set();
      sign = showTray({ open: front.show, pauseAll: () => void pauseAll(), quit: () => app.quit() });
      front.leave();
      follow();
    },
    done: (listen) => void listeners.push(listen),
  };
}
