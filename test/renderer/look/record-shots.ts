/** Records that are filtered and sorted, and the menus of the grid. */
import type { Page } from '@playwright/test';
import type { Shot } from './shot.ts';

const openBatch = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

async function records(page: Page, batch = 'Tenant master data'): Promise<void> {
  await openBatch(page, batch);
  await page.locator('[role=tab]').nth(1).click();
  await page.waitForSelector('.grid-row .dot');
}

async function sortBy(page: Page, column: number): Promise<void> {
  await page.locator('.grid-head .grid-cell').nth(column).click();
  await page.locator('[role=menuitem]').nth(1).click();
}

export const recordShots: Shot[] = [
  {
    name: 'records-sorted',
    query: { still: '' },
    async steps(page) {
      await records(page);
      await sortBy(page, 1);
      await page.waitForSelector('.filter-chip');
      await page.locator('.grid-cell[data-column="3"]').nth(2).click({ button: 'right' });
      await page.locator('[role=menuitem]').nth(2).click();
      await page.waitForTimeout(300);
      await page.locator('.grid-cell[data-column="1"]').nth(4).click({ button: 'right' });
    },
  },
  {
    name: 'records-german',
    query: { still: '', language: 'de' },
    themes: ['light'],
    async steps(page) {
      await records(page);
      await page.locator('.grid-cell[data-column="3"]').nth(2).click({ button: 'right' });
      await page.locator('[role=menuitem]').nth(2).click();
      await sortBy(page, 3);
      await page.waitForTimeout(200);
      await page.locator('.records-bar [aria-haspopup=dialog]').first().click();
    },
  },
  {
    name: 'records-filter',
    query: { still: '' },
    async steps(page) {
      await records(page);
      await page
        .locator('.records-bar [aria-label="Filter by columns"], .records-bar [aria-label="Nach Spalten filtern"]')
        .click();
      await page.locator('.filter-form input[maxlength]').first().fill('kestrel');
      await page.locator('.filter-acts button').first().click();
    },
  },
  {
    name: 'records-looking',
    query: { still: '', endless: '' },
    wait: 900,
    async steps(page) {
      await records(page);
      await sortBy(page, 1);
    },
  },
  {
    name: 'records-over',
    size: '960x600',
    query: { still: '' },
    async steps(page) {
      await records(page);
      await page.locator('.grid-cell[data-column="1"]').nth(4).dblclick();
    },
  },
];
