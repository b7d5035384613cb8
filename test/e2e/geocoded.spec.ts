import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { ask, expect, test } from './app.ts';
import { inspect } from './inspect.ts';
import { allRows, drop, rowOf, waitForState } from './person.ts';

test.describe.configure({ timeout: 240_000 });

interface World {
  app: ElectronApplication;
  page: Page;
}
interface Stored {
  entity: string;
  file: string;
  /** A column that names the key of another entity. */
  names?: { column: string; entity: string };
  geocode?: true;
}

const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name });

/** A flow, made by hand with the file at hand. */
async function makeFlow({ app, page }: World, { entity, file, names, geocode }: Stored): Promise<void> {
  await section(page, 'Flows').click();
  await page.getByRole('button', { name: 'New flow' }).first().click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`Store ${entity}s`);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByRole('button', { name: 'Choose a sample' }).click();
  await expect(page.getByRole('region', { name: 'First records' })).toBeVisible();
  if (geocode) {
    await page.getByRole('button', { name: 'Find places' }).click();
    await expect(page.getByRole('combobox', { name: 'Field with the place' })).toHaveValue('city');
    await expect(page.getByRole('region', { name: 'First records' })).toContainText('Geocoding failed');
  }
  await page.getByRole('button', { name: 'Store records' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Entity', exact: true }).fill(entity);
  if (names) {
    await form.getByRole('button', { name: 'Add a column' }).click();
    await form.getByRole('combobox', { name: 'Column 1', exact: true }).click();
    await page.getByRole('option', { name: names.column, exact: true }).click();
    await form.getByRole('textbox', { name: 'Entity that column 1 names' }).fill(names.entity);
  }
  await form.getByRole('button', { name: 'Store records' }).click();
  await page.getByRole('switch', { name: 'Stop when too many records fail' }).uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  const said = page.getByRole('alert').filter({ hasText: `“Store ${entity}s” is at version 1.` });
  await said.getByRole('button', { name: 'Dismiss' }).click();
}

/** From the file to the running batch, through all steps of the wizard. */
async function runBatch({ page }: World, { entity, file }: Stored): Promise<string> {
  const label = `The ${entity}s`;
  await section(page, 'Batches').click();
  await page.getByRole('button', { name: 'New batch' }).first().click();
  await page.getByText('With an interface and a flow').click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(label);
  const next = () => page.getByRole('button', { name: 'Continue' }).click();
  await next();
  await next();
  await page.getByRole('radio', { name: new RegExp(`^Store ${entity}s`) }).check();
  await next();
  await drop(page, [file], 'Drop to use this file');
  await expect(page.getByText(/^Read as/)).toBeVisible();
  await next();
  await next();
  await expect(page.getByRole('region', { name: 'First records' })).toBeVisible();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: label })).toBeVisible();
  const made = (await allRows(page)).find((row) => row.label === label);
  if (!made) throw new Error(`There is no batch “${label}”.`);
  return made.id;
}

test('tenants, buildings and geocoded sites, made by hand and run in the wrong order, leave nothing pending', async ({
  app,
  page,
  dataDir,
}) => {
  const world = { app, page };
  const given = (name: string, content: string) => {
    const file = join(dataDir, name);
    writeFileSync(file, content);
    return file;
  };
  const tenants: Stored = {
    entity: 'tenant',
    file: given(
      'tenants.jsonl',
      ['{"id":"t1","name":"Anna","building":"b1"}', '{"id":"t2","name":"Bert","building":"b2"}'].join('\n'),
    ),
    names: { column: 'building', entity: 'building' },
  };
  const buildings: Stored = {
    entity: 'building',
    file: given('buildings.csv', 'id;street;site\nb1;Main Street 1;s1\nb2;Rue Haute 2;s2\n'),
    names: { column: 'site', entity: 'site' },
  };
  const sites: Stored = {
    entity: 'site',
    file: given('sites.csv', 'id,city,country\ns1,Berlin,DE\ns2,Paris,FR\ns3,Nowhereville,DE\n'),
    geocode: true,
  };
  for (const stored of [tenants, buildings, sites]) await makeFlow(world, stored);

  const first = await runBatch(world, tenants);
  await waitForState(page, first, 'CompletedWithErrors');
  await expect(page.getByText('2 records wait for keys that are not there yet', { exact: false })).toBeVisible();
  await inspect(page, 'geocoded-waiting', true);
  const second = await runBatch(world, buildings);
  await waitForState(page, second, 'CompletedWithErrors');
  expect((await rowOf(page, second)).counts).toEqual({ Pending: 2 });

  const third = await runBatch(world, sites);
  await waitForState(page, third, 'CompletedWithErrors');
  expect((await rowOf(page, third)).counts).toEqual({ Completed: 2, FailedGeoCoding: 1 });
  await waitForState(page, second, 'Completed');
  await waitForState(page, first, 'Completed');
  for (const id of [first, second]) expect((await rowOf(page, id)).counts).toEqual({ Completed: 2 });

  await section(page, 'Entities').click();
  await expect(page.getByRole('button', { name: /^tenant/ }).first()).toContainText('2');
  await inspect(page, 'geocoded-entities', true);
  expect((await ask(page, 'blocked', {})).value).toMatchObject({ records: 0, keys: [] });
});
