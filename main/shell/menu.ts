/** The application menu: every command exists natively, and reaches the page by its name. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#contract/shell-api.ts';

type Item = MenuItemConstructorOptions;

export function setMenu(choose: (command: MenuCommand) => void): void {
  const item = (label: string, command: MenuCommand, accelerator?: string): Item => ({
    id: command,
    label,
    click: () => choose(command),
    ...(accelerator ? { accelerator } : {}),
  });
  const settings = item('Settings…', 'settings', 'CmdOrCtrl+,');
  const mac = process.platform === 'darwin';
  const line: Item = { type: 'separator' };

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [applicationMenu(settings)] : []),
      {
        label: 'File',
        submenu: [
          item('New Batch', 'new-batch', 'CmdOrCtrl+N'),
          item('Open File…', 'open-file', 'CmdOrCtrl+O'),
          line,
          ...(mac ? [{ role: 'close' } as const] : [settings, line, { role: 'quit' } as const]),
        ],
      },
      { role: 'editMenu' },
      {
        label: 'View',
        submenu: [
          item('Search or Run a Command…', 'palette', 'CmdOrCtrl+K'),
          item('Switch between Light and Dark', 'toggle-theme'),
          line,
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'togglefullscreen' },
          ...(app.isPackaged ? [] : [line, { role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
        ],
      },
      {
        label: 'Batch',
        submenu: [item('All Batches', 'batches', 'CmdOrCtrl+1'), item('Tools', 'tools', 'CmdOrCtrl+2')],
      },
      { role: 'windowMenu' },
      {
        role: 'help',
        submenu: [
          item('Keyboard Shortcuts', 'shortcuts', 'CmdOrCtrl+/'),
          ...(mac ? [] : [line, { role: 'about' } as const]),
        ],
      },
    ]),
  );
}

/** macOS keeps these under the program's own name. */
function applicationMenu(settings: Item): Item {
  const line: Item = { type: 'separator' };
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      line,
      settings,
      line,
      { role: 'services' },
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      { role: 'quit' },
    ],
  };
}
