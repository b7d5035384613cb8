/**
 * The one window, which may be away. In the background there is no window and no page at all, not a hidden one: that
 * gives back the page's memory, and it keeps everybody honest, since nothing a batch needs can live in a page.
 */
import { app, type BrowserWindow } from 'electron';
import { logBug } from './log.ts';
import { keepPlace, loadPage, openWindow } from './window.ts';

export interface Front {
  /** The window; undefined while it is away. */
  window(): BrowserWindow | undefined;
  /** Brings it to the front, and makes it anew when it was away. */
  show(): void;
  /** Takes it away with its page. */
  leave(): void;
  /** Tells of each window that is made, before its page is loaded. */
  opened(listen: (window: BrowserWindow) => void): void;
}

export function holdFront(): Front {
  const listeners: ((window: BrowserWindow) => void)[] = [];
  let window: BrowserWindow | undefined;
  const present = () => (window?.isDestroyed() ? undefined : window);

  function open(): void {
    const made = openWindow();
    window = made;
    for (const listen of listeners) listen(made);
    loadPage(made).catch(logBug);
  }

  // Without a listener the program would end with its window.
  app.on('window-all-closed', () => undefined);
  return {
    window: present,
    show() {
      const here = present();
      if (!here) return open();
      if (here.isMinimized()) here.restore();
      here.show();
      here.focus();
    },
    leave() {
      const here = present();
      if (!here) return;
      keepPlace(here);
      // Not `close()`, which asks the page, and a page may hang.
      here.destroy();
    },
    opened: (listen) => void listeners.push(listen),
  };
}
