/** What there is to be seen, and how one gets there. */
import type { Page } from '@playwright/test';
import { accessShots } from './access-shots.ts';
import { batchShots } from './batch-shots.ts';
import { designShots } from './design-shots.ts';
import { failureShots } from './failure-shots.ts';
import { frameShots } from './frame-shots.ts';
import { holdingShots } from './holding-shots.ts';
import { likesShots } from './likes-shots.ts';
import { listShots } from './list-shots.ts';
import { recipeShots } from './recipe-shots.ts';
import type { Shot } from './shot.ts';

const openBatch = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click();
const lines = Array.from({ length: 1240 }, (_, i) => {
  if (i % 113 === 8) return 'n/a';
  return i % 97 === 3 ? `mila.rossi${i}(at)lumen.example` : `felix.bakker${i % 1100}@hexa.example`;
}).join('\n');

async function pasteList(page: Page): Promise<void> {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, lines);
  await page.waitForSelector('.check-list');
}

async function openFile(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open file' }).click();
  await page.waitForSelector('.preview td');
}

export const shots: Shot[] = [
  ...recipeShots,
  { name: 'batches', query: { still: '' } },
  { name: 'batches-empty', query: { empty: '' } },
  {
    name: 'batches-menu',
    query: { still: '' },
    steps: (page) => page.getByRole('button', { name: 'More for Tenant master data' }).click(),
  },
  { name: 'overview', wait: 4000, steps: openBatch('Q4 newsletter audience') },
  { name: 'overview-errors', query: { still: '' }, steps: openBatch('Tenant master data') },
  { name: 'overview-stopped', query: { still: '' }, steps: openBatch('Legacy CRM contacts') },
  { name: 'overview-paused', query: { still: '' }, steps: (page) => page.locator('.mini').nth(3).click() },
  { name: 'overview-draft', query: { still: '' }, steps: openBatch('partners_fr.csv') },
  {
    name: 'records',
    wait: 900,
    async steps(page) {
      await openBatch('Q4 newsletter audience')(page);
      await tab(page, /Records/);
      await page.waitForSelector('.grid-row .dot');
      await page.keyboard.press('Control+g');
      await page.waitForSelector('[role=dialog] input:focus');
      await page.keyboard.type('3100144');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(200);
      for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowDown');
    },
  },
  {
    name: 'records-failed',
    query: { still: '' },
    async steps(page) {
      await openBatch('Tenant master data')(page);
      await page.getByRole('button', { name: /^Failed/ }).click();
      await page.waitForSelector('.grid-row .dot');
      await page.getByRole('grid').focus();
      await page.keyboard.press('Control+End');
    },
  },
  {
    name: 'records-columns',
    query: { still: '' },
    async steps(page) {
      await openBatch('Tenant master data')(page);
      await tab(page, /Records/);
      await page.getByRole('button', { name: 'Columns' }).click();
    },
  },
  {
    name: 'files',
    query: { still: '' },
    async steps(page) {
      await openBatch('Q4 newsletter audience')(page);
      await tab(page, /Files/);
      await page.getByRole('button', { name: 'Save results as' }).click();
    },
  },
  {
    name: 'log',
    query: { still: '' },
    async steps(page) {
      await openBatch('Tenant master data')(page);
      await tab(page, /Log/);
    },
  },
  {
    name: 'rejects',
    query: { still: '' },
    async steps(page) {
      await openBatch('Tenant master data')(page);
      await tab(page, /Rejected/);
    },
  },
  {
    name: 'new-empty',
    query: { still: '' },
    wait: 600,
    steps: (page) => page.getByRole('button', { name: 'New batch' }).click(),
  },
  { name: 'new-paste', query: { still: '' }, wait: 600, steps: pasteList },
  { name: 'new-file', query: { still: '' }, wait: 600, steps: openFile },
  {
    name: 'new-phone',
    query: { still: '' },
    wait: 600,
    async steps(page) {
      await openFile(page);
      await page.getByText('Phone check').click();
      await page.getByText('Advanced').click();
      await page.getByRole('combobox', { name: 'Default country' }).click();
    },
  },
  {
    name: 'cancel',
    query: { still: '' },
    async steps(page) {
      await openBatch('Supplier onboarding NL')(page);
      await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    },
  },
  {
    name: 'deleted',
    query: { still: '' },
    async steps(page) {
      await page.getByRole('button', { name: 'More for Webinar leads' }).click();
      await page.getByRole('menuitem', { name: 'Delete' }).click();
    },
  },
  { name: 'tools', query: { still: '' }, steps: (page) => page.getByRole('button', { name: 'Tools' }).click() },
  { name: 'settings', query: { still: '' }, steps: (page) => page.getByRole('button', { name: 'Settings' }).click() },
  {
    name: 'settings-mail',
    query: { still: '' },
    async steps(page) {
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByRole('button', { name: 'Send a test mail' }).click();
      await page.getByRole('region', { name: 'Mail' }).getByRole('status').scrollIntoViewIfNeeded();
    },
  },
  { name: 'shortcuts', query: { still: '' }, steps: (page) => page.keyboard.press('?') },
  {
    name: 'palette',
    query: { still: '' },
    async steps(page) {
      await openBatch('Q4 newsletter audience')(page);
      await page.keyboard.press('Control+k');
    },
  },
  { name: 'batches-small', query: { still: '' }, size: '960x600' },
  { name: 'overview-small', size: '960x600', wait: 2500, steps: openBatch('Q4 newsletter audience') },
  { name: 'new-paste-small', query: { still: '' }, size: '960x600', wait: 600, steps: pasteList },
  { name: 'new-file-small', query: { still: '' }, size: '960x600', wait: 600, steps: openFile },
  {
    name: 'records-small',
    query: { still: '' },
    size: '960x600',
    async steps(page) {
      await openBatch('Tenant master data')(page);
      await tab(page, /Records/);
      await page.waitForSelector('.grid-row .dot');
    },
  },
  ...batchShots,
  ...failureShots,
  ...frameShots,
  ...accessShots,
  ...holdingShots,
  ...likesShots,
  ...listShots,
  ...designShots,
];
