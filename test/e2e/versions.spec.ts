import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ask, expect, test } from './app.ts';
import { inspect } from './inspect.ts';

test.describe.configure({ timeout: 120_000 });

const fields = (page: Page) =>
  page
    .getByRole('textbox', { name: /^Name of field/ })
    .evaluateAll((all) => all.map((each) => each.getAttribute('value')));
const grip = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^Move ${name}: drag`) });

/** From the grip of one row past the middle of another. */
async function drag(page: Page, name: string, onto: string): Promise<void> {
  const [from, to] = [await grip(page, name).boundingBox(), await grip(page, onto).boundingBox()];
  if (!from || !to) throw new Error('A row is out of sight.');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(from.x + 8, to.y + (to.y > from.y ? 24 : 2), { steps: 4 });
  await page.mouse.up();
}

test('a version that a batch was made with is read-only, and a new one begins from it', async ({
  app,
  page,
  dataDir,
}) => {
  const design = { name: 'People', fields: [{ name: 'id' }, { name: 'name' }, { name: 'born', type: 'date' }] };
  const flow = { name: 'Take in', threshold: null };
  for (const one of [{ interface: design }, { flow }])
    expect((await ask(page, 'saveDesign', one)).trouble).toBeUndefined();
  const source = { kind: 'text', text: 'id,name,born\n1,Ada,1815-12-10\n2,Grace,1906-12-09\n', name: 'people.csv' };
  expect((await ask(page, 'create', { source, interface: 'People', flow: 'Take in' })).trouble).toBeUndefined();

  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Interfaces' }).click();
  await page.getByRole('button', { name: 'People', exact: true }).click();
  const locked = page.getByRole('region', { name: 'Read-only' });
  await expect(locked).toContainText('1 batch was made with this version');
  await expect(page.getByRole('textbox', { name: 'Name of field 1' })).toBeDisabled();
  await inspect(page, 'interface-locked', true);
  await locked.getByRole('button', { name: 'New version' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of field 1' })).toBeEnabled();

  await drag(page, 'born', 'id');
  await expect.poll(() => fields(page)).toEqual(['born', 'id', 'name']);
  await grip(page, 'born').press('ArrowDown');
  await expect.poll(() => fields(page)).toEqual(['id', 'born', 'name']);
  await expect(grip(page, 'born')).toBeFocused();
  // Dragged and moved, it was the same field each time: that is one step.
  await page.keyboard.press('Control+z');
  await expect.poll(() => fields(page)).toEqual(['id', 'name', 'born']);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => fields(page)).toEqual(['id', 'born', 'name']);

  const file = join(dataDir, 'people.csv');
  writeFileSync(file, 'id,name,born\n1,Ada,10.12.1815\n2,Grace,31.12.1906\n3,Nobody,31.13.1906\n');
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByRole('button', { name: 'Choose a sample' }).click();
  const outcomes = page.getByRole('region', { name: 'First records' });
  await expect(outcomes.getByRole('row').nth(1)).toContainText('1815-12-10');
  await expect(outcomes.getByRole('row').nth(3)).toContainText(
    '“born” is not a date with the day first: “31.13.1906”.',
  );
  await expect(page.getByRole('button', { name: 'Day first, 31.12.2024 of born' })).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('“People” is at version 2.')).toBeVisible();

  await page.getByRole('combobox', { name: 'Version' }).selectOption('Version 1');
  await expect(locked).toContainText('This is an older version.');
  await expect.poll(() => fields(page)).toEqual(['id', 'name', 'born']);
});
