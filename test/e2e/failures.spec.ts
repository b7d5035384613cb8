import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { ask, expect, test } from './app.ts';
import { inspect } from './inspect.ts';
import { rowOf, shownState, waitForState } from './person.ts';

test.describe.configure({ timeout: 240_000 });

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
const each = 1_667;
const kinds = spoils.length;
const all = each * kinds;
const count = new Intl.NumberFormat('en').format;

/** Makes a batch in which `each` records fail in each of six ways, and opens its failures. */
async function openSpoiled(app: ElectronApplication, page: Page, folder: string, n = each): Promise<string> {
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

const family = (page: Page, words: RegExp) =>
  page.getByRole('list', { name: 'What is wrong' }).getByRole('button', { name: words });
const form = (page: Page) => page.getByRole('form', { name: 'Change' });
const grid = (page: Page) => page.getByRole('grid', { name: /^Failed records/ });
const changes = (page: Page) => page.getByRole('region', { name: /^Changes/ }).getByRole('listitem');

async function chooseKind(page: Page, kind: string): Promise<void> {
  await form(page).getByRole('combobox', { name: 'Change' }).click();
  await page.getByRole('option', { name: kind, exact: true }).click();
}

/** Waits for what the preview says, then applies it. */
async function apply(page: Page, sentence: string): Promise<void> {
  await expect(form(page)).toContainText(sentence, { timeout: 20_000 });
  await form(page).getByRole('button', { name: 'Apply' }).click();
}

const whole = `Changes ${count(each)} records, mends ${count(each)} of ${count(each)}.`;
const cell = (page: Page, row: number, column: number): Locator =>
  grid(page).getByRole('row').nth(row).getByRole('gridcell').nth(column);

test('ten thousand failures in six families are mended by six changes and run again to the end', async ({
  app,
  page,
  dataDir,
}) => {
  const id = await openSpoiled(app, page, dataDir);
  await expect(page.getByRole('list', { name: 'What is wrong' }).getByRole('button')).toHaveCount(1 + kinds);

  // Where only some values are right, the wrong ones stand there already.
  await family(page, /“state”/).click();
  await expect(form(page).getByRole('combobox', { name: 'Column' })).toHaveValue('state');
  await form(page).getByRole('textbox', { name: 'New value for “offen”' }).fill('open');
  await expect(form(page)).toContainText(/Changes 83\d records, mends 83\d of 1,667; 83\d would still fail\./);
  await expect(cell(page, 1, 2)).toContainText(/was (fertig|offen)|fertig/);
  await inspect(page, 'failures-values', true);
  await form(page).getByRole('textbox', { name: 'New value for “fertig”' }).fill('done');
  await expect(cell(page, 1, 2)).toContainText(/^was (offen, becomes open|fertig, becomes done)/);
  await expect(cell(page, 1, 3)).toHaveText('Mended');
  await apply(page, whole);
  await expect(page.getByText(`${count(each)} are mended, ${count(all - each)} left`)).toBeVisible();
  await expect(changes(page)).toHaveText([/Replace 2 values of “state”: “(offen|fertig)” by/]);

  await family(page, /“no” does not/).click();
  await chooseKind(page, 'Replace text');
  await form(page).getByRole('textbox', { name: 'Text' }).fill('#');
  await apply(page, whole);

  await family(page, /“amount”/).click();
  await chooseKind(page, 'Replace text');
  await form(page).getByRole('textbox', { name: 'Text' }).fill(',');
  await form(page).getByRole('textbox', { name: 'By' }).fill('.');
  await apply(page, whole);

  // An expression is followed while it is typed: nothing goes away where it makes no sense yet.
  await family(page, /“day”/).click();
  await chooseKind(page, 'Compute');
  const expression = form(page).getByRole('textbox', { name: 'Expression' });
  await expression.fill('day.split(');
  await expect(form(page)).toContainText('cannot be understood', { timeout: 20_000 });
  await expect(form(page).getByRole('button', { name: 'Apply' })).toHaveAttribute('aria-disabled', 'true');
  await expect(cell(page, 1, 2)).toContainText('.03.2024');
  await expression.fill('day.split(".")[2] + "-" + day.split(".")[1] + "-" + day.split(".")[0].padLeft(2, "0")');
  await apply(page, whole);

  await family(page, /“country” does not/).click();
  await chooseKind(page, 'Upper case');
  await apply(page, whole);

  await expect(page.getByText(`${count(5 * each)} are mended, ${count(each)} left`)).toBeVisible();
  await family(page, /No such country/).click();
  await form(page).getByRole('combobox', { name: 'Column' }).click();
  await page.getByRole('option', { name: 'country', exact: true }).click();
  await form(page).getByRole('textbox', { name: 'New value' }).fill('Germany');
  await expect(form(page)).toContainText(`mends 0 of ${count(each)}; ${count(each)} would still fail.`);
  await expect(cell(page, 1, 3)).toContainText('PATTERN');
  await form(page).getByRole('textbox', { name: 'New value' }).fill('DE');
  await apply(page, whole);

  await expect(page.getByRole('heading', { name: 'Everything is mended' })).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('.failures-done').getByRole('button', { name: /^Run/ })).toBeFocused();
  await expect(changes(page)).toHaveCount(6);
  await inspect(page, 'failures-done', true);

  // Undone and done again, and still there after a reload of the page.
  await page.keyboard.press('Control+z');
  await expect(page.getByText(`${count(5 * each)} are mended, ${count(each)} left`)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(`${count(4 * each)} are mended, ${count(2 * each)} left`)).toBeVisible();
  await expect(changes(page)).toHaveCount(4);
  await page.keyboard.press('Control+Shift+z');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByText(`All ${count(all)} failed records are mended.`)).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Orders', exact: true }).first().click();
  await page.getByRole('tab', { name: /Failures/ }).click();
  await expect(page.getByText(`All ${count(all)} failed records are mended.`)).toBeVisible({ timeout: 20_000 });

  await page
    .getByRole('button', { name: `Run ${count(all)} mended again` })
    .first()
    .click();
  await expect(page.getByText(`Made of ${count(all)} failed records of Orders`)).toBeVisible();
  await expect(shownState(page)).toHaveText('Completed', { timeout: 60_000 });
  const { row, children } = (await ask(page, 'show', { id })).value as BatchDetail;
  expect(row).toMatchObject({ state: 'CompletedWithErrors', failed: all });
  expect(children).toHaveLength(1);
  expect(await rowOf(page, children[0] ?? '')).toMatchObject({ state: 'Completed', done: all });
});

test('single cells are changed in place by the keyboard, and only what is mended runs again', async ({
  app,
  page,
  dataDir,
}) => {
  const id = await openSpoiled(app, page, dataDir, 20);
  await family(page, /No such country/).click();
  await grid(page).focus();
  // The column to mend stands third; Enter opens a field and goes down.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: /^\w+ of record 101$/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(grid(page)).toBeFocused();
  await expect(changes(page)).toHaveCount(0);

  await cell(page, 1, 7).dblclick();
  await page.getByRole('textbox', { name: 'country of record 101' }).fill('AT');
  await page.keyboard.press('Enter');
  await expect(cell(page, 1, 7)).toContainText('was XX, becomes AT, changed by hand');
  await expect(cell(page, 1, 3)).toHaveText('Mended');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'country of record 102' })).toBeFocused();
  await page.keyboard.type('CH');
  await page.keyboard.press('Tab');
  await expect(changes(page)).toHaveText([/Set “country” to “AT”record 101/, /Set “country” to “CH”record 102/]);
  await expect(page.getByText('120 records failed: 2 are mended, 118 left.')).toBeVisible();
  await inspect(page, 'failures-cells', true);

  // Del empties the cell, and does not mean the batch.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await expect(changes(page).last()).toHaveText(/Empty “country”record 102/);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(changes(page)).toHaveCount(1);
  await expect(cell(page, 2, 7)).toHaveText('XX');
  await expect(page.getByText('120 records failed: 1 is mended, 119 left.')).toBeVisible();
  await page.getByRole('switch', { name: 'Only what still fails' }).click();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '20');

  // The record itself leads here.
  await page.getByRole('tab', { name: /Records/ }).click();
  await page.getByRole('button', { name: /^Failed/ }).click();
  await page.getByRole('complementary').getByRole('button', { name: 'Correct' }).click();
  await expect(grid(page)).toBeFocused();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '121');
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: /of record 1$/ })).toBeFocused();
  await page.keyboard.press('Escape');

  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setMinimumSize(900, 600);
    window?.setSize(900, 600);
  });
  await inspect(page, 'failures-small', true);

  await page.getByRole('button', { name: 'Run 1 mended again' }).click();
  await expect(shownState(page)).toHaveText('Completed', { timeout: 30_000 });
  const { children } = (await ask(page, 'show', { id })).value as BatchDetail;
  expect(await rowOf(page, children[0] ?? '')).toMatchObject({ total: 1, done: 1 });
});
