import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, expect, test } from './app.ts';
import { addresses, column, readTable, rowOf, runFile, save, shownState } from './person.ts';

test('a running batch is cancelled after a warning; what is done can be saved, and nothing resumes it', async ({
  app,
  page,
  dataDir,
}) => {
  const file = join(dataDir, 'members.txt');
  writeFileSync(file, addresses(300_000).join('\n'));
  const id = await runFile(app, page, file, { label: 'Members', pageSize: 1 });
  await page.getByRole('button', { name: 'Members', exact: true }).click();
  await expect(shownState(page)).toHaveText('Processing', { timeout: 20_000 });
  await expect.poll(async () => (await rowOf(page, id)).done).toBeGreaterThan(0);

  const cancel = page.getByRole('button', { name: 'Cancel', exact: true });
  const question = page.getByRole('dialog', { name: 'Cancel “Members”?' });
  await cancel.click();
  await expect(question).toContainText('A cancelled batch cannot be resumed.');
  await expect(question).toContainText(/The [\d,]+ finished records stay available\./);
  await expect(question.getByRole('button', { name: 'Keep running' }).last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  expect((await rowOf(page, id)).state).toBe('Processing');

  await cancel.click();
  await question.getByRole('button', { name: 'Cancel batch' }).click();
  await expect(shownState(page)).toHaveText('Cancelled');
  const { done, total, counts } = await rowOf(page, id);
  expect(counts.NotProcessed).toBe(total - done);
  const banner = page.getByRole('status').filter({ hasText: 'can still be saved' });
  await expect(banner).toContainText(`${done.toLocaleString('en')} finished records`);

  await expect(page.getByRole('button', { name: /resume/i })).toHaveCount(0);
  await page.keyboard.press('Control+K');
  await page.getByRole('textbox', { name: 'Search' }).fill('resume');
  await expect(page.getByText('Nothing is called “resume”')).toBeVisible();
  await page.keyboard.press('Escape');
  const refused = await ask(page, 'act', { id, actions: ['resume'] });
  expect(refused.trouble?.message).toContain('A cancelled batch can never be resumed.');

  const target = join(dataDir, 'part.csv');
  await save(app, page.getByRole('button', { name: 'Save results', exact: true }), target);
  const saved = column(readTable(target), 'email');
  expect(saved).toHaveLength(done);
  expect(saved[0]).toBe(addresses(1)[0]);
});
