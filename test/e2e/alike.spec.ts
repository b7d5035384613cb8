import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { inspect } from './inspect.ts';
import { answerSaveDialog, column, readTable, runFile, waitForState } from './person.ts';

const people = [
  '1,Anna Schmidt,anna@site.example,Berlin',
  '2,Robert Miller,robert@site.example,Paris',
  '3,"Schmidt, Anna",a.schmidt@site.example,Berlin',
  '4,ana schmidt,ana@site.example,berlin',
  '5,Carla Bruni,carla@site.example,Rome',
];

test('records that mean the same are found, shown in groups and saved with them', async ({ app, page, dataDir }) => {
  const file = join(dataDir, 'people.csv');
  writeFileSync(file, ['id,full_name,email,city', ...people].join('\n'));
  await waitForState(page, await runFile(app, page, file, { label: 'People' }), 'Completed');
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await page.getByRole('tab', { name: /Records/ }).click();
  await page.getByRole('button', { name: 'Find duplicates…' }).click();

  const form = page.getByRole('form', { name: 'What makes records alike' });
  await expect(form.getByRole('checkbox', { checked: true })).toHaveCount(3);
  await expect(form.getByRole('combobox', { name: 'full_name holds' })).toHaveValue('Person');
  await form.getByRole('checkbox', { name: 'email' }).uncheck();
  await form.getByRole('button', { name: 'Find duplicates' }).click();
  await expect(page.getByText('2 duplicates in 1 group · 2 records like no other')).toBeVisible();
  const rows = page.getByRole('grid', { name: 'Groups of like records' }).getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText('First of the group');
  await expect(rows.nth(1)).toContainText('Anna Schmidt');
  await expect(rows.nth(3)).toContainText(/Like it by 9\d%/);
  await inspect(page, 'alike', true);

  const target = join(dataDir, 'groups.csv');
  await answerSaveDialog(app, target);
  await page.getByRole('button', { name: 'Export with groups…' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Groups saved' })).toContainText('5 records');
  const table = readTable(target);
  expect(column(table, 'duplicate_group_id')).toEqual(['1', '', '1', '1', '']);
  expect(column(table, 'duplicate_role')).toEqual(['primary', 'unique', 'duplicate', 'duplicate', 'unique']);

  await form.getByRole('slider', { name: /How alike/ }).press('End');
  await form.getByRole('checkbox', { name: 'email' }).check();
  await form.getByRole('button', { name: 'Find duplicates' }).click();
  await expect(page.getByRole('heading', { name: 'No duplicates found' })).toBeVisible();
  await page.getByRole('button', { name: 'All records' }).click();
  await expect(page.getByRole('grid', { name: 'Records' })).toBeVisible();
});
