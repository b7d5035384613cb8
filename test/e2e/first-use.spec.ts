/** Somebody who has never seen the program comes to a file of results in a few actions, whichever way they take. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { addresses, answerSaveDialog, column, readTable, shownState } from './person.ts';

const most = 6;

/** Counts what a person does: each click, each choice in a dialog of the system. */
function counting() {
  const begin = performance.now();
  const done: string[] = [];
  return {
    async act(what: string, act: Promise<unknown>) {
      await act;
      done.push(what);
    },
    tell(way: string) {
      const seconds = ((performance.now() - begin) / 1_000).toFixed(1);
      console.log(`${way}: ${done.length} actions in ${seconds} s (${done.join(', ')})`);
      expect(done.length).toBeLessThanOrEqual(most);
    },
  };
}

async function saveResults(app: ElectronApplication, page: Page, target: string, person: ReturnType<typeof counting>) {
  await answerSaveDialog(app, target);
  await person.act('Save results', page.getByRole('button', { name: 'Save results', exact: true }).first().click());
  await person.act('choose where to', Promise.resolve());
  await expect(page.getByRole('alert').filter({ hasText: 'Results saved' })).toBeVisible({ timeout: 30_000 });
}

test('from the start over sample data to a file of results', async ({ app, page, dataDir }) => {
  const person = counting();
  await person.act('Use sample data', page.getByRole('button', { name: 'Use sample data' }).click());
  const name = page.locator('.batch-name').first();
  await person.act('open a batch', name.click());
  await expect(shownState(page)).toHaveText(/^Completed/, { timeout: 60_000 });
  const target = join(dataDir, 'sample-results.csv');
  await saveResults(app, page, target, person);
  expect(readTable(target).rows.length).toBeGreaterThan(10);
  person.tell('sample data');
});

test('from the start over a file of one’s own to a file of results', async ({ app, page, dataDir }) => {
  const file = join(dataDir, 'members.csv');
  const mails = addresses(500);
  writeFileSync(file, ['id,email', ...mails.map((mail, i) => `${i + 1},${mail}`)].join('\n'));
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, file);
  const person = counting();
  await expect(page.getByRole('heading', { name: 'No batches yet' })).toBeVisible();
  await person.act('Open file', page.getByRole('button', { name: 'Open file' }).first().click());
  await person.act('choose it', expect(page.getByText('500 records ready')).toBeVisible());
  await person.act('Run', page.getByRole('button', { name: /^Run/ }).first().click());
  await expect(shownState(page)).toHaveText('Completed', { timeout: 60_000 });
  const target = join(dataDir, 'results.csv');
  await saveResults(app, page, target, person);
  expect(column(readTable(target), 'email')).toEqual(mails);
  person.tell('own file');
});
