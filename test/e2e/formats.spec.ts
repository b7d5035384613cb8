import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inline, workbook } from '../formats/xlsx/parts.ts';
import { expect, test } from './app.ts';
import { addresses, drop, save, shownState } from './person.ts';

const people = addresses(20).map((email, i) => ({ id: `00${i}`, contact: { email } }));

test('each format is dropped, shown as it was guessed, and read in another way when that is said', async ({
  app,
  page,
  dataDir,
}) => {
  const preview = page.getByRole('region', { name: 'First rows' });
  const ready = (count: number) => expect(page.getByText(`${count} records ready`)).toBeVisible();
  const place = (name: string) => page.getByRole('combobox', { name });
  const dropped = async (name: string, content: string | Uint8Array) => {
    const file = join(dataDir, name);
    writeFileSync(file, content);
    await drop(page, [file]);
    await expect(page.getByRole('region', { name: 'File' })).toContainText(name);
  };

  await dropped('people.json.gz', gzipSync(JSON.stringify({ tags: [{ t: 1 }], data: { people } })));
  await ready(20);
  await expect(preview.getByRole('button')).toHaveText(['id', 'contact.email']);
  await expect(place('Record path')).toHaveValue('data.people');
  await place('Record path').fill('tags');
  await place('Record path').press('Enter');
  await expect(preview.getByRole('row').nth(1)).toHaveText('11');
  await place('Record path').fill('nowhere');
  await place('Record path').press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'nothing at “nowhere”' })).toBeVisible();
  await page.getByRole('button', { name: 'Read it as guessed' }).click();
  await expect(place('Record path')).toHaveValue('data.people');

  await dropped('latin.csv', Buffer.from('name;mail\nJ\xfcrgen;j@example.org\n', 'latin1'));
  await expect(page.getByRole('alert').filter({ hasText: 'holds the byte FC' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Encoding' }).click();
  await page.getByRole('option', { name: 'Windows-1252' }).click();
  await expect(preview.getByRole('row').nth(1)).toContainText('Jürgen');

  await dropped('people.jsonl', people.map((each) => JSON.stringify(each)).join('\n'));
  await ready(20);
  await expect(page.getByRole('combobox', { name: 'Format' })).toHaveValue('JSON lines');

  const xml = people.map(({ id, contact }) => `<p id="${id}"><email>${contact.email}</email></p>`).join('\n');
  await dropped('people.xml', `<?xml version="1.0"?>\n<list>\n${xml}\n</list>\n`);
  await ready(20);
  await expect(preview.getByRole('button')).toHaveText(['@id', 'email']);

  const sheet = inline('id', 'email') + people.map(({ id, contact }) => inline(id, contact.email)).join('');
  await dropped(
    'people.xlsx',
    await workbook({
      sheets: { Orders: inline('no', 'sum') + inline('1', '2'), Cover: inline('2026'), People: sheet },
    }),
  );
  await expect(place('Sheet')).toHaveValue('Orders');
  await place('Sheet').click();
  await page.getByRole('option', { name: 'People' }).click();
  await ready(20);
  await expect(preview.getByRole('row').nth(1)).toContainText('000');

  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(shownState(page)).toHaveText('Completed', { timeout: 45_000 });
  await page.getByRole('tab', { name: /Files/ }).click();
  await page.getByRole('combobox', { name: 'Format' }).click();
  await page.getByRole('option', { name: 'JSON', exact: true }).click();
  const target = join(dataDir, 'results.json');
  await save(app, page.getByRole('button', { name: 'Save results as' }), target);
  const results: Record<string, string>[] = JSON.parse(readFileSync(target, 'utf8'));
  expect(results.map(({ id }) => id)).toEqual(people.map(({ id }) => id));
});
