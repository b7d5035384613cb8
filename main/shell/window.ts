/** The one window: where it stands, what frames it, and what its page may do. */
import { join } from 'node:path';
import { app, BrowserWindow, type BrowserWindowConstructorOptions, type Rectangle, screen } from 'electron';
import { pageUrl } from './page-address.ts';
import { keepPreferences, readPreferences } from './preferences.ts';
import { frameColours, hasOwnBar, titleBarHeight } from './theme.ts';

export function openWindow(): BrowserWindow {
  const { bounds, maximized } = readPreferences();
  const window = new BrowserWindow({
    ...(bounds && isOnScreen(bounds) ? bounds : { width: 1280, height: 800 }),
    minWidth: 960,
    minHeight: 600,
    title: 'Batchmill',
    show: false,
    backgroundColor: frameColours().page,
    ...frame(),
    webPreferences: {
      preload: join(app.getAppPath(), 'dist', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      disableBlinkFeatures: 'Auxclick',
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
    // Not before: a page that is sized while it is drawn for the first time may never be ready to show. Chromium
    // remembers the size for each load and for the next start, so that there is mostly nothing to do.
    if (window.webContents.getZoomFactor() !== readPreferences().textSize / 100) showTextSize(window);
  });
  window.on('close', () => keepPlace(window));
  return window;
}

/** For the next time that it opens. */
export function keepPlace(window: BrowserWindow): void {
  keepPreferences({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
}

/** Everything in the window, larger or smaller. */
export function showTextSize(window: BrowserWindow): void {
  const factor = readPreferences().textSize / 100;
  window.webContents.setZoomFactor(factor);
  // The system's buttons stay as high as the page's title bar.
  if (hasOwnBar() && process.platform !== 'darwin') window.setTitleBarOverlay({ height: overlayHeight(factor) });
}

export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(pageUrl());
}

/** The page draws its own title bar, and the system lays its buttons over it, unless a person wants the system's. */
function frame(): BrowserWindowConstructorOptions {
  if (!hasOwnBar()) return {};
  if (process.platform === 'darwin')
    return { titleBarStyle: 'hiddenInset', trafficLightPosition: { x: 14, y: titleBarHeight / 2 - 8 } };
  const { bar, signs } = frameColours();
  const height = overlayHeight(readPreferences().textSize / 100);
  return { titleBarStyle: 'hidden', titleBarOverlay: { color: bar, symbolColor: signs, height } };
}

/** The system's buttons end above the line that closes the title bar. */
function overlayHeight(factor: number): number {
  return Math.round(titleBarHeight * factor) - 1;
}

/** A screen may have been unplugged since: then the window opens where it can be seen. */
function isOnScreen({ x, y, width, height }: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching({ x, y, width, height });
  const seen = (from: number, size: number, areaFrom: number, areaSize: number) =>
    Math.min(from + size, areaFrom + areaSize) - Math.max(from, areaFrom);
  return seen(x, width, workArea.x, workArea.width) > 100 && seen(y, height, workArea.y, workArea.height) > 100;
}
