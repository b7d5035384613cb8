import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { inspect } from './inspect.ts';
import { addresses, copy, drop, runFile, shownState, waitForState } from './person.ts';

test.describe.configure({ timeout: 150_000 });

const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name });
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name });

test('every screen can be used by everybody before there is a batch', async ({ app, page, dataDir }) => {
  await expect(page.getByRole('heading', { name: 'No batches yet' })).toBeVisible();
  await inspect(page, 'batches-empty', true);

  await section(page, 'Tools').click();
  await expect(page.getByRole('heading', { name: 'Tools', level: 1 })).toBeVisible();
  await inspect(page, 'tools', true);

  await section(page, 'Settings').click();
  await expect(page.getByRole('textbox', { name: 'Workers' })).not.toHaveValue('');
  await inspect(page, 'settings', true);

  await section(page, 'Help').click();
  await expect(page.getByRole('heading', { name: 'Help', level: 1 })).toBeVisible();
  await inspect(page, 'help', true);

  await page.keyboard.press('Control+K');
  await expect(page.getByRole('dialog', { name: 'Search or run a command' })).toBeVisible();
  await inspect(page, 'palette', true);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await inspect(page, 'shortcuts');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+N');
  await expect(page.getByRole('textbox', { name: 'List, one value a line' })).toBeFocused();
  await inspect(page, 'new-empty');
  await copy(app, [...addresses(40), 'not an address', 'neither', ...addresses(3), 'info@mailinator.com'].join('\n'));
  await page.keyboard.press('Control+V');
  await expect(page.getByText('44 e-mail addresses ready, 2 bad lines left out')).toBeVisible();
  await page.getByText('Advanced').click();
  await inspect(page, 'new-paste', true);

  const file = join(dataDir, 'customers.csv');
  writeFileSync(
    file,
    `id;name;email\n${addresses(120)
      .map((address, i) => `${i};Person ${i};${address}`)
      .join('\n')}`,
  );
  await drop(page, [file]);
  await expect(page.getByText('120 records ready')).toBeVisible();
  await inspect(page, 'new-file', true);
});

test('every screen of the batches can be used by everybody', async ({ app, page, dataDir }) => {
  const file = join(dataDir, 'customers.csv');
  const rows = addresses(2_000).map((address, i) => `${i},Person ${i},${i % 12 === 0 ? '' : address}`);
  writeFileSync(file, ['id,name,email', ...rows, 'one field too many,,,'].join('\n'));
  const finished = await runFile(app, page, file, { label: 'Customers of spring' });
  await waitForState(page, finished, 'CompletedWithErrors');
  writeFileSync(join(dataDir, 'members.txt'), addresses(500_000).join('\n'));
  const running = await runFile(app, page, join(dataDir, 'members.txt'), { label: 'Members', pageSize: 1 });
  await waitForState(page, running, 'Processing');

  await expect(page.getByRole('button', { name: 'Members', exact: true })).toBeVisible();
  await inspect(page, 'batches-running', true);
  await page.getByRole('button', { name: 'Members', exact: true }).click();
  await expect(shownState(page)).toHaveText('Processing');
  await inspect(page, 'overview-running', true);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Cancel “Members”?' })).toBeVisible();
  await inspect(page, 'cancel', true);
  await page.getByRole('button', { name: 'Cancel batch' }).click();
  await expect(shownState(page)).toHaveText('Cancelled');
  await inspect(page, 'overview-cancelled', true);

  await section(page, 'Batches').click();
  await inspect(page, 'batches', true);
  await page.getByRole('button', { name: 'More for Customers of spring' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await inspect(page, 'menu');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Customers of spring', exact: true }).click();
  await expect(shownState(page)).toHaveText('Completed with errors');
  await inspect(page, 'overview-finished', true);
  await tab(page, /Records/).click();
  await page.getByRole('grid', { name: 'Records' }).press('ArrowDown');
  await expect(page.getByRole('complementary')).toContainText('Person 1');
  await inspect(page, 'records', true);
  await tab(page, /Files/).click();
  await inspect(page, 'files', true);
  await tab(page, /Log/).click();
  await inspect(page, 'log', true);
  await tab(page, /Rejected lines/).click();
  await inspect(page, 'rejects', true);
  await page.keyboard.press('Control+K');
  await inspect(page, 'palette-batch', true);
});
