/**
 * The far end of the preload script's door. Each load of the page gets a port of its own: an answer to a page that was
 * reloaded meanwhile must not reach the new one, whose calls are numbered from one again.
 */
import { type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Port } from '#contract/wire.ts';
import type { Front } from './front.ts';
import { log } from './log.ts';
import { isOwnOrigin } from './page-address.ts';

/** `meet` is called with the port of each load, before its first message. What it posts then does reach the page. */
export function meetEachPage(front: Front, meet: (port: Port, window: BrowserWindow) => void): void {
  const left = new Set<string>();
  let current: { page: string; hear(message: unknown): void } | undefined;

  const open = (page: string, window: BrowserWindow) => {
    const opened = { page, hear: (_: unknown): void => log('A message came before anybody listened.') };
    current = opened;
    const port: Port = {
      post: (message) => {
        if (current?.page === page && !window.isDestroyed()) window.webContents.send('wire', page, message);
      },
      listen: (receive) => {
        opened.hear = receive;
      },
    };
    meet(port, window);
    return opened;
  };

  ipcMain.on('wire', (event, page: unknown, message: unknown) => {
    const window = front.window();
    if (!isFromPage(event, window)) return;
    if (typeof page !== 'string' || page.length > 64 || left.has(page)) return;
    if (current?.page !== page) {
      if (current) left.add(current.page);
      open(page, window);
    }
    current?.hear(message);
  });
}

/** Every reason to refuse a sender: not our window, not its top frame, not our page. */
export function isFromPage(
  event: IpcMainEvent | IpcMainInvokeEvent,
  window: BrowserWindow | undefined,
): window is BrowserWindow {
  const frame = event.senderFrame;
  const own =
    window !== undefined &&
    event.sender.id === window.webContents.id &&
    frame !== null &&
    frame.parent === null &&
    isOwnOrigin(frame.url);
  if (!own) log(`Refused a message from ${frame?.url.slice(0, 200) ?? 'a frame that is gone'}.`);
  return own;
}
