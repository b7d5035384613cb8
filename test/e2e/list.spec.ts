/** The list of batches by keyboard and mouse: ticking several, the same for all of them, and the way back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { inspect } from './inspect.ts';
import { addresses, allRows, runFile, waitForState } from './person.ts';

test.describe.configure({ timeout: 120_000 });

test('several batches are ticked, sorted, filtered, deleted and brought back', async ({ app, page, dataDir }) => {
  for (const [label, n] of [
    ['Alpha', 30],
    ['Beta 10', 20],
    ['Beta 9', 10],
  ] as const) {
    const file = join(dataDir, `${label}.txt`);
    writeFileSync(file, addresses(n).join('\n'));
    await waitForState(page, await runFile(app, page, file, { label }), 'Completed');
  }
  const names = page.locator('.batch-name');
  await expect(names).toHaveText(['Beta 9', 'Beta 10', 'Alpha']);
  await page.getByRole('button', { name: 'Batch', exact: true }).click();
  await expect(names).toHaveText(['Alpha', 'Beta 9', 'Beta 10']);
  await expect(page.getByRole('columnheader', { name: 'Batch', exact: true })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );

  await names.first().focus();
  await page.keyboard.press('End');
  await expect(names.last()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByText('1 batch selected')).toBeVisible();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(page.getByText('2 batches selected')).toBeVisible();
  await inspect(page, 'batches-selected');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Selected batches' })).toBeHidden();
  await page.keyboard.press('Control+A');
  await expect(page.getByText('3 batches selected')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('heading', { name: 'No batches yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await allRows(page)).length).toBe(3);
  await expect(names).toHaveCount(3);

  await page.getByRole('button', { name: 'Filter' }).click();
  await inspect(page, 'batches-filter', true);
  await page.getByLabel('until').fill('2001-01-01');
  await expect(page.getByRole('heading', { name: 'No batch fits the filter' })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Clear filter' }).click();
  await expect(names).toHaveCount(3);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Took' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Took' })).toBeVisible();
  await names.first().focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Took' })).toBeVisible();
});
