import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchRow } from '#contract/batch.ts';
import { ask, expect, test } from './app.ts';
import { answerSaveDialog, column, readTable, runFile, waitForState } from './person.ts';

test('results are saved with failed records as they ended in the batch made of them', async ({
  app,
  page,
  dataDir,
}) => {
  const file = join(dataDir, 'people.csv');
  const people = Array.from({ length: 9 }, (_, i) => `${i + 1},person.${i + 1}@site.example`);
  writeFileSync(file, ['id,email', ...people, '10,'].join('\n'));
  const id = await runFile(app, page, file, { label: 'People' });
  await waitForState(page, id, 'CompletedWithErrors');
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await page.getByRole('button', { name: 'More to save' }).click();
  const merged = page.getByRole('menuitem', { name: 'Merged with the batches made of it' });
  await expect(page.getByRole('menuitem', { name: 'Save errors' })).toBeVisible();
  await expect(merged).toBeHidden();
  await page.keyboard.press('Escape');

  const corrections = [{ record: 10, input: ['10', 'tenth@site.example'] }];
  const made = await ask(page, 'resubmit', { id, corrections });
  await waitForState(page, (made.value as BatchRow).id, 'Completed');
  await page.keyboard.press('F5');
  const target = join(dataDir, 'merged.csv');
  await answerSaveDialog(app, target);
  await page.getByRole('button', { name: 'More to save' }).click();
  await merged.click();
  await expect(page.getByRole('alert').filter({ hasText: 'Results saved' })).toContainText('10 rows');
  const table = readTable(target);
  expect(column(table, 'id')).toEqual(Array.from({ length: 10 }, (_, i) => String(i + 1)));
  expect(new Set(column(table, 'verdict'))).not.toContain('');
  expect(table.rows.at(-1)?.join()).toContain('tenth@site.example');
});
