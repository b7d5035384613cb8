import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, expect, test } from './app.ts';
import { inspect } from './inspect.ts';
import { addresses, runFile, shownState, waitForState } from './person.ts';

test.describe.configure({ timeout: 150_000 });

test('everybody can check a batch, read its setup, and change a draft with all its forms', async ({
  app,
  page,
  dataDir,
}) => {
  const file = join(dataDir, 'customers.csv');
  const rows = addresses(500).map((address, i) => `${i},Person ${i},${i % 12 === 0 ? '' : address}`);
  writeFileSync(file, ['id,name,email', ...rows].join('\n'));
  const id = await runFile(app, page, file, { label: 'Customers of spring' });
  await waitForState(page, id, 'CompletedWithErrors');
  await ask(page, 'act', { id, actions: ['keep'] });
  await page.getByRole('button', { name: 'Customers of spring', exact: true }).click();
  await page.getByRole('tab', { name: 'Setup' }).click();
  await inspect(page, 'batch-setup', true);
  await page.getByRole('tab', { name: /Files/ }).click();
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  await expect(page.getByText('Everything agrees with the receipt')).toBeVisible({ timeout: 20_000 });
  await inspect(page, 'verified', true);
  await page.getByRole('button', { name: 'Run failed again' }).click();
  await expect(page.getByText('Made of 42 failed records of')).toBeVisible();
  await inspect(page, 'overview-child', true);

  await page.keyboard.press('Control+D');
  await expect(shownState(page)).toHaveText('Draft');
  await inspect(page, 'overview-draft', true);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(page.getByRole('region', { name: 'First rows' })).toContainText('Person 0');
  await page.getByText('Advanced').click();
  await inspect(page, 'edit', true);
  await page.getByRole('button', { name: 'Store records' }).click();
  await page.getByRole('button', { name: 'Add a column' }).click();
  await expect(page.getByRole('dialog', { name: 'Store records' })).toBeVisible();
  await inspect(page, 'edit-storing');
  await page.keyboard.press('Escape');
  for (const kind of ['Pack files', 'File the original away', 'Start another batch']) {
    await page.getByRole('button', { name: 'Add an action' }).click();
    await page.getByRole('menuitem', { name: new RegExp(`^${kind}`) }).click();
    await expect(page.getByRole('dialog', { name: kind })).toBeVisible();
    await inspect(page, `edit-${kind.toLowerCase().replaceAll(' ', '-')}`);
    await page.keyboard.press('Escape');
  }
});
