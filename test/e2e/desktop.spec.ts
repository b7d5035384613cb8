import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { ask, expect, startProgram, stopProgram, test } from './app.ts';

const kept = (dataDir: string) => JSON.parse(readFileSync(join(dataDir, 'desktop.json'), 'utf8'));
const log = (dataDir: string) => readFileSync(join(dataDir, 'logs/desktop.log'), 'utf8');

/** Collects the events that reach the page, under `heard`. */
async function listen(page: Awaited<ReturnType<ElectronApplication['firstWindow']>>) {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    batchmill.listen((message) => heard.push(message));
  });
  return () => page.evaluate(() => Reflect.get(globalThis, 'heard') as unknown[]);
}

test('a second start on the same data ends at once and leaves the first one its window', async ({
  app,
  page,
  dataDir,
}) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const second = await startProgram(dataDir).catch((error: Error) => error);
  if (!(second instanceof Error)) await second.waitForEvent('close');
  expect((await ask(page, 'desktop', {})).value).toBeDefined();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the theme is kept, and page and frame hear of it', async ({ app, page, dataDir }) => {
  const heard = await listen(page);
  const { value } = await ask(page, 'setTheme', { theme: 'dark' });
  expect(value).toMatchObject({ theme: 'dark', dark: true });
  await expect.poll(heard).toContainEqual(expect.objectContaining({ kind: 'event', name: 'desktop' }));
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor())).toBe(
    '#14161A',
  );
  expect(kept(dataDir).theme).toBe('dark');
});

test('the window opens where it was closed, and on the screen when that is gone', async ({ dataDir }) => {
  const bounds = (app: ElectronApplication) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  const open = async () => {
    const app = await startProgram(dataDir);
    await app.firstWindow();
    return app;
  };
  const first = await open();
  await first.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1000, height: 700 }),
  );
  await stopProgram(first);
  const second = await open();
  expect(await bounds(second)).toEqual({ x: 40, y: 30, width: 1000, height: 700 });
  await stopProgram(second);
  writeFileSync(
    join(dataDir, 'desktop.json'),
    '{"theme":"nonsense","bounds":{"x":9000,"y":9000,"width":1000,"height":700}}',
  );
  const third = await open();
  expect(await bounds(third)).toMatchObject({ width: 1280, height: 800 });
  await stopProgram(third);
});

test('every command of the menu reaches the page', async ({ app, page }) => {
  const heard = await listen(page);
  await ask(page, 'desktop', {});
  const commands = ['new-batch', 'open-file', 'batches', 'tools', 'settings', 'palette', 'shortcuts', 'toggle-theme'];
  for (const command of commands)
    await app.evaluate(({ Menu }, command) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(command);
      if (!item) throw new Error(`The menu lacks ${command}.`);
      item.click();
    }, command);
  const chosen = async () =>
    (await heard()).flatMap((message) => {
      const { name, value } = message as { name?: string; value?: { command: string } };
      return name === 'menu' ? [value?.command] : [];
    });
  await expect.poll(chosen).toEqual(commands);
});

test('the page comes back after its process died, three times a minute at most', async ({ app, page, dataDir }) => {
  await expect(page).toHaveTitle('Batchmill');
  await app.evaluate(({ dialog }) => {
    Object.assign(globalThis, { questions: 0 });
    dialog.showMessageBox = async () => {
      Object.assign(globalThis, { questions: Reflect.get(globalThis, 'questions') + 1 });
      return { response: 0, checkboxChecked: false };
    };
  });
  const questions = () => app.evaluate(() => Number(Reflect.get(globalThis, 'questions')));
  const crash = () =>
    app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((done) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('did-finish-load', () => done());
          contents?.forcefullyCrashRenderer();
        }),
    );
  for (let n = 0; n < 3; n++) await crash();
  expect(await questions()).toBe(0);
  await crash();
  expect(await questions()).toBe(1);
  expect(log(dataDir)).toContain("The page's process ended");
});

test('an error that nobody caught leaves a report and ends the program', async ({ app, page, dataDir }) => {
  await expect(page).toHaveTitle('Batchmill');
  const ended = new Promise<number | null>((done) => app.process().once('exit', done));
  const gone = app.waitForEvent('close');
  await app.evaluate(() => {
    setTimeout(() => {
      throw new Error('thrown on purpose');
    }, 10);
  });
  expect(await ended).toBe(1);
  await gone;
  const [report] = readdirSync(join(dataDir, 'crashes'));
  expect(readFileSync(join(dataDir, 'crashes', String(report)), 'utf8')).toMatch(
    /^Batchmill [\s\S]*thrown on purpose[\s\S]*at /,
  );
});

test('the program ends by a signal without asking, and by its window', async ({ dataDir }) => {
  for (const how of ['signal', 'window'] as const) {
    const app = await startProgram(dataDir);
    await app.firstWindow();
    const ended = new Promise<number | null>((done) => app.process().once('exit', done));
    if (how === 'signal') app.process().kill('SIGTERM');
    else await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect([how, await ended]).toEqual([how, 0]);
    expect(existsSync(join(dataDir, 'crashes'))).toBe(false);
  }
});
