/** The list of batches: many of them, some ticked, filtered, with other columns and in another order. */
import type { Page } from '@playwright/test';
import type { Shot } from './shot.ts';

const tick = (page: Page, name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).click();

export const listShots: Shot[] = [
  {
    name: 'list-many',
    query: { still: '', many: '10000' },
    async steps(page) {
      await page.getByRole('button', { name: 'Q4 newsletter audience 1', exact: true }).focus();
      await page.keyboard.press('End');
      await page.waitForTimeout(300);
      await page.keyboard.press('Shift+ArrowUp');
      await page.keyboard.press('Shift+ArrowUp');
    },
  },
  {
    name: 'list-ticked',
    query: { still: '' },
    async steps(page) {
      await tick(page, 'Q4 newsletter audience');
      await tick(page, 'Tenant master data');
      await tick(page, 'Webinar leads');
    },
  },
  {
    name: 'list-filter',
    query: { still: '' },
    async steps(page) {
      await page.getByRole('button', { name: 'Filter' }).click();
      await page.getByRole('checkbox', { name: /^Completed with errors/ }).click();
      await page.getByRole('checkbox', { name: /^Completed \d/ }).click();
    },
  },
  {
    name: 'list-columns',
    query: { still: '' },
    async steps(page) {
      await page.getByRole('button', { name: 'Columns' }).click();
      await page.getByRole('checkbox', { name: 'Tool or flow' }).click();
      await page.getByRole('checkbox', { name: 'Took' }).click();
    },
  },
  {
    name: 'list-context',
    query: { still: '' },
    async steps(page) {
      await page.getByRole('button', { name: 'Failed', exact: true }).click();
      await page.getByRole('button', { name: 'Tenant master data', exact: true }).click({ button: 'right' });
    },
  },
  { name: 'list-loading', query: { still: '', slow: 'list' } },
  { name: 'list-trouble', query: { still: '', broken: 'list' } },
  {
    name: 'list-none',
    query: { still: '' },
    steps: (page) => page.getByRole('searchbox').fill('a name that nobody gave'),
  },
  { name: 'list-small', query: { still: '' }, size: '960x600' },
];
