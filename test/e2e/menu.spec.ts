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
const row = (page: Page, id: string) => page.locator(`tr[data-batch="${id}"]`);
const title = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

test('the menu offers what the open batch allows, and does it', async ({ app, page }) => {
  const acts = ['pause', 'resume', 'cancel', 'clone', 'delete'];
  await expect.poll(() => enabled(app, ...acts, 'new-batch')).toEqual(['new-batch']);
  const id = await runLong(page);
  await row(page, id).getByRole('button').first().click();
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

test('the menu of a row comes by a right click and by keys, and gives the focus back', async ({ page }) => {
  const id = await runLong(page);
  const name = row(page, id).getByRole('button').first();
  const item = page.getByRole('menuitem', { name: 'Pause' });
  await row(page, id).click({ button: 'right' });
  await expect(item).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(item).toBeHidden();
  await name.focus();
  await page.keyboard.press('Shift+F10');
  await expect(item).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(name).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await page.keyboard.press('Enter');
  await expect(row(page, id)).toContainText('Paused');
});

test('the palette finds a batch by its id, goes to a record by its number, and changes a setting', async ({ page }) => {
  const id = await runLong(page);
  const ask = async (text: string) => {
    await page.keyboard.press('Control+K');
    await page.getByRole('textbox', { name: 'Search' }).fill(text);
  };
  await ask(id.slice(0, 13));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Overview' })).toBeVisible();
  await ask('17');
  await expect(page.getByText('Go to record 17')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: 'Records' }).getByRole('row', { selected: true })).toHaveAttribute(
    'aria-rowindex',
    '18',
  );
  await ask('theme: dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});
