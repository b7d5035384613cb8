/** The system's notifications: shown only while nobody looks at the window, and only if the person wants them. */
import { Notification } from 'electron';
import type { Front } from './front.ts';
import type { Notice } from './outcome.ts';
import { readPreferences } from './preferences.ts';

export interface Notices {
  show(notice: Notice): void;
  /** Resolves when no notice stands any more, at the latest after so many milliseconds. */
  gone(patience: number): Promise<void>;
}

export function showNotices(front: Front, open: (batch: string | undefined) => void): Notices {
  // Held here: a notification that is collected as garbage forgets what a click should do.
  const standing = new Set<Notification>();
  const waiting = new Set<() => void>();

  function drop(notification: Notification): void {
    standing.delete(notification);
    if (standing.size > 0) return;
    for (const done of waiting) done();
    waiting.clear();
  }

  return {
    show({ title, body, batch }) {
      if (front.window()?.isFocused() || !readPreferences().notify || !Notification.isSupported()) return;
      const notification = new Notification({ title, body });
      standing.add(notification);
      notification.on('click', () => {
        drop(notification);
        open(batch);
      });
      notification.on('close', () => drop(notification));
      notification.on('failed', () => drop(notification));
      notification.show();
    },
    gone: (patience) =>
      new Promise((done) => {
        if (standing.size === 0) return done();
        waiting.add(done);
        setTimeout(done, patience);
      }),
  };
}
