import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { ask, expect, startProgram, stopProgram, test } from './app.ts';

const kept = (dataDir: string) => JSON.parse(readFileSync(join(dataDir, 'desktop.json'), 'utf8'));

/** Collects the events that reach the page, under `heard`. */
async function listen(page: Awaited<ReturnType<ElectronApplication['firstWindow']>>) {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    batchmill.listen((message) => heard.push(message));
  });
  return () => page.evaluate(() => Reflect.get(globalThis, 'heard') as unknown[]);
}

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
