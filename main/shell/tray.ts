/** The program's sign in the tray while it has no window. Where a system shows no tray, a second start brings the window back. */
import { Menu, nativeImage, Tray } from 'electron';
import { t } from '#contract/language/language.ts';
import { trayPixels } from './tray-pixels.ts';

export interface TrayChoices {
  open(): void;
  pauseAll(): void;
  quit(): void;
}
export interface TraySign {
  /** The line over the menu and in the tooltip; `pausable`: something is left to pause. */
  say(line: string, pausable: boolean): void;
  remove(): void;
}

export function showTray(choose: TrayChoices): TraySign {
  const tray = new Tray(icon());
  let said = '';
  tray.on('click', choose.open);
  return {
    say(line, pausable) {
      // Rows come ten times a second; a menu that is made anew each time cannot be used.
      const now = `${line} ${pausable}`;
      if (now === said || tray.isDestroyed()) return;
      said = now;
      tray.setToolTip(`Batchmill: ${line}`);
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: line, enabled: false },
          { type: 'separator' },
          { label: t('Open Batchmill'), click: choose.open },
          { label: t('Pause all'), enabled: pausable, click: choose.pauseAll },
          { label: t('Quit'), click: choose.quit },
        ]),
      );
    },
    remove: () => tray.destroy(),
  };
}

function icon(): Electron.NativeImage {
  const mac = process.platform === 'darwin';
  const image = nativeImage.createEmpty();
  for (const scaleFactor of [1, 2]) {
    const size = 18 * scaleFactor;
    // Menu bars of macOS colour a black sign themselves.
    const buffer = trayPixels(scaleFactor, mac ? [0, 0, 0] : [0x6c, 0x9b, 0xff]);
    image.addRepresentation({ scaleFactor, width: size, height: size, buffer });
  }
  image.setTemplateImage(mac);
  return image;
}
