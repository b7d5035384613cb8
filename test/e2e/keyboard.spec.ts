import { join } from 'node:path';
import { expect, test } from './app.ts';
import { addresses, answerSaveDialog, column, copy, readTable, shownState } from './person.ts';

test('the main job is done from the first key to the last without a mouse', async ({ app, page, dataDir }) => {
  const lines = addresses(60);
  await copy(app, lines.join('\n'));
  await expect(page.getByRole('heading', { name: 'No batches yet' })).toBeVisible();

  await page.keyboard.press('Control+N');
  await expect(page.getByRole('textbox', { name: 'List, one value a line' })).toBeFocused();
  await page.keyboard.press('Control+V');
  await expect(page.getByText('60 e-mail addresses ready')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(shownState(page)).toHaveText('Completed');

  await page.keyboard.press('Alt+2');
  const grid = page.getByRole('grid', { name: 'Records' });
  await expect(grid).toBeVisible();
  for (let n = 0; n < 30 && !(await grid.evaluate((it) => it === document.activeElement)); n++)
    await page.keyboard.press('Tab');
  await expect(grid).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(grid.getByRole('row', { selected: true })).toContainText(lines.at(-1) ?? '');
  await page.keyboard.press('Control+G');
  await page.keyboard.type('17');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('row', { selected: true })).toContainText(lines[16] ?? '');

  const target = join(dataDir, 'saved.csv');
  await answerSaveDialog(app, target);
  await page.keyboard.press('Control+Shift+S');
  await expect(page.getByRole('alert').filter({ hasText: 'Results saved' })).toBeVisible();
  expect(column(readTable(target), 'email')).toEqual(lines);

  await page.keyboard.press('Control+1');
  await expect(page.getByRole('heading', { name: 'Batches', level: 1 })).toBeFocused();
});

test('a list that was copied becomes a new batch with Ctrl+V on the list of batches', async ({ app, page }) => {
  await copy(app, addresses(5).join('\n'));
  await expect(page.getByRole('heading', { name: 'No batches yet' })).toBeVisible();
  await page.keyboard.press('Control+V');
  await expect(page.getByText('5 e-mail addresses ready')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(shownState(page)).toHaveText('Completed');
});

test('the palette opens a batch by its name and steers it', async ({ app, page }) => {
  await copy(app, addresses(40_000).join('\n'));
  await expect(page.getByRole('heading', { name: 'No batches yet' })).toBeVisible();
  await page.keyboard.press('Control+N');
  await expect(page.getByRole('textbox', { name: 'List, one value a line' })).toBeFocused();
  await page.keyboard.press('Control+V');
  await expect(page.getByText('40,000 e-mail addresses ready')).toBeVisible();
  await page.getByText('Advanced').press('Enter');
  await page.getByLabel('Page size').fill('1');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Progress', { exact: true })).toContainText(/^[1-9][\d.]*%/);

  const command = async (text: string) => {
    await page.keyboard.press('Control+K');
    await expect(page.getByRole('textbox', { name: 'Search' })).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  await command('pause');
  await expect(shownState(page)).toHaveText('Paused');
  await command('settings');
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await command('pasted list');
  await expect(shownState(page)).toHaveText('Paused');
  await command('resume batch');
  await expect(shownState(page)).toHaveText(/Processing|Completed/);
});
