import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { DesignRow } from '#contract/design.ts';
import { ask, expect, test } from './app.ts';
import { inspect } from './inspect.ts';
import { answerSaveDialog } from './person.ts';

test.describe.configure({ timeout: 150_000 });

const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name });
const openWith = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, path);
const saved = async (page: Page, kind: 'interface' | 'flow') =>
  (await ask(page, 'designs', { kind })).value as DesignRow[];

test('an interface is made from a sample, mapped, checked, saved, exported, imported, deleted and brought back', async ({
  app,
  page,
  dataDir,
}) => {
  const file = join(dataDir, 'customers.csv');
  writeFileSync(file, 'Customer No;E-Mail;Land;Note\n1;ada@example.org;DE;\n2;;FR;x\n3;bob@example.org;DEU;\n');
  await section(page, 'Interfaces').click();
  await expect(page.getByRole('heading', { name: 'No interfaces yet' })).toBeVisible();
  await inspect(page, 'interfaces-empty', true);
  await page.getByRole('button', { name: 'New interface' }).first().click();
  await expect(page.getByRole('heading', { name: 'New interface' })).toBeVisible();
  await inspect(page, 'interface-new', true);

  // Nothing is lost when it is refused.
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Give the interface a name.' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Customers');
  for (const name of ['customer_no', 'email', 'country']) {
    await page.getByRole('button', { name: 'Add a field' }).click();
    await page.keyboard.type(name);
  }
  await openWith(app, file);
  await page.getByRole('button', { name: 'Choose a sample' }).click();
  await expect(page.getByRole('combobox', { name: 'Column of customer_no' })).toHaveValue('Customer No');
  await expect(page.getByRole('combobox', { name: 'Column of email' })).toHaveValue('E-Mail');
  await expect(page.getByText('ada@example.org, bob@example.org')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Columns that no field takes' })).toContainText('Note');
  await page.getByRole('combobox', { name: 'Column of country' }).fill('Land');
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'email is required' }).check();
  const outcomes = page.getByRole('region', { name: 'First records' });
  await expect(outcomes.getByRole('row').nth(2)).toContainText('Failed validation');
  await expect(outcomes.getByRole('row').nth(2)).toContainText('“email” is empty, but required.');
  await page.getByRole('button', { name: 'Rules of country' }).click();
  await page.getByRole('textbox', { name: 'Pattern' }).fill('[A-Z{2}');
  await expect(page.getByRole('region', { name: 'Sample' })).toContainText('country');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'country' }).getByRole('alert')).toBeVisible();
  await inspect(page, 'interface-refused', true);
  await page.getByRole('textbox', { name: 'Pattern' }).fill('[A-Z]{2}');
  await expect(outcomes.getByRole('row').nth(3)).toContainText('“country” does not have its form');
  await page.getByRole('button', { name: 'Move up: country' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of field 2' })).toHaveValue('country');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('“Customers” is at version 1.')).toBeVisible();
  await inspect(page, 'interface-sample', true);
  expect((await ask(page, 'design', { kind: 'interface', name: 'Customers' })).value).toMatchObject({
    interface: {
      fields: [
        { name: 'customer_no', source: 'Customer No' },
        { name: 'country', source: 'Land', pattern: '[A-Z]{2}' },
        { name: 'email', source: 'E-Mail', required: true },
      ],
    },
  });

  await section(page, 'Interfaces').click();
  await expect(page.getByRole('row').filter({ hasText: 'Customers' })).toContainText('3');
  await inspect(page, 'interfaces', true);
  const act = async (name: string) => {
    await page.getByRole('button', { name: 'More for Customers', exact: true }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  const target = join(dataDir, 'exported.json');
  await answerSaveDialog(app, target);
  await act('Export');
  await expect(page.getByText('“Customers” is in “exported.json” now.')).toBeVisible();
  expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({ interface: { name: 'Customers' } });
  await act('Clone');
  await expect(page.getByRole('button', { name: 'Customers copy', exact: true })).toBeVisible();
  await act('Delete');
  await expect(page.getByRole('button', { name: 'Customers', exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Customers', exact: true })).toBeVisible();

  const other = { interface: { ...JSON.parse(readFileSync(target, 'utf8')).interface, name: 'From elsewhere' } };
  writeFileSync(target, JSON.stringify(other));
  await openWith(app, target);
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('button', { name: 'From elsewhere', exact: true })).toBeVisible();
  writeFileSync(target, '{"interface": {"name": "Broken", "fields": []}}');
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was imported' })).toContainText('exported.json');
  expect((await saved(page, 'interface')).map(({ name }) => name).sort()).toEqual([
    'Customers',
    'Customers copy',
    'From elsewhere',
  ]);
});

test('of many fields those in view are drawn, and every other one as it is reached', async ({ app, page, dataDir }) => {
  const file = join(dataDir, 'wide.csv');
  const columns = Array.from({ length: 400 }, (_, i) => `col_${i + 1}`);
  writeFileSync(file, [columns.join(','), columns.map((_, i) => i).join(',')].join('\n'));
  await section(page, 'Interfaces').click();
  await page.getByRole('button', { name: 'New interface' }).first().click();
  await openWith(app, file);
  await page.getByRole('button', { name: 'Choose a sample' }).click();
  await page.getByRole('button', { name: 'Make fields of all columns' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of field 3', exact: true })).toHaveValue('col_3');
  const far = page.getByRole('listitem').filter({ hasText: /^col_200$/ });
  await far.scrollIntoViewIfNeeded();
  await expect(page.getByRole('textbox', { name: 'Name of field 200', exact: true })).toHaveValue('col_200');
  await page.getByRole('button', { name: 'Add a field' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of field 401', exact: true })).toBeFocused();
  await page.keyboard.type('last');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Wide');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('“Wide” is at version 1.')).toBeVisible();
  expect((await saved(page, 'interface'))[0]).toMatchObject({ name: 'Wide', parts: 401 });
});

test('a flow is put together stage by stage, while a sample goes through it', async ({ app, page, dataDir }) => {
  const file = join(dataDir, 'people.csv');
  writeFileSync(file, 'id,name,email\n1,ada,ada@example.org\n2,bob,bob@example.org\n3,,eve@example.org\n');
  await section(page, 'Flows').click();
  await expect(page.getByRole('heading', { name: 'No flows yet' })).toBeVisible();
  await page.getByRole('button', { name: 'New flow' }).first().click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Greet');
  await openWith(app, file);
  await page.getByRole('button', { name: 'Choose a sample' }).click();
  const outcomes = page.getByRole('region', { name: 'First records' });
  await expect(outcomes.getByRole('row')).toHaveCount(4);

  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.getByRole('textbox', { name: 'Rule 1 has to be true' }).fill('name != ""');
  await page.getByRole('textbox', { name: 'Message of rule 1' }).fill('Nobody is named.');
  await expect(outcomes.getByRole('row').nth(3)).toContainText('Nobody is named.');
  await page.getByRole('button', { name: 'Add a change' }).click();
  await page.getByRole('combobox', { name: 'Field of change 1' }).fill('name');
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Expression of change 1' }).fill('name.upper()');
  await expect(outcomes.getByRole('row').nth(1)).toContainText('ADA');
  await page.getByRole('textbox', { name: 'Expression of change 1' }).fill('name.upper(');
  await expect(page.getByRole('region', { name: 'Sample' })).toContainText('the field “name”');
  await page.getByRole('textbox', { name: 'Expression of change 1' }).fill('name.upper()');
  await page.getByRole('button', { name: 'Add a tool' }).click();
  await page.getByRole('menuitem', { name: 'E-mail' }).first().click();
  await expect(page.getByRole('combobox', { name: /^Field that .* reads$/ })).toHaveValue('email');
  await expect(outcomes.getByRole('columnheader', { name: 'domain', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Store records' }).click();
  await page.getByRole('textbox', { name: 'Entity' }).fill('person');
  await page.getByRole('dialog').getByRole('button', { name: 'Store records' }).click();
  await expect(page.getByText('Each record is stored as “person”, under its “id”.')).toBeVisible();
  await inspect(page, 'flow', true);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('“Greet” is at version 1.')).toBeVisible();
  expect((await ask(page, 'design', { kind: 'flow', name: 'Greet' })).value).toMatchObject({
    flow: {
      rules: [{ expression: 'name != ""' }],
      transform: [{ field: 'name', expression: 'name.upper()' }],
      tools: [{ tool: 'email', field: 'email' }],
      insert: { entity: 'person', key: 'id' },
    },
  });
  expect((await ask(page, 'entities', {})).value).toMatchObject({ entities: [] });
  await section(page, 'Flows').click();
  await expect(page.getByRole('row').filter({ hasText: 'Greet' })).toContainText('4');
  await inspect(page, 'flows', true);
});
