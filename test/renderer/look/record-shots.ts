/** Records that are filtered and sorted, and the menus of the grid. */
import type { Page } from '@playwright/test';
import type { Shot } from './shot.ts';

const at = JSON.stringify({ screen: 'batch', id: '0f0b5e74-7c1e-4c3a-9a2b-3d1c0a9b8c7d', tab: 'records' });
const records = (page: Page) => page.waitForSelector('.grid-row .dot');

async function sortBy(page: Page, column: number): Promise<void> {
  await page.locator('.grid-head .grid-cell').nth(column).click();
  await page.locator('[role=menuitem]').nth(1).click();
}

export const recordShots: Shot[] = [
  {
    name: 'records-sorted',
    query: { at, still: '' },
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
    query: { at, still: '', language: 'de' },
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
    query: { at, still: '' },
    async steps(page) {
      await records(page);
      await page
        .locator('.records-bar [aria-label="Filter records"], .records-bar [aria-label="Datensätze filtern"]')
        .click();
      await page.locator('.filter-form input[maxlength]').first().fill('kestrel');
      await page.locator('.filter-acts button').first().click();
    },
  },
  {
    name: 'records-looking',
    query: { at, still: '', endless: '' },
    wait: 900,
    async steps(page) {
      await records(page);
      await sortBy(page, 1);
    },
  },
  {
    name: 'records-over',
    size: '960x600',
    query: { at, still: '' },
    async steps(page) {
      await records(page);
      await page.locator('.grid-cell[data-column="1"]').nth(4).dblclick();
    },
  },
];
