/** A batch in which records fail in six ways, and the parts of the tab in which they are mended. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { BatchRow } from '#contract/batch.ts';
import { ask, expect } from './app.ts';
import { waitForState } from './person.ts';

const orders = {
  name: 'Orders',
  fields: [
    { name: 'no', required: true, unique: true, pattern: 'o\\d+' },
    { name: 'amount', type: 'decimal', min: '0' },
    { name: 'day', type: 'date' },
    { name: 'state', oneOf: ['open', 'done'] },
    { name: 'country', required: true, pattern: '[A-Z]{2}' },
  ],
};
const flow = {
  name: 'Check',
  rules: [{ expression: 'country != "XX"', message: 'No such country.' }],
  threshold: null,
};

const spoils: ((cells: string[], i: number) => void)[] = [
  (cells) => cells.splice(0, 1, `#${cells[0]}`),
  (cells, i) => cells.splice(1, 1, `"${i},50"`),
  (cells, i) => cells.splice(2, 1, `${(i % 28) + 1}.03.2024`),
  (cells, i) => cells.splice(3, 1, i % 2 ? 'offen' : 'fertig'),
  (cells) => cells.splice(4, 1, 'de'),
  (cells) => cells.splice(4, 1, 'XX'),
];
export const each = 1_667;
export const kinds = spoils.length;
export const all = each * kinds;
export const count = new Intl.NumberFormat('en').format;

/** Makes a batch in which `each` records fail in each of six ways, and opens its failures. */
export async function openSpoiled(app: ElectronApplication, page: Page, folder: string, n = each): Promise<string> {
  const rows = Array.from({ length: n * kinds + 100 }, (_, i) => {
    const cells = [`o${i}`, `${i}.50`, '2024-03-01', 'open', 'FR'];
    spoils[Math.floor(i / n)]?.(cells, i);
    return cells.join(',');
  });
  const file = join(folder, 'orders.csv');
  writeFileSync(file, `no,amount,day,state,country\n${rows.join('\n')}\n`);
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, file);
  const picked = (await ask(page, 'chooseFile', {})).value as { token: string };
  const source = { kind: 'file', file: picked.token };
  const made = await ask(page, 'create', { source, interface: orders, flow, label: 'Orders', run: true });
  const { id } = made.value as BatchRow;
  await waitForState(page, id, 'CompletedWithErrors');
  await page.getByRole('button', { name: 'Orders', exact: true }).first().click();
  await page.getByRole('tab', { name: /Failures/ }).click();
  await expect(page.getByText(`${count(n * kinds)} records failed. Choose`)).toBeVisible();
  return id;
}

export const family = (page: Page, words: RegExp) =>
  page.getByRole('list', { name: 'What is wrong' }).getByRole('button', { name: words });
export const form = (page: Page) => page.getByRole('form', { name: 'Change' });
export const grid = (page: Page) => page.getByRole('grid', { name: /^Failed records/ });
export const changes = (page: Page) => page.getByRole('region', { name: /^Changes/ }).getByRole('listitem');

export async function chooseKind(page: Page, kind: string): Promise<void> {
  await form(page).getByRole('combobox', { name: 'Change' }).click();
  await page.getByRole('option', { name: kind, exact: true }).click();
}

export const cell = (page: Page, row: number, column: number): Locator =>
  grid(page).getByRole('row').nth(row).getByRole('gridcell').nth(column);
