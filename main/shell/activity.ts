/**
 * Follows the batches for the desktop's sake: the bar on the taskbar, the number on the icon, a notice when one ends or
 * needs somebody while nobody looks, and no sleep while there is work.
 */
import { app, powerSaveBlocker } from 'electron';
import type { BatchRow } from '#contract/batch.ts';
import { allowance } from './allowance.ts';
import type { Front } from './front.ts';
import type { WarningMails } from './mail/warning-mails.ts';
import type { Notices } from './notices.ts';
import { barOf, isAtWork, noticeOf, wentWrong } from './outcome.ts';

export interface Activity {
  update(rows: readonly BatchRow[]): void;
  remove(ids: readonly string[]): void;
  /** Every batch that was at work or changed since the program started. */
  rows(): BatchRow[];
  /** How many batches the engine still works on. */
  working(): number;
  changed(listen: () => void): void;
}

/** A disk that fills up again and again is told of once in a while. */
const pauseSpan = 10 * 60_000;

export function followActivity(
  front: Front,
  notices: Notices,
  mails: Pick<WarningMails, 'watch' | 'forget'>,
): Activity {
  const batches = new Map<string, BatchRow>();
  const mayTellPause = new Map<string, () => boolean>();
  const listeners: (() => void)[] = [];
  const stayAwake = sleepGuard();
  const count = badge();
  let alarm = false;

  const rows = () => [...batches.values()];
  const working = () => rows().filter(isAtWork).length;
  function show(): void {
    stayAwake(working() > 0);
    count(working());
    const { value, mode } = barOf(rows(), alarm);
    front.window()?.setProgressBar(value, { mode });
  }
  function changed(): void {
    show();
    for (const listen of listeners) listen();
  }
  function tell(before: BatchRow | undefined, after: BatchRow): void {
    const notice = noticeOf(before, after);
    if (!notice) return;
    if (wentWrong(after) && !front.window()?.isFocused()) alarm = true;
    if (after.state === 'Paused') {
      const may = mayTellPause.get(after.id) ?? allowance(1, pauseSpan);
      mayTellPause.set(after.id, may);
      if (!may()) return;
    }
    notices.show(notice);
  }

  front.opened((window) => {
    window.on('focus', () => {
      alarm = false;
      show();
    });
    show();
  });
  return {
    update(fresh) {
      for (const row of fresh) {
        tell(batches.get(row.id), row);
        batches.set(row.id, row);
      }
      mails.watch(fresh);
      changed();
    },
    remove(ids) {
      mails.forget(ids);
      for (const id of ids) batches.delete(id);
      changed();
    },
    rows,
    working,
    changed: (listen) => void listeners.push(listen),
  };
}

function sleepGuard(): (wanted: boolean) => void {
  let guard: number | undefined;
  return (wanted) => {
    if (wanted && guard === undefined) guard = powerSaveBlocker.start('prevent-app-suspension');
    if (!wanted && guard !== undefined) {
      powerSaveBlocker.stop(guard);
      guard = undefined;
    }
  };
}

/** The number on the dock's icon, and on the launcher's where a desktop has one. */
function badge(): (n: number) => void {
  let shown = 0;
  return (n) => {
    if (n !== shown) app.setBadgeCount(n);
    shown = n;
  };
}
