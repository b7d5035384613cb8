/** Interfaces, flows, and the six steps to a batch with them. */
import type { Page } from '@playwright/test';
import type { Shot } from './shot.ts';

const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name }).click();
const step = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();

async function openInterface(page: Page): Promise<void> {
  await section(page, 'Interfaces');
  await page.getByRole('button', { name: 'Customers', exact: true }).click();
  await page.getByRole('button', { name: 'Choose a sample' }).click();
  await page.waitForSelector('.outcomes td');
}

async function openFlow(page: Page): Promise<void> {
  await section(page, 'Flows');
  await page.getByRole('button', { name: 'Check and store customers', exact: true }).click();
  await page.getByRole('button', { name: 'Choose a sample' }).click();
  await page.waitForSelector('.outcomes td');
}

async function fillWizard(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+n');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Customers of autumn');
  await step(page, 'Interface and flow');
  await page.getByRole('radio', { name: /^Customers/ }).check();
  await page.getByRole('radio', { name: /^Check and store/ }).check();
}

async function fillSource(page: Page): Promise<void> {
  await fillWizard(page);
  await step(page, 'Upload or paste');
  await page.getByRole('button', { name: /^Drop a file here/ }).click();
  await page.waitForSelector('.mapping-row');
}

async function fillAll(page: Page): Promise<void> {
  await fillSource(page);
  await step(page, 'Overview and run');
  await page.waitForSelector('.outcomes td');
  await page.waitForSelector('.forecast-share');
}

const still = { still: '' };
const small = '960x600';

export const designShots: Shot[] = [
  { name: 'design-interfaces', query: still, steps: (page) => section(page, 'Interfaces') },
  { name: 'design-flows-empty', query: { empty: '' }, steps: (page) => section(page, 'Flows') },
  {
    name: 'design-interfaces-broken',
    query: { ...still, broken: 'designs' },
    steps: (page) => section(page, 'Interfaces'),
  },
  { name: 'design-interface', query: still, wait: 800, steps: openInterface },
  { name: 'design-interface-small', query: still, size: small, wait: 800, steps: openInterface },
  { name: 'design-flow', query: still, wait: 800, steps: openFlow },
  {
    name: 'design-flow-actions',
    query: still,
    async steps(page) {
      await openFlow(page);
      for (const kind of ['Write a report', 'File the original away']) {
        await page.getByRole('button', { name: 'Add an action' }).click();
        await page.getByRole('menuitem', { name: kind }).click();
        await page.getByRole('button', { name: 'Add action' }).click();
      }
    },
  },
  { name: 'design-flow-small', query: still, size: small, wait: 800, steps: openFlow },
  {
    name: 'design-interface-locked',
    query: still,
    async steps(page) {
      await section(page, 'Interfaces');
      await page.getByRole('button', { name: 'Meter readings', exact: true }).click();
      await page.getByRole('region', { name: 'Read-only' }).waitFor();
    },
  },
  {
    name: 'design-wizard-information',
    query: still,
    async steps(page) {
      await fillWizard(page);
      await step(page, 'Information');
    },
  },
  {
    name: 'design-wizard-format',
    query: still,
    async steps(page) {
      await fillWizard(page);
      await step(page, 'Format');
    },
  },
  {
    name: 'design-wizard-names',
    query: still,
    async steps(page) {
      await fillSource(page);
      await step(page, 'File names');
    },
  },
  { name: 'design-wizard-work', query: still, steps: fillWizard },
  { name: 'design-wizard-source', query: still, wait: 600, steps: fillSource },
  { name: 'design-wizard-source-small', query: still, size: small, wait: 600, steps: fillSource },
  { name: 'design-wizard-overview', query: still, wait: 600, steps: fillAll },
  { name: 'design-wizard-overview-small', query: still, size: small, wait: 600, steps: fillAll },
  { name: 'design-wizard-work-small', query: still, size: small, steps: fillWizard },
  {
    name: 'design-wizard-waiting',
    query: { ...still, slow: 'forecast,preview' },
    wait: 600,
    async steps(page) {
      await fillSource(page);
      await step(page, 'Overview and run');
      await page.waitForSelector('.forecast');
    },
  },
];
