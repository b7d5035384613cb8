/** Two batches side by side, records that mean the same, and the tools. */
import type { Page } from '@playwright/test';
import type { Shot } from './shot.ts';

const still = { still: '' };
const tick = (page: Page, name: string) => page.getByRole('checkbox', { name: `Select ${name}` }).click();

async function tickTwo(page: Page): Promise<void> {
  await tick(page, 'Tenant master data');
  await tick(page, 'Legacy CRM contacts');
}

async function compare(page: Page): Promise<void> {
  await tickTwo(page);
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByRole('heading', { name: 'Compare batches' }).waitFor();
}

async function differences(page: Page): Promise<void> {
  await compare(page);
  await page.getByRole('grid', { name: 'Differences' }).press('ArrowDown');
  await page.keyboard.press('ArrowDown');
}

async function duplicates(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tenant master data', exact: true }).click();
  await page.getByRole('tab', { name: /Records/ }).click();
  await page.getByRole('button', { name: 'Find duplicates…' }).click();
  await page.getByRole('form', { name: 'What makes records alike' }).waitFor();
}

async function groups(page: Page): Promise<void> {
  await duplicates(page);
  await page.getByRole('button', { name: 'Find duplicates' }).click();
}

async function tool(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Tools' }).first().click();
  await page.getByRole('list', { name: 'All tools' }).getByRole('button', { name }).click();
}

export const likesShots: Shot[] = [
  { name: 'likes-ticked', query: still, steps: tickTwo },
  { name: 'likes-compare', query: still, wait: 500, steps: differences },
  { name: 'likes-compare-small', query: still, size: '960x600', wait: 500, steps: differences },
  { name: 'likes-compare-waiting', query: { ...still, slow: 'comparison' }, wait: 2_600, steps: compare },
  { name: 'likes-compare-failed', query: { ...still, broken: 'beginComparison' }, wait: 500, steps: compare },
  { name: 'likes-compare-none', query: { ...still, bare: '' }, wait: 500, steps: compare },
  {
    name: 'likes-compare-with',
    query: still,
    wait: 500,
    async steps(page) {
      await page.getByRole('button', { name: 'More for Tenant master data' }).click();
      await page.getByRole('menuitem', { name: 'Compare with…' }).click();
    },
  },
  { name: 'likes-duplicates', query: still, wait: 500, steps: duplicates },
  { name: 'likes-groups', query: still, wait: 500, steps: groups },
  { name: 'likes-groups-small', query: still, size: '960x600', wait: 500, steps: groups },
  { name: 'likes-groups-waiting', query: { ...still, slow: 'alikeSearch' }, wait: 2_600, steps: groups },
  { name: 'likes-groups-failed', query: { ...still, broken: 'beginAlike' }, wait: 500, steps: groups },
  { name: 'likes-groups-none', query: { ...still, bare: '' }, wait: 500, steps: groups },
  { name: 'likes-tools-small', query: still, size: '960x600', steps: (page) => tool(page, 'Phone check') },
  {
    name: 'likes-tools',
    query: still,
    async steps(page) {
      await tool(page, 'Phone check');
      await page.getByText('2 options').click();
    },
  },
];
