/** Failures in families, and what is done about them. */
import type { Page } from '@playwright/test';
import type { Shot } from './shot.ts';

async function open(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.clear());
  await page.getByRole('button', { name: 'Tenant master data', exact: true }).click();
  await page.getByRole('tab', { name: /Failures/ }).click();
}

async function opened(page: Page): Promise<void> {
  await open(page);
  await page.waitForSelector('.family-view .grid-row .dot');
}

const family = (page: Page, name: RegExp) => page.locator('.family').filter({ hasText: name }).click();

async function choose(page: Page, kind: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Change' }).click();
  await page.getByRole('option', { name: kind, exact: true }).click();
}

async function apply(page: Page): Promise<void> {
  await page.getByText(/^(Changes|Together)/).waitFor();
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.waitForTimeout(150);
}

async function values(page: Page): Promise<void> {
  await opened(page);
  await page.getByRole('textbox', { name: /“Deutschland”/ }).fill('DE');
  await page.getByRole('textbox', { name: /“NLD”/ }).fill('NL');
}

async function replaced(page: Page): Promise<void> {
  await opened(page);
  await family(page, /no @/);
  await choose(page, 'Replace text');
  await page.getByRole('textbox', { name: 'Text' }).fill('(at)');
  await page.getByRole('textbox', { name: 'By' }).fill('@');
}

async function several(page: Page): Promise<void> {
  await values(page);
  await apply(page);
  await family(page, /no @/);
  await choose(page, 'Replace text');
  await page.getByRole('textbox', { name: 'Text' }).fill('(at)');
  await page.getByRole('textbox', { name: 'By' }).fill('@');
  await apply(page);
  await family(page, /first name/);
  await page.locator('.grid-row').nth(1).locator('.grid-cell').nth(2).dblclick();
  await page.keyboard.type('Ada');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Grace');
}

async function done(page: Page): Promise<void> {
  await opened(page);
  await page.locator('.family').first().click();
  for (const [column, value] of [
    ['email', 'a@b.example'],
    ['country', 'DE'],
    ['customer_id', '1'],
    ['first_name', 'Ada'],
  ] as const) {
    await page.getByRole('combobox', { name: 'Column' }).click();
    await page.getByRole('option', { name: column, exact: true }).click();
    await page.getByRole('textbox', { name: 'New value' }).fill(value);
    await apply(page);
  }
  await page.getByRole('heading', { name: 'Everything is mended' }).waitFor();
}

const still = { still: '' };

export const failureShots: Shot[] = [
  { name: 'failures', query: still, wait: 600, steps: opened },
  { name: 'failures-values', query: still, wait: 900, steps: values },
  { name: 'failures-replace', query: still, wait: 900, steps: replaced },
  { name: 'failures-several', query: still, wait: 600, steps: several },
  { name: 'failures-done', query: still, wait: 400, steps: done },
  {
    name: 'failures-expression',
    query: still,
    wait: 900,
    async steps(page) {
      await opened(page);
      await choose(page, 'Compute');
      await page.getByRole('textbox', { name: 'Expression' }).fill('country.lower(');
    },
  },
  {
    name: 'failures-none-left',
    query: still,
    wait: 600,
    async steps(page) {
      await replaced(page);
      await apply(page);
      await page.getByRole('switch').click();
    },
  },
  { name: 'failures-loading', query: { ...still, slow: 'repair' }, steps: open },
  { name: 'failures-broken', query: { ...still, broken: 'repair' }, wait: 500, steps: open },
  {
    name: 'failures-inspector',
    query: still,
    wait: 600,
    async steps(page) {
      await page.getByRole('button', { name: 'Tenant master data', exact: true }).click();
      await page.getByRole('button', { name: /^Failed/ }).click();
      await page.getByRole('button', { name: 'Correct' }).waitFor();
    },
  },
  { name: 'failures-small', query: still, size: '960x600', wait: 900, steps: values },
  { name: 'failures-several-small', query: still, size: '960x600', wait: 600, steps: several },
];
