import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { ask, expect, test } from './app.ts';
import { inspect } from './inspect.ts';
import { allRows, copy, drop, shownState } from './person.ts';

test.describe.configure({ timeout: 150_000 });

const field = (name: string, more: object = {}) => ({ name, ...more });

/** An interface and a flow, saved past the page. */
async function designs(page: Page): Promise<void> {
  const fields = [field('id', { required: true, unique: true }), field('name'), field('email', { required: true })];
  for (const design of [
    { interface: { name: 'Customers', fields } },
    { interface: { name: 'Only to look', scopes: ['preview'], fields } },
    {
      flow: {
        name: 'Check and store',
        description: 'Names in capitals, addresses checked',
        rules: [{ expression: 'name != "nobody"', message: 'Nobody is no name.' }],
        transform: [{ field: 'name', expression: 'name.upper()' }],
        tools: [{ tool: 'email', field: 'email' }],
        insert: { entity: 'customer', key: 'id' },
      },
    },
  ])
    expect((await ask(page, 'saveDesign', design)).trouble).toBeUndefined();
}

const table = (n: number) =>
  Array.from({ length: n }, (_, i) => `${i + 1};${i % 10 === 9 ? 'nobody' : `ada ${i}`};ada${i}@example.org`);
const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: new RegExp(`^${name}`) });
const next = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();
const entities = async (page: Page) => (await ask(page, 'entities', {})).value;

const openWith = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, path);

async function openWizard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New batch' }).first().click();
  await page.getByText('With an interface and a flow').click();
  await expect(page.getByRole('heading', { name: 'Information' })).toBeVisible();
}

async function chooseWork(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^Customers/ }).check();
  await page.getByRole('radio', { name: /^Check and store/ }).check();
}

test('a file goes through the six steps, back and forth without loss, and nothing is stored before the run', async ({
  page,
  dataDir,
}) => {
  await designs(page);
  const file = join(dataDir, 'customers.csv');
  writeFileSync(file, ['id;full name;E-Mail', ...table(60)].join('\n'));
  await openWizard(page);
  await inspect(page, 'wizard-information', true);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Customers of autumn');
  await page.getByRole('textbox', { name: 'Description' }).fill('From the shop');
  await next(page);
  await expect(page.getByRole('heading', { name: 'Format' })).toBeVisible();
  await inspect(page, 'wizard-format', true);
  await next(page);
  await expect(page.getByRole('radio', { name: /^Only to look/ })).toBeHidden();
  await page.getByRole('radio', { name: /^Check and store/ }).check();
  await page.getByRole('radio', { name: /^Customers/ }).check();
  await inspect(page, 'wizard-work', true);
  await next(page);
  await inspect(page, 'wizard-source-empty', true);
  await drop(page, [file], 'Drop to use this file');
  await expect(page.getByRole('combobox', { name: 'Column of email' })).toHaveValue('E-Mail');
  await expect(page.getByText('Read as CSV, UTF-8, semicolon, 3 columns')).toBeVisible();
  await inspect(page, 'wizard-source', true);
  await page.getByRole('combobox', { name: 'Column of name' }).selectOption('full name');

  // Back to the first step and forth again: everything is as it was.
  await step(page, 'Information').click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Customers of autumn');
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Tools' }).click();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('From the shop');
  await step(page, 'Upload or paste').click();
  await expect(page.getByRole('combobox', { name: 'Column of name' })).toHaveValue('full name');
  await next(page);

  await expect(page.getByRole('heading', { name: 'File names' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Results file' }).fill('con.csv');
  await expect(page.getByText('“con.csv” is the name of a device on Windows. Take another one.')).toBeVisible();
  await inspect(page, 'wizard-names-refused', true);
  await page.getByRole('textbox', { name: 'Results file' }).fill('checked');
  await expect(page.getByRole('region', { name: 'Files of the batch' })).toContainText('checked.csv');
  await next(page);

  const records = page.getByRole('region', { name: 'First records' });
  await expect(records.getByRole('row')).toHaveCount(21);
  await expect(records.getByRole('row').nth(1)).toContainText('ADA 0');
  await expect(records.getByRole('row').nth(10)).toContainText('Nobody is no name.');
  await expect(page.getByText('20 records: 18 completed, 2 failed. Nothing is stored or charged.')).toBeVisible();
  await expect(page.getByText('of the records will probably fail')).toBeVisible({ timeout: 20_000 });
  await expect(
    page.getByText('It is unlikely to reach', { exact: false }).or(page.getByText('hardly reach')),
  ).toBeVisible();
  await inspect(page, 'wizard-overview', true);
  expect(await entities(page)).toMatchObject({ entities: [] });
  expect((await allRows(page)).map(({ label, state }) => [label, state])).toEqual([['Customers of autumn', 'Draft']]);

  await page.getByRole('button', { name: 'Edit Information' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Customers of winter');
  await step(page, 'Overview and run').click();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(shownState(page)).toHaveText('Completed with errors', { timeout: 30_000 });
  await expect(page.getByRole('heading', { name: 'Customers of winter' })).toBeVisible();
  expect(await entities(page)).toMatchObject({ entities: [{ entity: 'customer', keys: 54 }] });
  await page.getByRole('tab', { name: /Records/ }).click();
  const grid = page.getByRole('grid', { name: 'Records' });
  await expect(grid.getByRole('columnheader')).toContainText(['#', 'id', 'State', 'id', 'name', 'email', 'Message']);
  await expect(grid.locator('[aria-rowindex="2"]')).toContainText('ADA 0');
  await page.getByRole('tab', { name: 'Setup' }).click();
  await expect(page.getByText('name from “full name”')).toBeVisible();
  await expect(page.getByText('checked.csv')).toBeVisible();
  await inspect(page, 'wizard-setup', true);
  const [row] = await allRows(page);
  const { folder } = (await ask(page, 'show', { id: row?.id })).value as { folder: string };
  expect(readFileSync(join(folder, 'checked.csv'), 'utf8')).toContain('ADA 0');
});

test('pasted text becomes a draft; a clone of it is edited in the wizard, and the interface is remembered', async ({
  app,
  page,
}) => {
  await designs(page);
  await openWizard(page);
  await step(page, 'Interface and flow').click();
  await chooseWork(page);
  await next(page);
  await page.getByText('Paste', { exact: true }).click();
  await copy(app, ['zz,name,e-mail', '1,ada,ada@example.org', '2,bob,bob@example.org'].join('\n'));
  await page.getByRole('textbox', { name: 'Records' }).click();
  await page.keyboard.press('Control+V');
  await expect(page.getByRole('combobox', { name: 'Column of email' })).toHaveValue('e-mail');
  // What is required and not there is told at once.
  await expect(page.getByRole('alert').filter({ hasText: 'The required field “id” has no column' })).toBeVisible();
  await inspect(page, 'wizard-missing', true);
  await expect(step(page, 'Upload or paste')).toContainText('you are here');
  await page.getByRole('combobox', { name: 'Column of id' }).selectOption('zz');
  await expect(page.getByRole('alert')).toBeHidden();
  await inspect(page, 'wizard-paste', true);
  await step(page, 'Overview and run').click();
  await expect(page.getByRole('region', { name: 'First records' }).getByRole('row')).toHaveCount(3);
  await page.getByRole('button', { name: 'Close, everything is kept' }).click();
  await expect(shownState(page)).toHaveText('Draft');
  await expect(page.getByText(/^Check and store · Pasted list/)).toBeVisible();

  await page.keyboard.press('Control+D');
  await expect(page.getByText('Cloned')).toBeVisible();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Overview and run' })).toBeVisible();
  await step(page, 'Information').click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('The clone');
  await step(page, 'Interface and flow').click();
  // Without the interface the flow has no field “email”: that is told, and nothing is lost.
  await page.getByRole('radio', { name: /^No interface/ }).check();
  await step(page, 'File names').click();
  await expect(page.locator('.page-foot').getByRole('alert')).toContainText('no field “email”');
  await page.getByRole('radio', { name: /^Customers/ }).check();
  await step(page, 'File names').click();
  await page.getByRole('textbox', { name: 'Input file' }).fill('what came in.csv');
  await expect(page.getByText('All changes are saved.')).toBeVisible();
  const clone = (await allRows(page)).find(({ label }) => label === 'The clone');
  expect(clone).toMatchObject({ state: 'Draft', interface: 'Customers', flow: 'Check and store' });
  expect((await ask(page, 'show', { id: clone?.id })).value).toMatchObject({ names: { input: 'what came in.csv' } });
  expect(await allRows(page)).toHaveLength(2);

  // Columns that were read through an interface before are read through it again, unless somebody chooses.
  await page.getByRole('button', { name: 'Close, everything is kept' }).click();
  await page.keyboard.press('Control+Shift+N');
  await step(page, 'Upload or paste').click();
  await page.getByText('Paste', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Records' }).click();
  await page.keyboard.press('Control+V');
  await expect(page.getByText('Used before for these columns')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Fields of “Customers”' })).toBeVisible();
});

test('a dropped JSON file is read from the path where its records are', async ({ page, dataDir }) => {
  await designs(page);
  const file = join(dataDir, 'export.json');
  const items = Array.from({ length: 12 }, (_, i) => ({ id: i + 1, name: 'ada', email: `ada${i}@example.org` }));
  writeFileSync(file, JSON.stringify({ made: 'today', data: { items } }));
  await openWizard(page);
  await step(page, 'Interface and flow').click();
  await chooseWork(page);
  await drop(page, [file], 'Drop to use this file');
  await step(page, 'Upload or paste').click();
  await expect(page.getByText(/^Read as JSON/)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Column of email' })).toHaveValue('email');
  await step(page, 'Overview and run').click();
  await expect(page.getByText('12 records: 12 completed.')).toBeVisible();
  await expect(page.getByText('JSON, found by itself').first()).toBeVisible();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(shownState(page)).toHaveText('Completed', { timeout: 30_000 });
});

test('the six steps are done with the keyboard alone', async ({ app, page, dataDir }) => {
  await designs(page);
  const file = join(dataDir, 'customers.json');
  writeFileSync(file, JSON.stringify([{ id: 1, name: 'ada', email: 'ada@example.org' }]));
  await openWith(app, file);
  await page.keyboard.press('Control+Shift+N');
  await expect(page.getByRole('heading', { name: 'New batch' })).toBeFocused();
  await tabTo(page, page.getByRole('textbox', { name: 'Name', exact: true }));
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Format' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await tabTo(page, page.getByRole('radio', { name: /^No interface/ }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Customers/ })).toBeChecked();
  await tabTo(page, page.getByRole('radio', { name: /^Check and store/ }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await tabTo(page, page.getByRole('button', { name: /^Drop a file here/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Column of email' })).toHaveValue('email');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'File names' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'First records' }).getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Control+Enter');
  await expect(shownState(page)).toHaveText('Completed', { timeout: 30_000 });
  expect(await entities(page)).toMatchObject({ entities: [{ entity: 'customer', keys: 1 }] });
});

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let n = 0; n < 40 && !(await target.evaluate((it) => it === document.activeElement)); n++)
    await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}
