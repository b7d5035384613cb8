/** What lies around and over the screens: menus of rows, the palette, settings, help and the tour. */
import type { Page } from '@playwright/test';
import type { Shot } from './shot.ts';

const still = { still: '' };

async function openMenuByKey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tenant master data', exact: true }).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu').waitFor();
}

export const frameShots: Shot[] = [
  {
    name: 'frame-row-menu',
    query: still,
    steps: (page) =>
      page.getByText('Tenant master data', { exact: true }).click({ button: 'right', position: { x: 20, y: 8 } }),
  },
  { name: 'frame-row-menu-by-key', query: still, themes: ['light'], steps: openMenuByKey },
];
