/** The report of a batch, its log, its files with a preview, and its receipt. */
import type { Page } from '@playwright/test';
import type { Tab } from '#renderer/stores/place.ts';
import type { Shot } from './shot.ts';

const whole = (page: Page) => page.waitForSelector('.report .bars');
const lines = (page: Page) => page.waitForSelector('.grid-row .dot');
const mixed = '0f0b5e74-7c1e-4c3a-9a2b-3d1c0a9b8c7d';
const on = (tab: Tab, more: Record<string, string> = {}) => ({
  still: '',
  at: JSON.stringify({ screen: 'batch', id: mixed, tab }),
  ...more,
});

export const reportShots: Shot[] = [
  { name: 'report', query: on('report'), steps: whole },
  { name: 'report-german', query: on('report', { language: 'de' }), themes: ['light'], steps: whole },
  {
    name: 'report-below',
    query: on('report'),
    async steps(page) {
      await whole(page);
      await page.locator('.batch-panel', { has: page.locator('.report') }).evaluate((panel) => panel.scrollTo(0, 900));
    },
  },
  {
    ...{ name: 'report-long', size: '960x600', themes: ['dark'] },
    query: on('report', { language: 'long' }),
    steps: whole,
  },
  { name: 'log-lines', query: on('log'), steps: lines },
  {
    name: 'log-errors',
    query: on('log', { language: 'de' }),
    async steps(page) {
      await lines(page);
      await page.locator('.chips .chip').nth(3).click();
      await page.waitForTimeout(300);
      await page.locator('.grid-cell[data-column="2"]').nth(3).click({ button: 'right' });
    },
  },
  { name: 'files-receipt', query: on('files') },
  {
    name: 'files-preview',
    query: on('files', { language: 'de' }),
    async steps(page) {
      await page.locator('.file-line .mantine-Button-root').nth(2).click();
      await page.waitForSelector('.preview-table td');
    },
  },
];
