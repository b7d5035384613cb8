import type { Page } from '@playwright/test';
import type { BatchDetail } from '#contract/batch.ts';
import { ask, expect, test } from './app.ts';
import { inspect } from './inspect.ts';
import { rowOf, shownState } from './person.ts';
import { all, cell, changes, chooseKind, count, each, family, form, grid, kinds, openSpoiled } from './spoiled.ts';

test.describe.configure({ timeout: 240_000 });

const whole = `Changes ${count(each)} records, mends ${count(each)} of ${count(each)}.`;

/** Waits for what the preview says, then applies it. */
async function apply(page: Page, sentence: string): Promise<void> {
  await expect(form(page)).toContainText(sentence, { timeout: 20_000 });
  await form(page).getByRole('button', { name: 'Apply' }).click();
}

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
  const before = await grid(page).boundingBox();
  await form(page).getByRole('textbox', { name: 'New value for “offen”' }).fill('open');
  await expect(form(page)).toContainText(/Changes 83\d records, mends 83\d of 1,667; 83\d would still fail\./);
  await expect(cell(page, 1, 2)).toContainText(/was (fertig|offen)|fertig/);
  expect(await grid(page).boundingBox()).toEqual(before);
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

  // Whoever presses Enter before the engine has answered is understood.
  await family(page, /“country” does not/).click();
  await form(page).getByRole('textbox', { name: 'New value' }).fill('DE');
  await page.keyboard.press('Enter');

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
