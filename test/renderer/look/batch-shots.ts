/** What is done with a batch and what is seen of one: banners, post-batch step, settings, checks, drafts and their forms. */
import type { Page } from '@playwright/test';
import { recordShots } from './record-shots.ts';
import { reportShots } from './report-shots.ts';
import type { Shot } from './shot.ts';

const more = { still: '', more: '', filled: '' };
const openBatch = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).first().click();
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click();
const overview = (name: string, batch: string): Shot => ({
  name: `batch-${name}`,
  query: more,
  steps: openBatch(batch),
});

async function editDraft(page: Page): Promise<void> {
  await openBatch('Customers of the new shop')(page);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.waitForSelector('.preview td');
}

async function advanced(page: Page): Promise<void> {
  await editDraft(page);
  await page.getByText('Advanced').click();
  await page.getByRole('heading', { name: 'When records fail' }).scrollIntoViewIfNeeded();
}

async function records(page: Page, batch: string): Promise<void> {
  await openBatch(batch)(page);
  await tab(page, /Records/);
  await page.waitForSelector('.grid-row .dot');
}

async function verify(page: Page, batch: string): Promise<void> {
  await openBatch(batch)(page);
  await tab(page, /Files/);
  await page.getByRole('button', { name: 'Verify' }).click();
}

export const batchShots: Shot[] = [
  ...recordShots,
  ...reportShots,
  { name: 'batches-more', query: more },
  overview('retrying', 'Orders with customers'),
  overview('credits', 'Contacts of the fair'),
  { name: 'batch-credits-some', query: { ...more, metered: '' }, steps: openBatch('Contacts of the fair') },
  overview('disk', 'Meter archive'),
  overview('interrupted', 'Night run'),
  overview('pending', 'Order lines'),
  overview('child', 'Order lines, failed records'),
  overview('step-failed', 'Price list'),
  overview('cleaned', 'Import of last spring'),
  overview('kept', 'Audit sample'),
  overview('after', 'Stock list'),
  overview('aborting', 'Old phone book'),
  overview('draft', 'Customers of the new shop'),
  {
    name: 'batch-pending-below',
    query: more,
    async steps(page) {
      await openBatch('Order lines')(page);
      await page.getByRole('heading', { name: 'Times' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'batch-missing',
    query: more,
    wait: 600,
    async steps(page) {
      await openBatch('Orders with customers')(page);
      await page.getByRole('heading', { name: 'Post-batch step' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'batch-setup',
    query: more,
    async steps(page) {
      await openBatch('Orders with customers')(page);
      await tab(page, /Setup/);
    },
  },
  {
    name: 'batch-setup-draft',
    query: more,
    async steps(page) {
      await openBatch('Customers of the new shop')(page);
      await tab(page, /Setup/);
    },
  },
  {
    name: 'batch-menu',
    query: more,
    async steps(page) {
      await openBatch('Order lines')(page);
      await page.getByRole('button', { name: 'More for Order lines' }).click();
    },
  },
  {
    name: 'batch-cloned',
    query: more,
    async steps(page) {
      await openBatch('Audit sample')(page);
      await page.keyboard.press('Control+d');
    },
  },
  {
    name: 'batch-again',
    query: more,
    async steps(page) {
      await openBatch('Order lines')(page);
      await page.getByRole('button', { name: 'Run failed again' }).click();
    },
  },
  {
    name: 'records-missing',
    query: more,
    wait: 700,
    async steps(page) {
      await openBatch('Order lines')(page);
      await page.getByRole('button', { name: 'Show what is missing' }).click();
      await page.waitForSelector('.grid-row .dot');
    },
  },
  {
    name: 'records-retrying',
    query: more,
    wait: 700,
    async steps(page) {
      await openBatch('Orders with customers')(page);
      await page.getByRole('button', { name: /^Retrying/ }).click();
      await page.waitForSelector('.grid-row .dot');
    },
  },
  {
    name: 'records-origin',
    query: more,
    wait: 700,
    steps: (page) => records(page, 'Order lines, failed records'),
  },
  { name: 'verify-running', query: more, steps: (page) => verify(page, 'Audit sample') },
  { name: 'verify-agrees', query: more, wait: 1_900, steps: (page) => verify(page, 'Audit sample') },
  { name: 'verify-differs', query: more, wait: 1_900, steps: (page) => verify(page, 'Order lines') },
  {
    name: 'verify-failed',
    query: { ...more, broken: 'verify' },
    wait: 500,
    steps: (page) => verify(page, 'Audit sample'),
  },
  { name: 'draft', query: more, wait: 500, steps: editDraft },
  { name: 'draft-advanced', query: more, wait: 500, steps: advanced },
  {
    name: 'draft-unsaved',
    query: { ...more, broken: 'edit' },
    wait: 900,
    async steps(page) {
      await editDraft(page);
      await page.getByRole('textbox', { name: 'Name' }).fill('Customers');
    },
  },
  {
    name: 'draft-storing',
    query: more,
    wait: 500,
    async steps(page) {
      await advanced(page);
      await page.getByRole('button', { name: 'Change', exact: true }).click();
    },
  },
  {
    name: 'draft-add-action',
    query: more,
    wait: 500,
    async steps(page) {
      await advanced(page);
      await page.getByRole('button', { name: 'Add an action' }).click();
    },
  },
  {
    name: 'draft-copy',
    query: more,
    wait: 500,
    async steps(page) {
      await advanced(page);
      await page.getByRole('button', { name: /^Change: Copy/ }).click();
    },
  },
  {
    name: 'draft-next-batch',
    query: more,
    wait: 500,
    async steps(page) {
      await advanced(page);
      await page.getByRole('button', { name: /^Change: Start/ }).click();
    },
  },
  {
    name: 'new-advanced',
    query: { still: '' },
    wait: 600,
    async steps(page) {
      await page.getByRole('button', { name: 'Open file' }).click();
      await page.waitForSelector('.preview td');
      await page.getByText('Advanced').click();
      await page.getByRole('heading', { name: 'Work', exact: true }).scrollIntoViewIfNeeded();
    },
  },
  { name: 'draft-small', query: more, size: '960x600', wait: 500, steps: advanced },
  { name: 'batch-retrying-small', query: more, size: '960x600', steps: openBatch('Orders with customers') },
  {
    name: 'verify-small',
    query: more,
    size: '960x600',
    wait: 1_900,
    steps: (page) => verify(page, 'Order lines'),
  },
];
