import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { BatchRow } from '#contract/batch.ts';
import { ask, expect, test } from './app.ts';
import { rowOf, waitForState } from './person.ts';

test.describe.configure({ timeout: 120_000 });

/** Rows of key and parent, stored as `entity`; a parent names a key of `of`. */
async function store(
  { app, page, dataDir }: { app: ElectronApplication; page: Page; dataDir: string },
  entity: string,
  of: string,
  rows: readonly (readonly [key: string, parent: string])[],
): Promise<string> {
  const file = join(dataDir, `${entity}.csv`);
  writeFileSync(file, `id,parent\n${rows.map((row) => row.join(',')).join('\n')}\n`);
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, file);
  const { token } = (await ask(page, 'chooseFile', {})).value as { token: string };
  const made = await ask(page, 'create', {
    source: { kind: 'file', file: token },
    label: entity,
    tool: 'as-is',
    column: 'id',
    threshold: null,
    pageSize: 20,
    insert: { entity, key: 'id', references: [{ column: 'parent', entity: of }] },
    run: true,
  });
  expect(made.trouble).toBeUndefined();
  return (made.value as BatchRow).id;
}

const openBatch = (page: Page, label: string) =>
  page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: 'Batches' })
    .click()
    .then(() => page.getByRole('row').filter({ hasText: label }).first().dblclick());

test('tenants, buildings and sites in the wrong order end with nothing left to wait for', async ({
  app,
  page,
  dataDir,
}) => {
  const world = { app, page, dataDir };
  // A fan: forty tenants of each building; a chain: each building stands on the one before it.
  const tenants = Array.from({ length: 120 }, (_, i) => [`t${i}`, `b${i % 3}`] as const);
  const first = await store(world, 'tenant', 'building', tenants);
  await waitForState(page, first, 'CompletedWithErrors');
  expect((await rowOf(page, first)).counts).toEqual({ Pending: 120 });
  await openBatch(page, 'tenant');
  await expect(page.getByText('120 records wait for keys that are not there yet.')).toBeVisible();
  await expect(page.getByText('Missing keys')).toBeVisible();

  const buildings = await store(world, 'building', 'site', [
    ['b0', 's'],
    ['b1', 's'],
    ['b2', 's'],
  ]);
  await waitForState(page, buildings, 'CompletedWithErrors');
  await store(
    world,
    'site',
    'site',
    Array.from({ length: 60 }, (_, i) => [i ? `s-${60 - i}` : 's', i === 59 ? '' : `s-${59 - i}`] as const),
  );
  await waitForState(page, buildings, 'Completed');
  await waitForState(page, first, 'Completed');
  await expect(page.getByText('wait for keys that are not there yet')).toBeHidden();
  expect((await rowOf(page, first)).counts).toEqual({ Completed: 120 });
});

test('records that wait for each other fail, and the window says who waits for whom', async ({
  app,
  page,
  dataDir,
}) => {
  const rows = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'a'],
    ['d', ''],
  ] as const;
  const id = await store({ app, page, dataDir }, 'part', 'part', rows);
  await waitForState(page, id, 'CompletedWithErrors');
  await openBatch(page, 'part');
  await expect(page.getByText(/part a → part b → part c → part a/).first()).toBeVisible();
  expect((await rowOf(page, id)).counts).toEqual({ Completed: 1, Failed: 3 });
});
