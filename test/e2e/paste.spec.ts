import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { duplicateColumns } from '#contract/tool.ts';
import { emailColumns } from '#tools/email/columns.ts';
import { expect, test } from './app.ts';
import { addresses, allRows, column, copy, readTable, rowOf, save, shownState } from './person.ts';

const editor = (page: Page) => page.getByRole('textbox', { name: 'List, one value a line' });
const check = (page: Page) => page.getByRole('complementary', { name: 'Check of the list' });

/** 200 lines: 184 different addresses, 6 of them once more, 10 lines that are none; the odd ones stand at the top. */
function mixedList(): string[] {
  const good = [
    'Ann@Example.com',
    'bob+news@gmail.com',
    '=sum@example.com',
    'info@mailinator.com',
    ...addresses(200).slice(0, 180),
  ];
  const bad = Array.from({ length: 10 }, (_, i) => `nobody number ${i + 1}`);
  return [
    ...good.slice(0, 4),
    bad[0] ?? '',
    'ann@example.com',
    ...good.slice(4),
    ...good.slice(5, 10),
    ...bad.slice(1),
  ];
}

async function pasteIntoNewBatch(page: Page) {
  await page.getByRole('button', { name: 'New batch' }).first().click();
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Control+V');
}

test('a pasted list is checked while it stands there, run, and saved with every column', async ({
  app,
  page,
  dataDir,
}) => {
  await copy(app, mixedList().join('\n'));
  await pasteIntoNewBatch(page);

  await expect(check(page)).toContainText('190 valid of 200');
  await expect(check(page)).toContainText('10 bad lines');
  await expect(check(page)).toContainText('6 duplicates');
  const badLines = check(page).getByRole('list', { name: 'Bad lines' }).getByRole('button');
  await expect(badLines).toHaveCount(10);
  await badLines.first().click();
  await expect(page.locator('.editor-bad-line')).toHaveText(['nobody number 1']);
  await expect(page.locator('.editor-dots .tone-warn')).toHaveCount(1);

  await page.getByRole('radio', { name: /phone/i }).check();
  await expect(check(page)).toContainText('14 bad lines');
  await expect(badLines.first()).toContainText('There are fewer than 2 digits.');
  await page.getByRole('radio', { name: /e-mail/i }).check();
  await expect(page.getByText('190 e-mail addresses ready, 10 bad lines left out')).toBeVisible();

  await page.getByRole('textbox', { name: 'Name' }).fill('Spring letter');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Spring letter');
  await expect(shownState(page)).toHaveText('Completed');
  await expect(page.getByLabel('Progress', { exact: true })).toContainText('190 of 190 records');

  const target = join(dataDir, 'letter.csv');
  const said = await save(app, page.getByRole('button', { name: 'Save results', exact: true }), target);
  expect(said).toContain('letter.csv: 190 rows');
  checkLetter(target);
});

function checkLetter(target: string) {
  const table = readTable(target);
  expect(table.header).toEqual([...emailColumns, ...duplicateColumns]);
  expect(table.header).toHaveLength(34);
  expect(new Set(table.rows.map((row) => row.length))).toEqual(new Set([34]));
  const taken = mixedList().filter((line) => !line.startsWith('nobody'));
  // A spreadsheet would run the third one as a formula: it gets an apostrophe.
  const guarded = taken.map((line) => (line.startsWith('=') ? `'${line}` : line));
  expect(column(table, 'email')).toEqual(guarded);
  expect(column(table, 'normalized_email').slice(0, 2)).toEqual(['Ann@example.com', 'bob+news@gmail.com']);
  expect(column(table, 'canonical_email')[1]).toBe('bob@gmail.com');
  expect(column(table, 'subaddress')[1]).toBe('news');
  expect(column(table, 'is_disposable').slice(0, 4)).toEqual(['false', 'false', 'false', 'true']);
  expect(column(table, 'role')[3]).toBe('info');
  expect(column(table, 'is_duplicate').filter((is) => is === 'true')).toHaveLength(6);
  expect([column(table, 'is_duplicate')[4], column(table, 'duplicate_of_row')[4]]).toEqual(['true', '1']);
  expect(column(table, 'duplicate_count')[0]).toBe('2');
}

test('a running batch is paused, its results so far are saved, and it goes on to the end', async ({
  app,
  page,
  dataDir,
}) => {
  const lines = addresses(40_000);
  await copy(app, lines.join('\n'));
  await pasteIntoNewBatch(page);
  await expect(check(page)).toContainText('40,000 valid of 40,000');
  // The smallest pages there are, so that the run is long enough for a person to step in.
  await page.getByText('Advanced').click();
  await page.getByLabel('Page size').fill('1');
  await page.getByRole('button', { name: 'Run', exact: true }).click();

  await expect(page.getByLabel('Progress', { exact: true })).toContainText(/^[1-9][\d.]*%/);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(shownState(page)).toHaveText('Paused');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing is lost while it is paused' })).toBeVisible();
  const [{ id } = { id: '' }] = await allRows(page);
  const { done } = await rowOf(page, id);
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(40_000);

  const said = await save(app, page.getByRole('button', { name: /^Save results/ }), join(dataDir, 'part.csv'));
  const part = `part (partial ${done} of 40000).csv`;
  expect(said).toContain(`${part}: ${done.toLocaleString('en')} of 40,000 records so far`);
  expect(column(readTable(join(dataDir, part)), 'email')).toHaveLength(done);
  expect((await rowOf(page, id)).done).toBe(done);

  await page.getByRole('button', { name: 'Resume', exact: true }).first().click();
  await expect(shownState(page)).toHaveText('Completed', { timeout: 45_000 });
  const whole = join(dataDir, 'whole.csv');
  await save(app, page.getByRole('button', { name: 'Save results', exact: true }), whole);
  expect(column(readTable(whole), 'email')).toEqual(lines);
});
