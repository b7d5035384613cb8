/** What lies around and over the screens: menus of rows, the palette, settings, help and the tour. */
import type { Page } from '@playwright/test';
import type { Shot } from './shot.ts';

const still = { still: '' };

async function openMenuByKey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tenant master data', exact: true }).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu').waitFor();
}

const go = (name: string) => (page: Page) => page.locator('.side-bar').getByRole('button', { name }).click();

/** At each step of the tour. */
const tour = (steps: number) => async (page: Page) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Search' }).fill('guided tour');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Everything has its place' }).waitFor();
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight');
};

async function help(page: Page, section: string): Promise<void> {
  await go('Help')(page);
  await page.getByRole('button', { name: section, exact: true }).click();
}

/** As a window of the usual size looks at 200 %. */
async function atTwice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const size = { width: 640, height: 400, deviceScaleFactor: 1, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', size);
}

export const frameShots: Shot[] = [
  {
    name: 'frame-row-menu',
    query: still,
    steps: (page) =>
      page.getByText('Tenant master data', { exact: true }).click({ button: 'right', position: { x: 20, y: 8 } }),
  },
  { name: 'frame-row-menu-by-key', query: still, themes: ['light'], steps: openMenuByKey },
  { name: 'frame-help', query: still, steps: go('Help') },
  { name: 'frame-help-states', query: still, steps: (page) => help(page, 'States of a batch') },
  { name: 'frame-help-codes', query: still, steps: (page) => help(page, 'Failure codes') },
  { name: 'frame-help-formats', query: still, themes: ['light'], steps: (page) => help(page, 'File formats') },
  {
    name: 'frame-help-found',
    query: still,
    themes: ['dark'],
    async steps(page) {
      await go('Help')(page);
      await page.getByRole('searchbox', { name: 'Search the help' }).fill('cancel');
    },
  },
  { name: 'frame-settings', query: still, steps: go('Settings') },
  {
    name: 'frame-settings-storage',
    query: still,
    async steps(page) {
      await go('Settings')(page);
      await page.getByRole('button', { name: 'Storage', exact: true }).click();
    },
  },
  {
    name: 'frame-settings-about',
    query: still,
    async steps(page) {
      await go('Settings')(page);
      await page.getByRole('button', { name: 'About', exact: true }).click();
    },
  },
  {
    name: 'frame-settings-found',
    query: still,
    themes: ['light'],
    async steps(page) {
      await go('Settings')(page);
      await page.getByRole('searchbox', { name: 'Search settings' }).fill('text');
    },
  },
  { name: 'frame-settings-german', query: { ...still, language: 'de' }, steps: go('Einstellungen') },
  {
    name: 'frame-settings-long-small',
    query: { ...still, language: 'long' },
    size: '960x600',
    themes: ['light'],
    steps: (page) => page.locator('.side-section').last().locator('xpath=preceding-sibling::button[1]').click(),
  },
  { name: 'frame-batches-german', query: { ...still, language: 'de' }, themes: ['light'] },
  { name: 'frame-tour-first', query: still, steps: tour(0) },
  { name: 'frame-tour-list', query: still, themes: ['light'], steps: tour(2) },
  { name: 'frame-tour-last', query: still, themes: ['dark'], steps: tour(4) },
  {
    name: 'frame-palette-theme',
    query: still,
    async steps(page) {
      await page.keyboard.press('Control+k');
      await page.getByRole('textbox', { name: 'Search' }).fill('theme');
    },
  },
  {
    name: 'frame-question',
    query: still,
    async steps(page) {
      await page.getByRole('button', { name: 'Supplier onboarding NL', exact: true }).click();
      await page.keyboard.press('Control+.');
    },
  },
  { name: 'frame-shortcuts-german', query: { ...still, language: 'de' }, steps: (page) => page.keyboard.press('?') },
  {
    name: 'frame-palette-german',
    query: { ...still, language: 'de' },
    themes: ['dark'],
    async steps(page) {
      await page.getByRole('button', { name: 'Tenant master data', exact: true }).click();
      await page.keyboard.press('Control+k');
    },
  },
  { name: 'frame-help-german', query: { ...still, language: 'de' }, themes: ['light'], steps: go('Hilfe') },
  {
    name: 'frame-help-long-small',
    query: { ...still, language: 'long' },
    size: '960x600',
    themes: ['dark'],
    steps: (page) => page.locator('.side-section').last().click(),
  },
  { name: 'frame-tour-offer', query: { ...still, empty: '' }, themes: ['light'] },
  {
    name: 'frame-zoomed-settings',
    query: { ...still, language: 'de' },
    themes: ['light'],
    async steps(page) {
      await atTwice(page);
      await go('Einstellungen')(page);
    },
  },
  {
    name: 'frame-zoomed-help',
    query: still,
    themes: ['dark'],
    async steps(page) {
      await atTwice(page);
      await help(page, 'States of a batch');
    },
  },
  {
    name: 'frame-zoomed-tour',
    query: still,
    themes: ['light'],
    async steps(page) {
      await atTwice(page);
      await tour(1)(page);
    },
  },
];
