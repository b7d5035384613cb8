/**
 * Stands in for what the system shows outside the window: questions, notifications, the tray. What would have been shown
 * is written down, and the tests press the buttons.
 */
import type { ElectronApplication } from '@playwright/test';

export interface Question {
  message: string;
  detail: string;
  buttons: string[];
}

/** From now on every question is answered with the button of this name. Returns a look at the questions so far. */
export async function answerQuestions(
  app: ElectronApplication,
  button: string,
  remember = false,
): Promise<() => Promise<Question[]>> {
  await app.evaluate(
    ({ dialog }, { button, remember }) => {
      const questions: unknown[] = [];
      Object.assign(globalThis, { questions });
      dialog.showMessageBox = async (...given: unknown[]) => {
        const { message, detail = '', buttons = [] } = given.at(-1) as Electron.MessageBoxOptions;
        questions.push({ message, detail, buttons });
        return { response: buttons.indexOf(button), checkboxChecked: remember };
      };
    },
    { button, remember },
  );
  return () => app.evaluate(() => Reflect.get(globalThis, 'questions') as Question[]);
}

export interface Shown {
  title: string;
  body: string;
}

/** From now on notifications are written down instead of shown. */
export async function watchNotifications(app: ElectronApplication) {
  await app.evaluate(({ Notification }) => {
    const shown: Electron.Notification[] = [];
    Object.assign(globalThis, { shown });
    Notification.isSupported = () => true;
    Notification.prototype.show = function (this: Electron.Notification) {
      shown.push(this);
    };
  });
  return {
    shown: () =>
      app.evaluate(() =>
        (Reflect.get(globalThis, 'shown') as Electron.Notification[]).map(({ title, body }) => ({ title, body })),
      ),
    click: (n: number) =>
      app.evaluate((_, n) => {
        (Reflect.get(globalThis, 'shown') as Electron.Notification[])[n]?.emit('click');
      }, n),
    close: (n: number) =>
      app.evaluate((_, n) => {
        (Reflect.get(globalThis, 'shown') as Electron.Notification[])[n]?.emit('close');
      }, n),
  };
}

/** From now on the tray is written down as well as shown; a virtual screen has none. */
export async function watchTray(app: ElectronApplication) {
  await app.evaluate(({ Tray }) => {
    const { setContextMenu, setToolTip, destroy } = Tray.prototype;
    const put = (change: object) => Object.assign(globalThis, change);
    put({ tip: '', menu: undefined });
    Tray.prototype.setToolTip = function (tip) {
      put({ tip });
      setToolTip.call(this, tip);
    };
    Tray.prototype.setContextMenu = function (menu) {
      put({ menu });
      setContextMenu.call(this, menu);
    };
    Tray.prototype.destroy = function () {
      put({ tip: '', menu: undefined });
      destroy.call(this);
    };
  });
  return {
    tip: () => app.evaluate(() => Reflect.get(globalThis, 'tip') as string),
    choices: () =>
      app.evaluate(() =>
        ((Reflect.get(globalThis, 'menu') as Electron.Menu | undefined)?.items ?? [])
          .filter(({ enabled, label }) => enabled && label)
          .map(({ label }) => label),
      ),
    choose: (label: string) =>
      app.evaluate((_, label) => {
        const { items } = Reflect.get(globalThis, 'menu') as Electron.Menu;
        items.find((item) => item.label === label)?.click();
      }, label),
  };
}

/** How many windows there are, seen or not. */
export function windows(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}
