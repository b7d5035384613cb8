/** Recipes: one that is saved, and one that came as a file. */
import type { Page } from '@playwright/test';
import type { Shot } from './shot.ts';

const still = { still: '' };

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tenant master data', exact: true }).click();
  await page.getByRole('tab', { name: /Files|Dateien/ }).click();
  await page.getByRole('button', { name: /Save recipe…|Rezept speichern…/ }).click();
  await page.locator('.recipe').getByRole('switch').click();
}

async function mask(page: Page): Promise<void> {
  await save(page);
  await page.locator('.recipe .mantine-MultiSelect-input').click();
  await page.getByRole('option', { name: 'Email' }).click();
}

const look = (page: Page) => page.locator('.recipe-foot').waitFor();

export const recipeShots: Shot[] = [
  { name: 'recipe-save', query: still, steps: save },
  { name: 'recipe-save-de', query: { ...still, language: 'de' }, themes: ['dark'], steps: save },
  { name: 'recipe-mask', query: still, themes: ['light'], steps: mask },
  { name: 'recipe-open', query: { ...still, recipe: '' }, steps: look },
  { name: 'recipe-open-masked', query: { ...still, recipe: '', masked: '' }, themes: ['dark'], steps: look },
  { name: 'recipe-open-de', query: { ...still, recipe: '', language: 'de' }, themes: ['light'], steps: look },
  {
    name: 'recipe-open-long',
    query: { ...still, recipe: '', language: 'long' },
    themes: ['light'],
    size: '960x600',
    steps: look,
  },
  { name: 'recipe-broken', query: { ...still, recipe: '', broken: 'inspectBundle' }, themes: ['light'] },
];
