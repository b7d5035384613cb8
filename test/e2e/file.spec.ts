import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { addresses, column, drop, readTable, save, shownState } from './person.ts';

const total = 50_000;

/** Customers by semicolon; every thousandth has no usable address. */
function writeCustomers(file: string): void {
  const lines = addresses(total).map((address, i) => {
    const no = i + 1;
    return `${String(no).padStart(6, '0')};"Customer; number ${no}";${no % 1_000 === 0 ? 'none' : address};DE`;
  });
  writeFileSync(file, `${['id;name;e-mail;country', ...lines].join('\n')}\n`);
}

test('a dropped table is shown, run, read to its last record, and its errors are saved', async ({
  app,
  page,
  dataDir,
}) => {
  const file = join(dataDir, 'customers_2024.csv');
  writeCustomers(file);
  await expect(page.getByRole('heading', { name: 'No batches yet' })).toBeVisible();
  await drop(page, [file]);

  const preview = page.getByRole('region', { name: 'First rows' });
  await expect(preview.getByRole('button')).toHaveText(['id', 'name', 'e-mail', 'country']);
  await expect(preview.getByRole('button', { pressed: true })).toHaveText('e-mail');
  await expect(preview.getByRole('row').nth(1)).toContainText('Customer; number 1');
  await expect(page.getByRole('combobox', { name: 'Delimiter' })).toHaveValue(/Semicolon/);
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('customers 2024');
  await expect(page.getByText('50,000 records ready')).toBeVisible();
  await page.getByRole('switch', { name: /^Count invalid addresses as errors/ }).check();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(shownState(page)).toHaveText('Completed with errors', { timeout: 45_000 });

  await page.getByRole('tab', { name: /Records/ }).click();
  const grid = page.getByRole('grid', { name: 'Records' });
  await expect(grid).toHaveAttribute('aria-rowcount', String(total + 1));
  await grid.focus();
  await page.keyboard.press('Control+End');
  const last = grid.locator(`[aria-rowindex="${total + 1}"]`);
  await expect(last).toBeInViewport();
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await expect(last).toContainText('50,000');
  await expect(page.getByRole('complementary')).toContainText('Customer; number 50000');

  await page.getByRole('tab', { name: /Files/ }).click();
  const target = join(dataDir, 'errors.csv');
  await save(app, page.getByRole('button', { name: 'Save errors as' }), target);
  const errors = readTable(target);
  expect(errors.header).toEqual(['line', 'uuid', 'input', 'state', 'stage', 'code', 'message', 'attempts']);
  expect(column(errors, 'line')).toEqual(Array.from({ length: 50 }, (_, i) => String((i + 1) * 1_000 + 1)));
  expect(new Set(column(errors, 'input'))).toEqual(new Set(['none']));
  expect(new Set(column(errors, 'uuid')).size).toBe(50);

  const results = join(dataDir, 'results.csv');
  await save(app, page.getByRole('button', { name: 'Save results as' }), results);
  const table = readTable(results);
  expect(table.header.slice(0, 4)).toEqual(['id', 'name', 'e-mail', 'country']);
  expect(column(table, 'id').at(-1)).toBe('050000');
  expect(table.rows).toHaveLength(total);
});

test('a file that is no table and no list is refused in a sentence, and another may be chosen', async ({
  page,
  dataDir,
}) => {
  const file = join(dataDir, 'broken.json');
  writeFileSync(file, '{"unfinished": ');
  await drop(page, [file]);
  const trouble = page.getByRole('alert').filter({ hasText: 'This file cannot be read so' });
  await expect(trouble).toContainText('broken.json');
  await expect(trouble.getByRole('button', { name: 'Choose another file' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeDisabled();
});
