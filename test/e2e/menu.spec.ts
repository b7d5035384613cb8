import type { ElectronApplication, Page } from '@playwright/test';
import { ask, expect, test } from './app.ts';
import { runLong } from './person.ts';

/** Which items of the application menu can be chosen now. */
const enabled = (app: ElectronApplication, ...ids: string[]) =>
  app.evaluate(({ Menu }, ids) => ids.filter((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled), ids);
const choose = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), id);
const topLabels = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
const title = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

test('the menu offers what the open batch allows, and does it', async ({ app, page }) => {
  const acts = ['pause', 'resume', 'cancel', 'clone', 'delete'];
  await expect.poll(() => enabled(app, ...acts, 'new-batch')).toEqual(['new-batch']);
  const id = await runLong(page);
  await page.getByRole('button', { name: 'Batches', exact: true }).click();
  await page.locator(`tr[data-batch="${id}"] .table-name, tr[data-batch="${id}"] .batch-name`).first().click();
  await expect.poll(() => enabled(app, ...acts)).toEqual(['pause', 'cancel', 'clone']);
  await choose(app, 'pause');
  await expect.poll(() => enabled(app, ...acts)).toEqual(['resume', 'clone']);
  await choose(app, 'settings');
  await expect(title(page, 'Settings')).toBeVisible();
  await expect.poll(() => enabled(app, ...acts)).toEqual([]);
});

test('another language is spoken by the menu at once, and by the page once it is loaded again', async ({
  app,
  page,
}) => {
  await expect(title(page, 'Batches')).toBeVisible();
  await ask(page, 'setLanguage', { language: 'de' });
  expect(await topLabels(app)).toEqual(expect.arrayContaining(['Datei', 'Bearbeiten', 'Ansicht', 'Stapel', 'Hilfe']));
  await page.reload();
  await expect(title(page, 'Stapel')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await choose(app, 'help');
  await expect(title(page, 'Hilfe')).toBeVisible();
});

test('everything in the window grows with the text size, also after it is loaded again', async ({ app, page }) => {
  await expect(title(page, 'Batches')).toBeVisible();
  const zoom = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());
  expect(await zoom()).toBe(1);
  expect((await ask(page, 'prefer', { textSize: 125 })).value).toMatchObject({ textSize: 125 });
  expect(await zoom()).toBeCloseTo(1.25);
  await page.reload();
  await expect(title(page, 'Batches')).toBeVisible();
  expect(await zoom()).toBeCloseTo(1.25);
  expect((await ask(page, 'prefer', { textSize: 300 })).trouble?.code).toBe('bad-input');
});
