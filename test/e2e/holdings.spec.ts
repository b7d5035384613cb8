import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { BatchRow } from '#contract/batch.ts';
import type { Insert } from '#contract/flow.ts';
import { ask, expect, test } from './app.ts';
import { inspect } from './inspect.ts';
import { addresses, rowOf, waitForState } from './person.ts';

test.describe.configure({ timeout: 120_000 });

const sections = (page: Page) => page.getByRole('navigation', { name: 'Sections' });
const ledger = (page: Page) => page.getByRole('grid', { name: 'Ledger' });

async function topUp(page: Page, amount: number): Promise<void> {
  await page.getByRole('textbox', { name: 'Amount' }).fill(String(amount));
  await page.getByRole('button', { name: 'Top up' }).click();
}

/** Takes a file in and stores each of its records. */
async function store(
  app: ElectronApplication,
  page: Page,
  file: string,
  label: string,
  insert: Insert,
): Promise<string> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, file);
  const { token } = (await ask(page, 'chooseFile', {})).value as { token: string };
  const source = { kind: 'file', file: token };
  const made = await ask(page, 'create', { source, tool: 'email', column: 'email', run: true, label, insert });
  expect(made.trouble).toBeUndefined();
  return (made.value as BatchRow).id;
}

test('credits stay out of sight until something has a price, then pause a batch and let it go on', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'No batches yet' })).toBeVisible();
  await expect(sections(page).getByRole('button', { name: 'Credits' })).toBeHidden();
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('textbox', { name: 'Search' })).toBeFocused();
  await page.keyboard.type('credits');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Everything is free' })).toBeVisible();
  await inspect(page, 'credits-unused', true);

  await page.getByRole('button', { name: 'Set a price' }).click();
  const price = page.getByRole('textbox', { name: /^Price of E-mail/ });
  await expect(price).toBeFocused();
  await price.fill('2');
  await price.press('Enter');
  await expect(page.getByText('0 credits left')).toBeVisible();
  await expect(sections(page).getByRole('button', { name: 'Credits' })).toBeVisible();

  await topUp(page, 50);
  await expect(ledger(page)).toContainText('+50');
  const source = { kind: 'text', text: addresses(40).join('\n'), name: 'members.txt' };
  const asked = { source, tool: 'email', label: 'Members', run: true, pageSize: 10, pasted: true };
  const { id } = (await ask(page, 'create', asked)).value as BatchRow;
  await waitForState(page, id, 'Paused');
  expect(await rowOf(page, id)).toMatchObject({ reason: 'credits', price: 2 });
  await expect(page.getByText('1 batch waits for credits.')).toBeVisible();
  await inspect(page, 'credits', true);

  await topUp(page, 100);
  await page.getByRole('button', { name: 'Resume' }).click();
  await waitForState(page, id, 'Completed');
  await expect(page.locator('.credits-figure')).toHaveText('70 credits');
  await expect(ledger(page).getByRole('row').nth(1)).toContainText('Members');
  expect((await rowOf(page, id)).charged).toBe(80);
  await ledger(page).press('Enter');
  await expect(page.getByRole('heading', { name: 'Members', level: 1 })).toBeVisible();
});

test('a missing key tells what it holds up, and is gone once a batch has stored it', async ({ app, page, dataDir }) => {
  const mail = addresses(10);
  const orders = join(dataDir, 'orders.csv');
  const lines = mail.map((address, i) => `O-${i},${i < 6 ? 'C-1' : 'C-2'},${address}`);
  writeFileSync(orders, ['id,company,email', ...lines].join('\n'));
  const companies = join(dataDir, 'companies.csv');
  writeFileSync(companies, `id,email\nC-1,${mail[0]}\n`);

  await sections(page).getByRole('button', { name: 'Entities' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing is stored yet' })).toBeVisible();
  await inspect(page, 'entities-empty', true);
  const waits = { entity: 'order', key: 'id', references: [{ column: 'company', entity: 'company' }] };
  const id = await store(app, page, orders, 'Orders', waits);
  await waitForState(page, id, 'CompletedWithErrors');

  await page.getByRole('button', { name: /^Waiting/ }).click();
  const missing = page.getByRole('row').filter({ hasText: 'C-1' });
  await expect(missing).toContainText('6 records');
  await expect(missing.getByRole('button', { name: 'Orders' })).toBeVisible();
  await inspect(page, 'waiting', true);

  await store(app, page, companies, 'Companies', { entity: 'company', key: 'id', references: [] });
  await expect(missing).toBeHidden({ timeout: 30_000 });
  await expect(page.getByRole('row').filter({ hasText: 'C-2' })).toContainText('4 records');

  await page.getByRole('button', { name: /^Stored/ }).click();
  await page.getByRole('button', { name: /^order, 6 keys/ }).click();
  const rows = page.getByRole('grid', { name: 'Rows of order' });
  await rows.press('ArrowDown');
  await expect(page.getByRole('complementary', { name: 'Selected row' })).toContainText('O-1');
  await inspect(page, 'entities', true);
  await page.getByRole('searchbox', { name: 'Find a key in order' }).fill('O-5');
  await expect(rows).toHaveAttribute('aria-rowcount', '2');
});
