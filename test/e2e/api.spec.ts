import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ask, expect, startProgram, stopProgram, test } from './app.ts';
import { addresses } from './person.ts';

const programs = (page: Page) => page.getByRole('region', { name: 'Programs', exact: true });
const profiles = (page: Page) => page.getByRole('region', { name: 'Profiles', exact: true });
const toggle = (page: Page) => programs(page).getByRole('switch', { name: 'Answer programs of this computer' });
const port = (page: Page) => programs(page).getByRole('textbox', { name: 'Port' });

async function openSection(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Sections', exact: true })
    .getByRole('button', { name: 'Settings' })
    .click();
  await page.getByRole('button', { name: 'Programs and people', exact: true }).click();
  await expect(toggle(page)).toBeEnabled();
}

/** Any that is free, so that two runs of this test do not meet. */
async function switchOn(page: Page): Promise<string> {
  await ask(page, 'setApi', { port: 0 });
  await toggle(page).press('Space');
  return addressOf(page);
}

async function addressOf(page: Page): Promise<string> {
  const shown = programs(page).getByText(/^http:\/\/127\.0\.0\.1:\d+$/);
  await expect(shown).toBeVisible();
  return shown.innerText();
}

async function addProfile(page: Page, name: string, ...functions: string[]): Promise<string> {
  await profiles(page).getByRole('button', { name: 'Add a profile…' }).click();
  await profiles(page).getByRole('textbox', { name: 'Name' }).fill(name);
  for (const each of functions) await profiles(page).getByRole('checkbox', { name: each }).press('Space');
  await profiles(page).getByRole('textbox', { name: 'Name' }).press('Enter');
  await profiles(page).getByRole('button', { name: 'Copy the token' }).press('Enter');
  return profiles(page).getByText(/^bm_/).innerText();
}

function send(address: string, token: string, label: string): Promise<Response> {
  return fetch(`${address}/batches`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'x-batch-status': 'READY' },
    body: JSON.stringify({ records: addresses(20), tool: 'email', label }),
  });
}

async function accessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await ask(page, 'setTheme', { theme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual([]);
  }
}

test('a person lets a program in, which makes a batch; switched off, nobody answers', async ({
  app,
  page,
  dataDir,
}) => {
  await openSection(page);
  const address = await switchOn(page);
  const file = join(dataDir, 'api.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ address, port: Number(new URL(address).port) });
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  expect((await fetch(`${address}/openapi.json`)).status).toBe(200);
  expect((await fetch(`${address}/batches`)).status).toBe(401);
  await expect(programs(page)).toContainText('1 refused');
  await expect(programs(page)).toContainText('GET /batches → 401');

  const token = await addProfile(page, 'nightly import');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(token);
  await accessible(page);
  await profiles(page).getByRole('button', { name: 'Done' }).click();
  await expect(profiles(page).getByText(token)).toBeHidden();

  expect((await send(address, token, 'From a program')).status).toBe(201);
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('row', { name: /From a program/ })).toContainText('Completed', { timeout: 20_000 });

  await openSection(page);
  await page.keyboard.press('F5');
  await expect(toggle(page)).toBeChecked();
  await page.reload();
  await openSection(page);
  await expect(toggle(page)).toBeChecked();
  expect(await addressOf(page)).toBe(address);

  await toggle(page).press('Space');
  await expect(port(page)).toBeHidden();
  await expect
    .poll(() =>
      send(address, token, 'Too late').then(
        () => 'answered',
        () => 'refused',
      ),
    )
    .toBe('refused');
  expect(existsSync(file)).toBe(false);
});

test('a port that is taken is said beside it, and another one works; the API is there again at the next start', async ({
  app,
  page,
  dataDir,
}) => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port: taken } = other.address() as { port: number };
  await openSection(page);
  await ask(page, 'setApi', { port: taken });
  await toggle(page).press('Space');
  await expect(programs(page).getByRole('alert')).toContainText(`Port ${taken} is taken by another program.`);
  await expect(port(page)).toHaveAccessibleDescription(/is taken by another program/);
  await port(page).fill('0');
  await port(page).press('Enter');
  const first = await addressOf(page);
  const token = await addProfile(page, 'ada', 'Change batches');
  expect((await send(first, token, 'First')).status).toBe(201);
  other.close();
  await stopProgram(app);
  expect(existsSync(join(dataDir, 'api.json'))).toBe(false);
  await expect(fetch(first)).rejects.toThrow();

  const again = await startProgram(dataDir);
  const next = await again.firstWindow();
  await openSection(next);
  const second = await addressOf(next);
  expect((await send(second, token, 'Second')).status).toBe(201);
  await stopProgram(again);
});

test('a profile that is chosen sees and does what it may, and the reason stands where it may not', async ({ page }) => {
  await openSection(page);
  const address = await switchOn(page);
  const token = await addProfile(page, 'reader');
  await profiles(page).getByRole('button', { name: 'Done' }).click();
  expect((await send(address, token, 'Its own')).status).toBe(201);
  const text = addresses(20).join('\n');
  await ask(page, 'create', { source: { kind: 'text', text }, tool: 'email', label: 'Of somebody else', run: true });

  const chosen = profiles(page).getByRole('combobox', { name: 'Work as' });
  await chosen.click();
  await page.getByRole('option', { name: 'reader' }).click();
  await expect(page.getByText('As reader')).toBeVisible();
  const own = page.getByRole('row', { name: /Its own/ });
  await expect(own).toContainText('Completed', { timeout: 20_000 });
  await expect(page.getByRole('row', { name: /Of somebody else/ })).toBeHidden();
  await own.getByRole('button', { name: 'More for Its own' }).click();
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeDisabled();
  await expect(page.getByRole('menu')).toContainText('without ADMIN_BACKEND_SERVICES');
  const { value } = await ask(page, 'list', {});
  const [row] = (value as { data: { id: string }[] }).data;
  expect((await ask(page, 'act', { id: row?.id, actions: ['delete'] })).trouble).toMatchObject({ code: 'not-allowed' });
  await page.keyboard.press('Escape');

  await openSection(page);
  await profiles(page).getByRole('combobox', { name: 'Work as' }).click();
  await page.getByRole('option', { name: 'Myself, everything is allowed' }).click();
  await expect(page.getByRole('row', { name: /Of somebody else/ })).toBeVisible();
});

test('working as system, the window shows and changes what is in an attached workspace', async ({
  app,
  page,
  dataDir,
}) => {
  const west = join(dataDir, 'west');
  const other = await startProgram(west);
  const text = addresses(20).join('\n');
  const draft = { source: { kind: 'text', text }, tool: 'email', label: 'Far away' };
  await ask(await other.firstWindow(), 'create', draft);
  await stopProgram(other);
  await ask(page, 'create', { ...draft, label: 'Near', run: true });

  await openSection(page);
  await expect(profiles(page).getByRole('button', { name: 'Attach a workspace…' })).toBeHidden();
  await addProfile(page, 'ada');
  await profiles(page).getByRole('button', { name: 'Done' }).click();
  await app.evaluate(
    ({ dialog }, folder) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
    },
    join(west, 'workspace'),
  );
  await profiles(page).getByRole('button', { name: 'Attach a workspace…' }).click();
  await expect(profiles(page).getByRole('button', { name: 'Detach west' })).toBeVisible();
  await profiles(page).getByRole('combobox', { name: 'Work as' }).click();
  await page.getByRole('option', { name: 'system, over all attached workspaces' }).click();

  const far = page.getByRole('row', { name: /Far away/ });
  await expect(far).toContainText('west', { timeout: 20_000 });
  await expect(page.getByRole('row', { name: /Near/ })).toBeVisible();
  await far.getByRole('button', { name: 'Run: Far away' }).click();
  await expect(far).toContainText('Completed', { timeout: 20_000 });
  await expect(far).toContainText('west');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('checkbox', { name: /west/ }).check();
  await expect(page.getByRole('row', { name: /Near/ })).toBeHidden();
  await expect(far).toBeVisible();
});
