/** Records are sorted and filtered by hand, the log leads to one of them, and the report is taken out as a PDF. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { inspect } from './inspect.ts';
import { answerSaveDialog, column, readTable, runFile, waitForState } from './person.ts';

const rows = Array.from({ length: 60 }, (_, i) => {
  const mail = i % 20 === 7 ? '' : `person${i}@site${i % 3}.example`;
  return `${i + 1},${mail},${(i * 37) % 60},${['Berlin', 'Paris', 'Rome'][i % 3]}`;
});

test('records are sorted and filtered, from the menu of a cell and by conditions', async ({ app, page, dataDir }) => {
  const file = join(dataDir, 'people.csv');
  writeFileSync(file, ['id,email,points,city', ...rows].join('\n'));
  await waitForState(page, await runFile(app, page, file, { label: 'People' }), 'CompletedWithErrors');
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await page.getByRole('tab', { name: /Records/ }).click();
  const grid = page.getByRole('grid', { name: 'Records' });
  const first = grid.getByRole('row').nth(1);
  await expect(first).toContainText('person0@');

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'points' }).check();
  await page.getByRole('checkbox', { name: 'city' }).first().check();
  await page.keyboard.press('Escape');
  await grid.getByRole('columnheader', { name: 'points' }).click();
  await page.getByRole('menuitem', { name: 'Sort descending' }).click();
  await expect(grid.getByRole('columnheader', { name: 'points' })).toHaveAttribute('aria-sort', 'descending');
  await expect(first).toContainText('59');

  await grid.getByRole('gridcell', { name: 'Berlin' }).first().click();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Show only “Berlin”' }).click();
  await expect(page.getByText('20 records', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Filter records' }).click();
  const form = page.getByRole('form', { name: 'Filter records' });
  await form.getByRole('button', { name: 'Add condition' }).click();
  await form.getByRole('textbox', { name: 'Value' }).last().fill('person3');
  await inspect(page, 'records-filter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove: email contains “person3”' })).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', '6');
  await inspect(page, 'records-filtered', true);
  await page.getByRole('button', { name: 'Remove: city is “Berlin”' }).click();
  await page.getByRole('button', { name: 'Remove: email contains “person3”' }).click();
  await page.getByRole('button', { name: 'Not sorted by points any more' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '61');

  await page.getByRole('tab', { name: 'Log' }).click();
  const log = page.getByRole('grid', { name: 'Log' });
  await expect(log).toContainText('Completed with errors');
  await page.getByRole('button', { name: 'Error', exact: true }).click();
  await expect(log).toHaveAttribute('aria-rowcount', '4');
  await inspect(page, 'log-errors', true);
  await log.getByRole('row').nth(1).getByRole('gridcell').last().dblclick();
  await expect(page.getByRole('complementary')).toContainText('Record 8');
});

test('what came of a batch is read, and saved as a PDF and as a table', async ({ app, page, dataDir }) => {
  const file = join(dataDir, 'people.csv');
  writeFileSync(file, ['id,email,points,city', ...rows].join('\n'));
  await waitForState(page, await runFile(app, page, file, { label: 'People' }), 'CompletedWithErrors');
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await page.getByRole('tab', { name: 'Report' }).click();
  await expect(page.getByRole('table', { name: 'Records by state' })).toContainText('Completed5795%');
  await inspect(page, 'report', true);

  const save = async (form: RegExp, target: string) => {
    await answerSaveDialog(app, target);
    await page.getByRole('button', { name: 'Save report' }).click();
    await page.getByRole('menuitem', { name: form }).click();
    const notice = page.getByRole('alert').filter({ hasText: 'Report saved' });
    await expect(notice).toBeVisible();
    await notice.getByRole('button', { name: 'Dismiss' }).click();
  };
  const pdf = join(dataDir, 'report.pdf');
  await save(/PDF/, pdf);
  const bytes = readFileSync(pdf);
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(bytes.length).toBeGreaterThan(5_000);
  const table = join(dataDir, 'report.csv');
  await save(/CSV/, table);
  expect(column(readTable(table), 'count')).toEqual(expect.arrayContaining(['state', 'reason', 'verdict']));

  await page.getByRole('tab', { name: /Files/ }).click();
  await expect(page.getByText('Its sums agree')).toBeVisible();
  await page.getByRole('button', { name: 'Preview of Results' }).click();
  await expect(page.getByRole('dialog')).toContainText('person0@site0.example');
  await inspect(page, 'files-preview', true);
});
