/** Light, dark, or as the system has it; and the colours that the system draws itself, around the page. */
import { app, nativeTheme } from 'electron';
import type { Desktop, Theme } from '#contract/shell-api.ts';
import type { Front } from './front.ts';
import { keepPreferences, readPreferences } from './preferences.ts';

export const titleBarHeight = 40;

/** Before the first window, so that it opens in the right colour. */
export function applyTheme(): void {
  nativeTheme.themeSource = readPreferences().theme;
}

export function setTheme(theme: Theme): void {
  nativeTheme.themeSource = theme;
  keepPreferences({ theme });
}

/** The page's own colours, from its theme: background, title bar, and the signs on the title bar's buttons. */
export function frameColours(): { page: string; bar: string; signs: string } {
  return nativeTheme.shouldUseDarkColors
    ? { page: '#14161a', bar: '#101216', signs: '#a7aebb' }
    : { page: '#f3f4f7', bar: '#eceef2', signs: '#565e6c' };
}

let own: boolean | undefined;

/** Whether the page draws the title bar: as it was wished when the program started. */
export function hasOwnBar(): boolean {
  own ??= process.platform === 'darwin' || readPreferences().titleBar === 'own';
  return own;
}

/** Keeps the frame in step with the theme, and tells whoever else must follow. */
export function followTheme(front: Front, changed: () => void): void {
  nativeTheme.on('updated', () => {
    const window = front.window();
    if (!window) return;
    const { page, bar, signs } = frameColours();
    window.setBackgroundColor(page);
    if (hasOwnBar() && process.platform !== 'darwin') window.setTitleBarOverlay({ color: bar, symbolColor: signs });
    changed();
  });
}

const platforms: Partial<Record<NodeJS.Platform, Desktop['platform']>> = { darwin: 'mac', win32: 'windows' };

export function describeDesktop(): Desktop {
  return {
    platform: platforms[process.platform] ?? 'linux',
    version: app.getVersion(),
    electron: process.versions.electron,
    theme: nativeTheme.themeSource,
    language: readPreferences().language,
    dark: nativeTheme.shouldUseDarkColors,
  };
}
