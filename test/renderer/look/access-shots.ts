/** Programs and people that may come in: the switch of the API with what it says, profiles, and their tokens. */
import type { Page } from '@playwright/test';
import type { Shot } from './shot.ts';

const still = { still: '' };
const german = { ...still, language: 'de' };

const open =
  (settings = 'Settings', section = 'Programs and people') =>
  async (page: Page) => {
    await page.locator('.side-bar').getByRole('button', { name: settings }).click();
    await page.getByRole('button', { name: section, exact: true }).click();
  };
const openGerman = open('Einstellungen', 'Programme und Personen');

export const accessShots: Shot[] = [
  { name: 'access-off', query: still, steps: open() },
  { name: 'access-on', query: { ...still, api: '', peopled: '' }, steps: open() },
  { name: 'access-taken', query: { ...still, api: 'taken' }, steps: open() },
  {
    name: 'access-add',
    query: { ...still, api: '' },
    async steps(page) {
      await open()(page);
      await page.getByRole('button', { name: 'Add a profile…' }).click();
      await page.getByRole('button', { name: 'Add and make a token' }).click();
    },
  },
  {
    name: 'access-token',
    query: { ...still, api: '', peopled: '' },
    async steps(page) {
      await open()(page);
      await page.getByRole('button', { name: 'Make a new token for ada' }).click();
      await page.getByRole('button', { name: 'Make a new token', exact: true }).click();
      await page.getByRole('button', { name: 'Copy the token' }).waitFor();
    },
  },
  {
    name: 'access-change',
    query: { ...still, api: '', peopled: '' },
    async steps(page) {
      await open()(page);
      await page.getByRole('button', { name: 'Change what bob may do' }).click();
    },
  },
  {
    name: 'access-people',
    query: { ...still, peopled: '' },
    async steps(page) {
      await open()(page);
      await page.getByRole('button', { name: 'Remove bob' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'access-people-german',
    query: { ...german, peopled: '' },
    async steps(page) {
      await openGerman(page);
      await page.getByRole('button', { name: 'bob entfernen' }).scrollIntoViewIfNeeded();
    },
  },
  { name: 'access-on-german', query: { ...german, api: '', peopled: '' }, steps: openGerman },
  ...(['on', 'off'] as const).map(
    (api): Shot => ({
      name: `access-interface-${api}`,
      query: {
        ...still,
        ...(api === 'on' ? { api } : {}),
        at: JSON.stringify({ screen: 'interface', name: 'Customers' }),
      },
      steps: (page) => page.getByRole('heading', { name: 'From a program' }).scrollIntoViewIfNeeded(),
    }),
  ),
  {
    name: 'access-list',
    query: { ...still, peopled: '' },
    steps: (page) => page.getByRole('button', { name: 'Filter' }).click(),
  },
  {
    name: 'access-as',
    query: { ...still, peopled: '', me: '' },
    steps: (page) => page.getByRole('button', { name: 'More for Tenant master data' }).click(),
  },
  {
    name: 'access-as-batch',
    query: { ...still, peopled: '', me: '' },
    steps: (page) => page.locator('.mini').first().click(),
  },
  {
    name: 'access-long-small',
    query: { ...still, language: 'long', api: '', peopled: '' },
    size: '960x600',
    themes: ['light'],
    async steps(page) {
      await page.locator('.side-section').last().locator('xpath=preceding-sibling::button[1]').click();
      await page.locator('.section-link').nth(5).click();
    },
  },
];
