/** Card numbers are masked wherever they stand on the screen, until somebody shows them, in one view at a time. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { inspect } from './inspect.ts';
import { runFile, waitForState } from './person.ts';

const numbers = ['4111111111111111', '5500000000000004', '4111111111111112'];
const rows = [...numbers, ...Array.from({ length: 400 }, (_, i) => `41111111${String(i).padStart(4, '0')}1111`)];

async function hides(page: Page): Promise<void> {
  const text = await page.locator('body').innerText();
  for (const number of numbers) expect(text).not.toContain(number);
}

test('card numbers are masked until they are shown, in every view anew', async ({ app, page, dataDir }) => {
  const file = join(dataDir, 'cards.csv');
  writeFileSync(file, ['id,card_number', ...rows.map((number, i) => `${i + 1},${number}`)].join('\n'));
  await waitForState(page, await runFile(app, page, file, { tool: 'card', label: 'Cards' }), 'Completed');
  await page.getByRole('button', { name: 'Cards', exact: true }).click();
  await page.getByRole('tab', { name: /Records/ }).click();

  const grid = page.getByRole('grid', { name: 'Records' });
  await expect(grid).toContainText('411111******1111');
  await hides(page);
  await inspect(page, 'confidential', true);
  await page.getByRole('button', { name: 'Show values' }).click();
  await expect(grid).toContainText('4111111111111111');
  await expect(page.getByRole('complementary', { name: 'Selected record' })).toContainText('4111111111111111');
  await page.getByRole('searchbox', { name: 'Find in records' }).fill('5500000000000004');
  await expect(grid.getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Mask values' }).click();
  await expect(grid).toContainText('550000******0004');
  await page.getByRole('searchbox', { name: 'Find in records' }).fill('');
  await page.getByRole('button', { name: 'Show values' }).click();

  // What was shown here is masked again for whoever comes back.
  await page.getByRole('tab', { name: 'Overview' }).click();
  await page.getByRole('tab', { name: /Records/ }).click();
  await expect(page.getByRole('button', { name: 'Show values' })).toBeVisible();
  await hides(page);

  await page.getByRole('button', { name: 'Find duplicates…' }).click();
  const form = page.getByRole('form', { name: 'What makes records alike' });
  await form.getByRole('checkbox', { name: 'card_number', exact: true }).check();
  await form.getByRole('button', { name: 'Find duplicates' }).click();
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /duplicate|like another/ })
      .first(),
  ).toBeVisible();
  await hides(page);

  await page.getByRole('button', { name: 'All records' }).click();
  await page.getByRole('tab', { name: /Files/ }).click();
  await page.getByRole('button', { name: 'Preview of Results' }).click();
  await expect(page.getByRole('dialog')).toContainText('411111******1111');
  await hides(page);
});
