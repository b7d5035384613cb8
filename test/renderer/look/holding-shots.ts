/** Credits, entities, clean-up and damage: with data, without, on their way, and failed. */
import type { Page } from '@playwright/test';
import type { Shot } from './shot.ts';

const section = (name: string) => (page: Page) =>
  page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click();
async function waitingKeys(page: Page): Promise<void> {
  await section('Entities')(page);
  await page.getByRole('button', { name: /^Waiting/ }).click();
}

export const holdingShots: Shot[] = [
  { name: 'credits', query: { still: '', metered: '' }, wait: 600, steps: section('Credits') },
  {
    name: 'credits-waiting',
    query: { still: '', metered: '', broke: '' },
    wait: 600,
    async steps(page) {
      await section('Credits')(page);
      await page.getByRole('grid', { name: 'Ledger' }).press('ArrowDown');
    },
  },
  { name: 'credits-empty', query: { still: '' }, wait: 600, steps: (page) => page.keyboard.press('Control+4') },
  { name: 'credits-loading', query: { still: '', metered: '', slow: 'credits' }, steps: section('Credits') },
  { name: 'credits-failed', query: { still: '', metered: '', broken: 'credits' }, steps: section('Credits') },
  {
    name: 'credits-pending',
    query: { still: '', metered: '', slow: 'topUp' },
    async steps(page) {
      await section('Credits')(page);
      await page.getByRole('textbox', { name: 'Amount' }).fill('50000');
      await page.getByRole('textbox', { name: 'Note' }).fill('Licence code 20957');
      await page.getByRole('button', { name: 'Top up' }).click();
    },
  },
  { name: 'credits-small', query: { still: '', metered: '' }, size: '960x600', wait: 600, steps: section('Credits') },
  {
    name: 'entities',
    query: { still: '', filled: '' },
    wait: 600,
    async steps(page) {
      await section('Entities')(page);
      await page.getByRole('button', { name: /^contract/ }).click();
      await page.getByRole('grid').press('ArrowDown');
    },
  },
  {
    name: 'entities-none-found',
    query: { still: '', filled: '' },
    wait: 700,
    async steps(page) {
      await section('Entities')(page);
      await page.keyboard.press('Control+f');
      await page.keyboard.type('no such key');
    },
  },
  {
    name: 'tools-tried',
    query: { still: '', metered: '' },
    async steps(page) {
      await section('Tools')(page);
      const field = page.getByRole('textbox', { name: 'Try one e-mail address' });
      await field.fill('felix.bakker@kestrel.example');
      await field.press('Enter');
      await page.getByText('credit charged').waitFor();
    },
  },
  {
    name: 'tools-try-failed',
    query: { still: '', metered: '' },
    async steps(page) {
      await section('Tools')(page);
      const field = page.getByRole('textbox', { name: 'Try one e-mail address' });
      await field.fill('felix.bakker');
      await field.press('Enter');
      await page.getByText('NO_AT_SIGN').waitFor();
    },
  },
  { name: 'entities-empty', query: { still: '' }, steps: section('Entities') },
  { name: 'entities-loading', query: { still: '', filled: '', slow: 'entities' }, steps: section('Entities') },
  { name: 'entities-failed', query: { still: '', filled: '', broken: 'entities' }, steps: section('Entities') },
  { name: 'entities-small', query: { still: '', filled: '' }, size: '960x600', wait: 600, steps: section('Entities') },
  { name: 'waiting', query: { still: '', filled: '' }, wait: 600, steps: waitingKeys },
  { name: 'waiting-empty', query: { still: '' }, steps: waitingKeys },
  { name: 'waiting-loading', query: { still: '', filled: '', slow: 'blocked' }, steps: waitingKeys },
  { name: 'waiting-failed', query: { still: '', filled: '', broken: 'blocked' }, steps: waitingKeys },
  { name: 'waiting-small', query: { still: '', filled: '' }, size: '960x600', wait: 600, steps: waitingKeys },
  { name: 'batches-damaged', query: { still: '', damaged: '' } },
  { name: 'batches-lost', query: { still: '', lost: '' } },
  {
    name: 'batches-repairing',
    query: { still: '', damaged: '' },
    steps: (page) => page.getByRole('button', { name: /^Repair tenant/ }).click(),
  },
  {
    name: 'batches-repaired',
    query: { still: '', damaged: '' },
    wait: 1800,
    steps: (page) => page.getByRole('button', { name: /^Repair tenant/ }).click(),
  },
  {
    name: 'batches-repair-failed',
    query: { still: '', damaged: '', broken: 'salvage' },
    steps: (page) => page.getByRole('button', { name: /^Repair tenant/ }).click(),
  },
  { name: 'batches-expiring', query: { still: '', expiring: '' } },
  {
    name: 'batches-expiring-open',
    query: { still: '', expiring: '', metered: '' },
    steps: (page) => page.getByRole('button', { name: 'Show', exact: true }).click(),
  },
  {
    name: 'batches-trouble-small',
    query: { still: '', expiring: '', damaged: '', metered: '' },
    size: '960x600',
  },
  {
    name: 'clean-up',
    query: { still: '', expiring: '' },
    async steps(page) {
      await section('Settings')(page);
      await page.getByRole('button', { name: 'Clean up now' }).click();
    },
  },
];
