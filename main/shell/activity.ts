/**
 * Follows the batches for the desktop's sake: the bar on the taskbar, a notice when one ends while nobody looks, and no
 * sleep while there is work.
 */
import { type BrowserWindow, Notification, powerSaveBlocker } from 'electron';
import type { BatchRow } from '#contract/batch.ts';
import { isActive, isFinal } from '#contract/batch-state.ts';
import type { WarningMails } from './mail/warning-mails.ts';
import { outcome, progress } from './outcome.ts';

export interface Activity {
  update(rows: readonly BatchRow[]): void;
  remove(ids: readonly string[]): void;
  /** How many batches the engine still works on. */
  active(): number;
}

export function followActivity(window: BrowserWindow, mails: Pick<WarningMails, 'watch' | 'forget'>): Activity {
  const batches = new Map<string, BatchRow>();
  const stayAwake = sleepGuard();
  const active = () => [...batches.values()].filter(({ state }) => isActive(state));
  const show = () => {
    stayAwake(active().length > 0);
    if (!window.isDestroyed()) window.setProgressBar(progress(active()));
  };
  return {
    update(rows) {
      for (const row of rows) {
        const before = batches.get(row.id);
        batches.set(row.id, row);
        if (before && isActive(before.state) && isFinal(row.state)) announce(window, row);
      }
      mails.watch(rows);
      show();
    },
    remove(ids) {
      mails.forget(ids);
      for (const id of ids) batches.delete(id);
      show();
    },
    active: () => active().length,
  };
}

function announce(window: BrowserWindow, row: BatchRow): void {
  if (window.isDestroyed() || window.isFocused() || !Notification.isSupported()) return;
  const notice = new Notification({ title: row.label || row.source.name, body: outcome(row) });
  notice.on('click', () => {
    window.show();
    window.focus();
  });
  notice.show();
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
