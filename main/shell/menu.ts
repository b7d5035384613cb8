/** The application menu: every command exists natively, and reaches the page by its name. */
import { app, Menu } from 'electron';
import { type MenuCommand, menuCommands } from '#contract/menu-commands.ts';
import { menuItems } from './menu-items.ts';

export interface ProgramMenu {
  /** Names everything anew, in the language that is spoken now. */
  name(): void;
  /** The page tells which of its commands make sense. */
  enable(possible: readonly MenuCommand[]): void;
}

export function holdMenu(choose: (command: MenuCommand) => void): ProgramMenu {
  // What needs no page is possible before there is one.
  let enabled: readonly MenuCommand[] = menuCommands;
  const show = () => {
    const menu = Menu.getApplicationMenu();
    for (const command of menuCommands) {
      const item = menu?.getMenuItemById(command);
      if (item) item.enabled = enabled.includes(command);
    }
  };
  return {
    name() {
      const mac = process.platform === 'darwin';
      Menu.setApplicationMenu(Menu.buildFromTemplate(menuItems({ mac, packaged: app.isPackaged, choose })));
      show();
    },
    enable(possible) {
      enabled = possible;
      show();
    },
  };
}
