import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { inspect } from './inspect.ts';
import { allRows, answerSaveDialog, column, readTable, runFile, shownState, waitForState } from './person.ts';

// Kim moves, Lee is gone, Max is mended, Nia is spoiled, Ola, Pia and Rob are new; the others stay, in another order.
const autumn = [
  '1,Kim,kim@site.example,Utrecht',
  '2,Lee,lee@site.example,Lyon',
  '3,Max,,Bremen',
  '4,Nia,nia@site.example,Graz',
];
const winter = [
  '6,Ola,ola@site.example,Turin',
  '7,Pia,pia@site.example,Turin',
  '8,Rob,rob@site.example,Turin',
  '4,Nia,,Graz',
  '3,Max,max@site.example,Bremen',
  '1,Kim,kim@site.example,Delft',
];
const others = Array.from({ length: 20 }, (_, i) => `${i + 10},Person ${i},person.${i}@site.example,Malmö`);

test('two runs are compared, their differences saved, and what changed is run', async ({ app, page, dataDir }) => {
  const run = async (label: string, rows: readonly string[]) => {
    const file = join(dataDir, `${label}.csv`);
    writeFileSync(file, ['id,name,email,city', ...rows].join('\n'));
    const id = await runFile(app, page, file, { label });
    await waitForState(page, id, 'CompletedWithErrors');
    return id;
  };
  await run('Autumn', [...autumn, ...others]);
  await run('Winter', [...winter, ...others.toReversed()]);

  await page.getByRole('checkbox', { name: 'Select Winter' }).check();
  const bar = page.getByRole('region', { name: 'Selected batches' });
  await expect(bar.getByRole('button', { name: 'Compare' })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Select Autumn' }).check();
  await inspect(page, 'batches-ticked', true);
  await bar.getByRole('button', { name: 'Compare' }).click();

  await expect(page.getByRole('region', { name: 'Before' })).toContainText('Autumn');
  await expect(page.getByRole('region', { name: 'After' })).toContainText('Winter');
  // By address nobody is mended: the number tells people apart.
  const key = page.getByRole('combobox', { name: /^Key column/ });
  await expect(key).toHaveValue('email');
  await key.click();
  await page.getByRole('option', { name: 'id', exact: true }).click();
  const chips = page.getByRole('group', { name: 'Show differences' }).getByRole('button');
  await expect(chips).toHaveText(['All differences7', 'New3', 'Gone1', 'Changed1', 'Fixed1', 'Broken1', 'Same20']);
  const grid = page.getByRole('grid', { name: 'Differences' });
  await expect(grid.getByRole('row')).toHaveCount(8);
  await expect(grid.getByRole('row', { name: /^Changed 1/ })).toContainText('Delft');
  await inspect(page, 'compare', true);

  await page.getByRole('button', { name: /^Broken/ }).click();
  await expect(grid.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('complementary')).toContainText('nia@site.example');
  await page.getByRole('button', { name: /^All differences/ }).click();
  const target = join(dataDir, 'differences.csv');
  await answerSaveDialog(app, target);
  await page.getByRole('button', { name: 'Export the differences…' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Differences saved' })).toContainText('differences.csv');
  const table = readTable(target);
  expect(table.header).toEqual(['difference', 'key', 'record_before', 'record_after', 'column', 'before', 'after']);
  expect(new Set(column(table, 'difference'))).toEqual(new Set(['new', 'gone', 'changed', 'fixed', 'broken']));
  expect(table.rows).toContainEqual(['changed', '1', '1', '6', 'city', 'Utrecht', 'Delft']);

  await grid
    .getByRole('row', { name: /^New 6/ })
    .getByRole('button', { name: '1', exact: true })
    .click();
  await expect(page.getByRole('heading', { name: 'Winter', level: 1 })).toBeVisible();
  await expect(page.getByRole('complementary')).toContainText('Turin');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('button', { name: 'Run what changed', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Winter (changes)', level: 1 })).toBeVisible();
  await expect(shownState(page)).toHaveText('Completed with errors', { timeout: 30_000 });
  expect((await allRows(page)).find(({ label }) => label === 'Winter (changes)')).toMatchObject({
    total: 6,
    failed: 1,
  });
});

test('from a batch another one of the same tool is chosen, and nothing differs', async ({ app, page, dataDir }) => {
  const file = join(dataDir, 'people.csv');
  writeFileSync(file, ['id,name,email,city', ...others].join('\n'));
  for (const label of ['First', 'Second'])
    await waitForState(page, await runFile(app, page, file, { label }), 'Completed');
  await page.getByRole('button', { name: 'More for Second' }).click();
  await page.getByRole('menuitem', { name: 'Compare with…' }).click();
  await inspect(page, 'compare-with', true);
  await page.getByRole('button', { name: /^First/ }).click();
  await expect(page.getByRole('heading', { name: 'Nothing differs' })).toBeVisible();
  await expect(page.getByText('20 records are the same in both batches.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run what changed', exact: true })).toBeDisabled();
});
