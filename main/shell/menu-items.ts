/** The application menu as a list, item by item; it knows neither the page nor the system's menu. */
import type { MenuItemConstructorOptions } from 'electron';
import { t } from '#contract/language/language.ts';
import type { MenuCommand } from '#contract/menu-commands.ts';

type Item = MenuItemConstructorOptions;

export interface MenuSetting {
  mac: boolean;
  /** Whether the menu offers what only developers want. */
  packaged: boolean;
  choose(command: MenuCommand): void;
}

const line: Item = { type: 'separator' };

export function menuItems(setting: MenuSetting): Item[] {
  const { mac } = setting;
  return [
    ...(mac ? [applicationMenu(setting)] : []),
    { label: t('File'), submenu: fileMenu(setting) },
    { label: t('Edit'), submenu: editMenu(setting) },
    { label: t('View'), submenu: viewMenu(setting) },
    { label: t('Batch'), submenu: batchMenu(setting) },
    { label: t('Window'), role: 'window', submenu: windowMenu(mac) },
    { label: t('Help'), role: 'help', submenu: helpMenu(setting) },
  ];
}

/** Every item of ours has the id of its command. */
function items({ mac, choose }: MenuSetting) {
  return (label: string, command: MenuCommand, accelerator?: string): Item => {
    // Other keys belong to whoever types: the page decides. A Mac would take them all the same, so it shows none.
    const plain = !accelerator?.startsWith('CmdOrCtrl+');
    const keys = accelerator && !(plain && mac) ? { accelerator, registerAccelerator: !plain } : {};
    return { id: command, label, click: () => choose(command), ...keys };
  };
}

function fileMenu(setting: MenuSetting): Item[] {
  const item = items(setting);
  return [
    item(t('New Batch'), 'new-batch', 'CmdOrCtrl+N'),
    item(t('New Batch with an Interface and a Flow'), 'wizard', 'CmdOrCtrl+Shift+N'),
    item(t('Open File…'), 'open-file', 'CmdOrCtrl+O'),
    item(t('Open Workspace…'), 'open-workspace'),
    line,
    item(t('Save Results…'), 'save-results', 'CmdOrCtrl+Shift+S'),
    item(t('Save Errors…'), 'save-errors', 'CmdOrCtrl+Shift+E'),
    line,
    ...(setting.mac
      ? [{ role: 'close', label: t('Close Window') } as const]
      : [item(t('Settings…'), 'settings', 'CmdOrCtrl+,'), line, { role: 'quit', label: t('Quit') } as const]),
  ];
}

function editMenu(setting: MenuSetting): Item[] {
  const item = items(setting);
  return [
    { role: 'undo', label: t('Undo') },
    { role: 'redo', label: t('Redo') },
    line,
    { role: 'cut', label: t('Cut') },
    { role: 'copy', label: t('Copy') },
    { role: 'paste', label: t('Paste') },
    { role: 'selectAll', label: t('Select All') },
    line,
    item(t('Find in View'), 'find', 'CmdOrCtrl+F'),
    item(t('Go to Record…'), 'go-record', 'CmdOrCtrl+G'),
  ];
}

function viewMenu(setting: MenuSetting): Item[] {
  const item = items(setting);
  return [
    item(t('Batches'), 'batches', 'CmdOrCtrl+1'),
    item(t('Tools'), 'tools', 'CmdOrCtrl+2'),
    item(t('Entities'), 'entities', 'CmdOrCtrl+3'),
    item(t('Credits'), 'credits', 'CmdOrCtrl+4'),
    item(t('Interfaces'), 'interfaces', 'CmdOrCtrl+5'),
    item(t('Flows'), 'flows', 'CmdOrCtrl+6'),
    line,
    item(t('Back'), 'back', 'Alt+Left'),
    item(t('Refresh'), 'refresh', 'F5'),
    item(t('Search or Run a Command…'), 'palette', 'CmdOrCtrl+K'),
    line,
    item(t('Switch between Light and Dark'), 'toggle-theme', 'CmdOrCtrl+Shift+L'),
    { role: 'resetZoom', label: t('Actual Size') },
    { role: 'zoomIn', label: t('Zoom In') },
    { role: 'zoomOut', label: t('Zoom Out') },
    { role: 'togglefullscreen', label: t('Full Screen') },
    ...(setting.packaged ? [] : [line, { role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
  ];
}

function batchMenu(setting: MenuSetting): Item[] {
  const item = items(setting);
  return [
    item(t('Run'), 'run'),
    item(t('Pause'), 'pause', 'CmdOrCtrl+P'),
    item(t('Resume'), 'resume'),
    item(t('Cancel…'), 'cancel', 'CmdOrCtrl+.'),
    item(t('Resume and Cancel…'), 'resume-cancel'),
    line,
    item(t('Run Failed Records Again'), 'resubmit'),
    item(t('Run Post-Batch Step Again'), 'retry'),
    line,
    item(t('Edit Draft'), 'edit', 'CmdOrCtrl+E'),
    item(t('Rename'), 'rename', 'F2'),
    item(t('Clone'), 'clone', 'CmdOrCtrl+D'),
    item(t('Compare with…'), 'compare'),
    line,
    item(t('Keep from Clean-Up'), 'keep'),
    item(t('Allow Clean-Up'), 'release'),
    item(t('Delete'), 'delete', 'Delete'),
  ];
}

function windowMenu(mac: boolean): Item[] {
  const minimize: Item = { role: 'minimize', label: t('Minimize') };
  if (!mac) return [minimize, { role: 'close', label: t('Close Window') }];
  return [minimize, { role: 'zoom', label: t('Zoom') }, line, { role: 'front', label: t('Bring All to Front') }];
}

function helpMenu(setting: MenuSetting): Item[] {
  const item = items(setting);
  return [
    item(t('Batchmill Help'), 'help', 'F1'),
    item(t('Keyboard Shortcuts'), 'shortcuts', 'CmdOrCtrl+/'),
    item(t('Guided Tour'), 'tour'),
    line,
    item(t('Open Log Folder'), 'show-log'),
    item(t('Copy Diagnostics'), 'copy-diagnostics'),
    ...(setting.mac ? [] : [line, item(t('About Batchmill'), 'about')]),
  ];
}

/** macOS keeps these under the program's own name. */
function applicationMenu(setting: MenuSetting): Item {
  const item = items(setting);
  return {
    role: 'appMenu',
    submenu: [
      item(t('About Batchmill'), 'about'),
      line,
      item(t('Settings…'), 'settings', 'CmdOrCtrl+,'),
      line,
      { role: 'services', label: t('Services') },
      line,
      { role: 'hide', label: t('Hide Batchmill') },
      { role: 'hideOthers', label: t('Hide Others') },
      { role: 'unhide', label: t('Show All') },
      line,
      { role: 'quit', label: t('Quit Batchmill') },
    ],
  };
}
