import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { runCommand } from './commands.ts';
import { inspect } from './inspect.ts';
import { addresses, allRows, answerSaveDialog, drop, shownState } from './person.ts';

test.describe.configure({ timeout: 120_000 });

test('a recipe is saved with its data, looked at, imported and run, and the output agrees', async ({
  app,
  page,
  dataDir,
}) => {
  const file = join(dataDir, 'people.csv');
  writeFileSync(file, ['no;mail', ...addresses(200).map((address, i) => `${i};${address}`)].join('\n'));
  await drop(page, [file]);
  await expect(page.getByText('200 records ready')).toBeVisible();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(shownState(page)).toHaveText('Completed', { timeout: 30_000 });

  const recipe = join(dataDir, 'people.batchmill');
  await answerSaveDialog(app, recipe);
  await page.getByRole('tab', { name: /Files/ }).click();
  await page.getByRole('button', { name: 'Save recipe…' }).click();
  const saving = page.getByRole('dialog', { name: 'Save recipe' });
  await saving.getByRole('switch', { name: /^With the data/ }).check();
  await inspect(page, 'recipe-save', true);
  await saving.getByRole('button', { name: 'Save recipe…' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Recipe saved' })).toContainText('With 200 records');
  await expect(saving).toBeHidden();
  expect(readFileSync(recipe).subarray(0, 2).toString()).toBe('PK');

  // Whatever screen is open, and whatever it takes files for.
  await drop(page, [recipe]);
  const dialog = page.getByRole('dialog', { name: 'Recipe' });
  await expect(dialog).toContainText('people.csv · 200 records');
  await inspect(page, 'recipe-open', true);
  await dialog.getByRole('button', { name: 'Import and run' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'The output agrees' })).toBeVisible({ timeout: 30_000 });
  await expect(shownState(page)).toHaveText('Completed');
  expect(await allRows(page)).toHaveLength(2);

  const said = await runCommand(join(dataDir, 'elsewhere'), 'bundle', 'run', recipe, '--json');
  expect(said).toContain('"agrees":true');
});

test('a file that is no recipe says so, and a recipe without data asks for a file', async ({ app, page, dataDir }) => {
  const broken = join(dataDir, 'broken.batchmill');
  writeFileSync(broken, 'name;mail\n');
  await drop(page, [broken]);
  const dialog = page.getByRole('dialog', { name: 'Recipe' });
  await expect(dialog.getByRole('alert')).toContainText('“broken.batchmill” is no recipe of Batchmill.');
  await dialog.getByRole('button', { name: 'Close' }).click();

  const [list, recipe] = [join(dataDir, 'list.txt'), join(dataDir, 'list.batchmill')];
  writeFileSync(list, addresses(30).join('\n'));
  const elsewhere = join(dataDir, 'elsewhere');
  const row = JSON.parse(
    (await runCommand(elsewhere, 'run', list, '--tool', 'email', '--json')).trim().split('\n').at(-1) ?? '',
  );
  await runCommand(elsewhere, 'bundle', 'export', row.id, recipe);
  await drop(page, [recipe]);
  await expect(dialog).toContainText('None: choose a file of your own');
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeHidden();
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, list);
  await dialog.getByRole('button', { name: 'Choose a file for it…' }).click();
  await expect(shownState(page)).toHaveText('Draft');
  await expect(page.getByRole('alert').filter({ hasText: 'Recipe imported' })).toBeVisible();
});
