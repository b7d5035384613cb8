import type { BatchDetail } from '#contract/batch.ts';
import { ask, expect, test } from './app.ts';
import { inspect } from './inspect.ts';
import { rowOf, shownState } from './person.ts';
import { cell, changes, family, grid, openSpoiled } from './spoiled.ts';

test.describe.configure({ timeout: 120_000 });

test('single cells are changed in place by the keyboard, and only what is mended runs again', async ({
  app,
  page,
  dataDir,
}) => {
  const id = await openSpoiled(app, page, dataDir, 20);
  await family(page, /No such country/).click();
  await grid(page).focus();
  // The column to mend stands third; Enter opens a field and goes down.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: /^\w+ of record 101$/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(grid(page)).toBeFocused();
  await expect(changes(page)).toHaveCount(0);

  await cell(page, 1, 7).dblclick();
  await page.getByRole('textbox', { name: 'country of record 101' }).fill('AT');
  await page.keyboard.press('Enter');
  await expect(cell(page, 1, 7)).toContainText('was XX, becomes AT, changed by hand');
  await expect(cell(page, 1, 3)).toHaveText('Mended');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'country of record 102' })).toBeFocused();
  await page.keyboard.type('CH');
  await page.keyboard.press('Tab');
  await expect(changes(page)).toHaveText([/Set “country” to “AT”record 101/, /Set “country” to “CH”record 102/]);
  await expect(page.getByText('120 records failed: 2 are mended, 118 left.')).toBeVisible();
  await inspect(page, 'failures-cells', true);

  // Del empties the cell, and does not mean the batch.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await expect(changes(page).last()).toHaveText(/Empty “country”record 102/);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(changes(page)).toHaveCount(1);
  await expect(cell(page, 2, 7)).toHaveText('XX');
  await expect(page.getByText('120 records failed: 1 is mended, 119 left.')).toBeVisible();
  await page.getByRole('switch', { name: 'Only what still fails' }).click();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '20');

  // The record itself leads here.
  await page.getByRole('tab', { name: /Records/ }).click();
  await page.getByRole('button', { name: /^Failed/ }).click();
  await page.getByRole('complementary').getByRole('button', { name: 'Correct' }).click();
  await expect(grid(page)).toBeFocused();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '121');
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: /of record 1$/ })).toBeFocused();
  await page.keyboard.press('Escape');

  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setMinimumSize(900, 600);
    window?.setSize(900, 600);
  });
  await inspect(page, 'failures-small', true);

  await page.getByRole('button', { name: 'Run 1 mended again' }).click();
  await expect(shownState(page)).toHaveText('Completed', { timeout: 30_000 });
  const { children } = (await ask(page, 'show', { id })).value as BatchDetail;
  expect(await rowOf(page, children[0] ?? '')).toMatchObject({ total: 1, done: 1 });
});
