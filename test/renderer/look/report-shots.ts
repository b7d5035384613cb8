/** The report of a batch, its log, its files with a preview, and its receipt. */
import type { Page } from '@playwright/test';
import type { Shot } from './shot.ts';

async function tab(page: Page, name: RegExp, batch = 'Tenant master data'): Promise<void> {
  await page.getByRole('button', { name: batch, exact: true }).first().click();
  await page.getByRole('tab', { name }).click();
}

const report = (page: Page) => tab(page, /Report|Bericht/);
const log = (page: Page) => tab(page, /^Log|Protokoll/);

export const reportShots: Shot[] = [
  { name: 'report', query: { still: '' }, steps: report },
  { name: 'report-german', query: { still: '', language: 'de' }, themes: ['light'], steps: report },
  {
    name: 'report-below',
    query: { still: '' },
    async steps(page) {
      await report(page);
      await page.locator('.batch-panel').evaluate((panel) => panel.scrollTo(0, 900));
    },
  },
  {
    name: 'report-long',
    query: { still: '', language: 'long' },
    size: '960x600',
    themes: ['dark'],
    steps: (page) => tab(page, /^Report/),
  },
  { name: 'log-lines', query: { still: '' }, steps: log },
  {
    name: 'log-errors',
    query: { still: '', language: 'de' },
    async steps(page) {
      await log(page);
      await page.locator('.chips .chip').nth(3).click();
      await page.locator('.grid-cell[data-column="2"]').nth(3).click({ button: 'right' });
    },
  },
  { name: 'files-receipt', query: { still: '' }, steps: (page) => tab(page, /Files/) },
  {
    name: 'files-preview',
    query: { still: '' },
    async steps(page) {
      await tab(page, /Files/);
      await page.getByRole('button', { name: 'Preview of Results' }).click();
      await page.waitForSelector('.preview-table td');
    },
  },
];
