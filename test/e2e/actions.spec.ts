import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { type BatchAction, batchActions, can } from '#contract/batch-state.ts';
import { ask, expect, test } from './app.ts';
import { addresses, rowOf, runFile, shownState, waitForState } from './person.ts';

test.describe.configure({ timeout: 120_000 });

const words: Readonly<Record<BatchAction, RegExp>> = {
  edit: /^Edit$/,
  run: /^Run$/,
  pause: /^Pause$/,
  resume: /^Resume$/,
  cancel: /^Cancel$/,
  retry: /^Run post-batch step again$/,
  resubmit: /^Run (failed again|the rest)$/,
  clone: /^Clone$/,
  delete: /^Delete$/,
  keep: /^Keep from clean-up$/,
  release: /^Allow clean-up$/,
};

const open = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const toBatches = (page: Page) =>
  page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: /^Batches/ })
    .click();
const detailOf = async (page: Page, id: string) => (await ask(page, 'show', { id })).value as BatchDetail;

/** Customers of which every tenth has no address. */
function writeCustomers(file: string, n: number): string {
  const rows = addresses(n).map((address, i) => `${i + 1},${i % 10 === 9 ? '' : address}`);
  writeFileSync(file, ['id,email', ...rows].join('\n'));
  return file;
}

function answerFolderDialog(app: ElectronApplication, folder: string): Promise<void> {
  return app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
  }, folder);
}

/** Offered in the list: by the one button of the row, and by its menu. */
async function offered(page: Page, name: string): Promise<string[]> {
  await page.getByRole('button', { name: `More for ${name}`, exact: true }).click();
  const items = await page.getByRole('menuitem').allInnerTexts();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  return items;
}

test('the list offers with each batch what its state allows, and nothing else', async ({ app, page, dataDir }) => {
  const customers = writeCustomers(join(dataDir, 'customers.csv'), 200);
  const good = join(dataDir, 'members.txt');
  writeFileSync(good, addresses(100).join('\n'));
  const large = join(dataDir, 'large.txt');
  writeFileSync(large, addresses(300_000).join('\n'));
  const ids = {
    errors: await runFile(app, page, customers, { label: 'With errors' }),
    done: await runFile(app, page, good, { label: 'Done' }),
  };
  await waitForState(page, ids.errors, 'CompletedWithErrors');
  await waitForState(page, ids.done, 'Completed');
  const clone = (await ask(page, 'act', { id: ids.done, actions: ['clone'] })).value as BatchRow;
  await ask(page, 'rename', { id: clone.id, label: 'A draft' });
  await expect.poll(async () => (await rowOf(page, clone.id)).total).toBe(100);
  const paused = await runFile(app, page, large, { label: 'On hold', pageSize: 1 });
  await waitForState(page, paused, 'Processing');
  await ask(page, 'act', { id: paused, actions: ['pause'] });
  const cancelled = await runFile(app, page, large, { label: 'Given up', pageSize: 1 });
  await waitForState(page, cancelled, 'Processing');
  await ask(page, 'act', { id: cancelled, actions: ['cancel'] });
  await waitForState(page, cancelled, 'Cancelled');

  for (const id of [ids.errors, ids.done, clone.id, paused, cancelled]) {
    const row = await rowOf(page, id);
    const items = await offered(page, row.label);
    const allowed = batchActions.filter((action) => can(row.state, action) && action !== 'release');
    const shown = batchActions.filter((action) => items.some((item) => words[action].test(item)));
    expect([row.state, shown]).toEqual([row.state, allowed]);
    expect(items.some((item) => item === 'View setup')).toBe(row.state !== 'Draft');
  }
});

test('a clone is a draft that keeps every change, and is fixed once it is run', async ({ app, page, dataDir }) => {
  const id = await runFile(app, page, writeCustomers(join(dataDir, 'customers.csv'), 200), { label: 'Customers' });
  await waitForState(page, id, 'CompletedWithErrors');
  await open(page, 'Customers');
  await page.keyboard.press('Control+D');
  await expect(page.getByRole('alert').filter({ hasText: 'Cloned' })).toContainText('“Customers”');
  await expect(shownState(page)).toHaveText('Draft');

  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(page.getByRole('region', { name: 'First rows' })).toContainText('person.1@site0.example.org');
  await page.getByRole('textbox', { name: 'Name' }).fill('Customers of autumn');
  await page.getByText('Advanced').click();
  await page.getByRole('textbox', { name: 'Description' }).fill('Second look');
  await page.getByRole('textbox', { name: 'Failure limit' }).fill('33%');
  await page.getByRole('textbox', { name: 'Tries in all' }).fill('5');
  await page.getByRole('button', { name: 'Store records' }).click();
  await page.getByRole('textbox', { name: 'Entity', exact: true }).fill('customer');
  await page.getByRole('dialog').getByRole('button', { name: 'Store records' }).click();
  // At once, before anything has been saved.
  await toBatches(page);
  await open(page, 'Customers of autumn');
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(page.getByText('All changes are saved')).toBeVisible();
  await page.getByText('Advanced').click();
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Second look');
  await expect(page.getByRole('textbox', { name: 'Failure limit' })).toHaveValue('33%');
  await expect(page.getByRole('textbox', { name: 'Tries in all' })).toHaveValue('5');
  await expect(page.getByText('Each record is stored as “customer”, under its “id”.')).toBeVisible();

  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(shownState(page)).toHaveText('Completed with errors', { timeout: 20_000 });
  await expect(page.getByRole('button', { name: 'Edit', exact: true })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Setup' }).click();
  await expect(page.getByText('Stops when 33% have failed')).toBeVisible();
  await expect(page.getByText('Second look')).toBeVisible();
});

test('failed records run again in a batch of their own that knows where it comes from', async ({
  app,
  page,
  dataDir,
}) => {
  const id = await runFile(app, page, writeCustomers(join(dataDir, 'customers.csv'), 200), { label: 'Customers' });
  await waitForState(page, id, 'CompletedWithErrors');
  await open(page, 'Customers');
  await page.getByRole('button', { name: 'Run failed again' }).click();
  await expect(page.getByText('Made of 20 failed records of Customers')).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'Running again' })).toBeVisible();
  await page.getByRole('tab', { name: /Records/ }).click();
  await expect(page.getByRole('complementary')).toContainText('Record 10 of Customers');
  await page.getByRole('button', { name: 'Record 10 of Customers' }).click();
  await expect(page.getByRole('heading', { name: 'Customers', exact: true })).toBeVisible();
  await expect(page.getByRole('complementary')).toContainText('Record 10');
  await page.getByRole('tab', { name: 'Overview' }).click();
  const children = page.getByRole('region', { name: 'Made of this batch' });
  await expect(children.getByRole('button')).toHaveCount(1);
  expect((await detailOf(page, id)).row).toMatchObject({ state: 'CompletedWithErrors', failed: 20 });
});

test('a post-batch step fails at a folder that is away, and goes on from there once it is back', async ({
  app,
  page,
  dataDir,
}) => {
  const away = join(dataDir, 'reports');
  mkdirSync(away);
  const id = await runFile(app, page, writeCustomers(join(dataDir, 'customers.csv'), 50), { label: 'Customers' });
  await waitForState(page, id, 'CompletedWithErrors');
  await open(page, 'Customers');
  await page.keyboard.press('Control+D');
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByText('Advanced').click();
  await answerFolderDialog(app, away);
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByRole('menuitem', { name: /^Copy files/ }).click();
  await expect(page.getByRole('button', { name: 'Add action' })).toBeDisabled();
  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  await page.getByRole('button', { name: 'Add action' }).click();
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByRole('menuitem', { name: /^Write a report/ }).click();
  await page.getByRole('button', { name: 'Add action' }).click();
  await page.getByRole('button', { name: 'Move up: Write a report' }).press('Enter');
  await expect(page.getByText('All changes are saved')).toBeVisible();
  await expect(page.locator('.after-step')).toHaveText([/^Write a report/, /^Copy results and errors to reports/]);

  // A file stands where the folder was: it cannot be made again.
  rmSync(away, { recursive: true });
  writeFileSync(away, '');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(shownState(page)).toHaveText('Post-batch step failed', { timeout: 20_000 });
  await expect(page.getByRole('status').filter({ hasText: 'action 2 of 2' })).toContainText('Copy results and errors');
  const step = page.getByRole('region', { name: 'Post-batch step' });
  await expect(step.getByRole('listitem')).toHaveText([/Write a report.*Done$/, /Copy results.*Failed$/]);

  rmSync(away);
  mkdirSync(away);
  await page.getByRole('button', { name: 'Run it again' }).click();
  await expect(shownState(page)).toHaveText('Completed with errors', { timeout: 20_000 });
  await expect(step.getByRole('listitem')).toHaveText([/Done$/, /Done$/]);
  expect(readdirSync(away)).toHaveLength(2);
});

test('a check agrees with what was written, and names the row that was changed', async ({ app, page, dataDir }) => {
  const file = join(dataDir, 'members.txt');
  writeFileSync(file, addresses(1_000).join('\n'));
  const id = await runFile(app, page, file, { label: 'Members' });
  await waitForState(page, id, 'Completed');
  await open(page, 'Members');
  await page.getByRole('tab', { name: /Files/ }).click();
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  await expect(page.getByText('Everything agrees with the receipt')).toBeVisible({ timeout: 20_000 });

  const output = join((await detailOf(page, id)).folder, 'output.csv');
  writeFileSync(output, readFileSync(output, 'utf8').replace('person.700@', 'person.7OO@'));
  await page.getByRole('button', { name: 'Verify again' }).click();
  const findings = page.getByRole('list', { name: 'Differences' });
  await expect(findings).toContainText('output.csv, row 700', { timeout: 20_000 });
});
