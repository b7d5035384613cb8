import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { type Mailbox, openMailbox, type Rules } from '../fixtures/mailbox.ts';
import { ask, test as base, expect, startProgram, stopProgram } from './app.ts';
import { addresses, runFile, runShort, waitForState } from './person.ts';
import { answerQuestions } from './system.ts';

const login = { user: 'ada', password: 'open sesame 42' };

const test = base.extend<{ rules: Rules; mailbox: Mailbox }>({
  rules: [{ login }, { option: true }],
  mailbox: async ({ rules }, use) => {
    const mailbox = await openMailbox(rules);
    await use(mailbox);
    await mailbox.close();
  },
});

/** What an account without a login needs, and the wish for every end. */
const account = ({ port }: Mailbox) => ({
  host: '127.0.0.1',
  port,
  encryption: 'none',
  from: 'a@b.example',
  to: 'c@d.example',
  ended: true,
});

const mailSection = (page: Page) => page.getByRole('region', { name: 'Mail' });
const field = (page: Page, name: string) => mailSection(page).getByRole('textbox', { name, exact: true });
const sendTest = (page: Page) => mailSection(page).getByRole('button', { name: 'Send a test mail' });
const said = (page: Page) => mailSection(page).getByRole('status');
const toggle = (page: Page, name: string) => mailSection(page).getByRole('switch', { name });

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Settings' }).click();
  await expect(toggle(page, 'Warning mails')).toBeEnabled();
}

/** Fills in the form as a person does who never touches the mouse. */
async function fillIn(page: Page, { port }: Mailbox): Promise<void> {
  await toggle(page, 'Warning mails').press('Space');
  await field(page, 'Server').fill('127.0.0.1');
  await field(page, 'Port').fill(String(port));
  await mailSection(page).getByRole('radio', { name: 'None' }).press('Space');
  await field(page, 'User name').fill(login.user);
  await page.keyboard.press('Enter');
  // A password field has no role.
  await mailSection(page).getByLabel('Password', { exact: true }).fill(login.password);
  await field(page, 'From').fill('mill@sender.example');
  await field(page, 'To').fill('ada@reader.example');
  await page.keyboard.press('Tab');
  await expect(sendTest(page)).toBeFocused();
}

async function accessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await ask(page, 'setTheme', { theme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual([]);
  }
}

test('a person sets up warning mails, tries them, and hears of a batch', async ({ app, page, dataDir, mailbox }) => {
  await openSettings(page);
  await expect(field(page, 'Server')).toBeHidden();
  await fillIn(page, mailbox);
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('The mail server has taken a test mail to ada@reader.example.');
  await expect(sendTest(page)).toBeFocused();
  expect(mailbox.mails).toMatchObject([
    { from: 'mill@sender.example', to: ['ada@reader.example'], head: { subject: 'Batchmill: test mail' }, user: 'ada' },
  ]);
  await accessible(page);

  await toggle(page, 'Every end').press('Space');
  const file = join(dataDir, 'list.txt');
  writeFileSync(file, addresses(40).join('\n'));
  const id = await runFile(app, page, file, { label: 'Sale\r\nBcc: eve@evil.example' });
  await waitForState(page, id, 'Completed');
  await expect.poll(() => mailbox.mails.length).toBe(2);
  const mail = mailbox.mails[1];
  expect(mail?.to).toEqual(['ada@reader.example']);
  expect(mail?.head['subject']).toBe('Batchmill: “Sale Bcc: eve@evil.example” is completed');
  expect(mail?.text).toContain('Records: 40\nFinished: 40\nFailed: 0');
  expect(mail?.text).not.toContain('example.org');
});

test('the password is nowhere to be read, and goes to no other server', async ({ app, page, dataDir, mailbox }) => {
  await openSettings(page);
  await fillIn(page, mailbox);
  await expect(mailSection(page).getByLabel('Password', { exact: true })).toHaveAttribute(
    'placeholder',
    'Entered, not shown',
  );
  const { value } = await ask(page, 'mailSettings', {});
  expect(JSON.stringify(value)).not.toContain(login.password);
  for (const name of readdirSync(dataDir, { recursive: true, withFileTypes: true }))
    if (name.isFile() && /desktop|Preferences|log/.test(name.name))
      expect(readFileSync(join(name.parentPath, name.name), 'utf8')).not.toContain(login.password);

  const safe = await app.evaluate(
    ({ safeStorage }) =>
      safeStorage.isEncryptionAvailable() && safeStorage.getSelectedStorageBackend() !== 'basic_text',
  );
  const words = safe ? 'Kept encrypted' : 'This system has no safe storage; the password is kept only until you quit.';
  await expect(mailSection(page).getByText(words)).toBeVisible();
  expect(value).toMatchObject({ password: safe ? 'kept' : 'session', safe });

  await field(page, 'Server').fill('localhost');
  await page.keyboard.press('Enter');
  await expect(mailSection(page).getByLabel('Password', { exact: true })).toHaveAttribute('placeholder', 'Not entered');
  await sendTest(page).click();
  await expect(said(page)).toContainText('The password for the mail server is missing.');
  expect(mailbox.visits()).toBe(0);
});

test('where the system has a safe storage, the password is kept encrypted until it is forgotten', async ({
  dataDir,
  mailbox,
}) => {
  /** A keyring that knows one trick. */
  const giveKeyring = (app: ElectronApplication) =>
    app.evaluate(({ safeStorage }) => {
      const turned = (text: string) => [...text].reverse().join('');
      safeStorage.isEncryptionAvailable = () => true;
      if (process.platform === 'linux') safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret';
      safeStorage.encryptString = (text) => Buffer.from(turned(text));
      safeStorage.decryptString = (bytes) => turned(bytes.toString());
    });
  const first = await startProgram(dataDir);
  await giveKeyring(first);
  const change = { ...account(mailbox), ...login, on: true };
  const { value } = await ask(await first.firstWindow(), 'setMail', change);
  expect(value).toMatchObject({ password: 'kept', safe: true });
  await stopProgram(first);
  expect(readFileSync(join(dataDir, 'desktop.json'), 'utf8')).not.toContain(login.password);

  const second = await startProgram(dataDir);
  await giveKeyring(second);
  const page = await second.firstWindow();
  expect((await ask(page, 'testMail', {})).value).toEqual({ to: 'c@d.example' });
  expect(mailbox.mails[0]?.user).toBe('ada');
  expect((await ask(page, 'setMail', { password: null })).value).toMatchObject({ password: 'none' });
  expect((await ask(page, 'testMail', {})).trouble?.message).toContain('password for the mail server is missing');
  await stopProgram(second);
});

test('what goes wrong is told by the field and by the test', async ({ page, mailbox }) => {
  await openSettings(page);
  await toggle(page, 'Warning mails').press('Space');
  await expect(said(page)).toHaveText('No mail goes out yet: the server is missing.');
  await field(page, 'From').fill('nobody');
  await page.keyboard.press('Enter');
  await expect(field(page, 'From')).toHaveAccessibleDescription(/This is not an e-mail address\./);
  await field(page, 'Port').fill('99999');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Port')).toHaveAccessibleDescription(/A port is a number from 1 to 65535\./);
  await accessible(page);
  await page.keyboard.press('Escape');
  await expect(field(page, 'Port')).toHaveValue('587');

  await toggle(page, 'Warning mails').press('Space');
  await fillIn(page, mailbox);
  await mailSection(page).getByLabel('Password', { exact: true }).fill('wrong');
  await sendTest(page).click();
  await expect(said(page)).toContainText('The mail server refused the login. Check user name and password.');
  await accessible(page);
  await mailSection(page).getByText('TLS', { exact: true }).click();
  await sendTest(page).click();
  await expect(said(page)).toContainText('does not speak TLS on this port');
  expect(mailbox.mails).toEqual([]);
});

test.describe('mails that are switched off', () => {
  test.use({ rules: {} });

  test('go nowhere, whatever is entered', async ({ app, page, dataDir, mailbox }) => {
    expect((await ask(page, 'setMail', account(mailbox))).value).toMatchObject({ on: false, port: mailbox.port });
    expect((await ask(page, 'testMail', {})).trouble?.code).toBe('not-allowed');
    const file = join(dataDir, 'list.txt');
    writeFileSync(file, addresses(20).join('\n'));
    await waitForState(page, await runFile(app, page, file), 'Completed');
    await ask(page, 'setMail', { on: true });
    await waitForState(page, await runFile(app, page, file), 'Completed');
    await expect.poll(() => mailbox.mails.length).toBe(1);
    expect(mailbox.visits()).toBe(1);
  });
});

test.describe('a batch that runs out of credits', () => {
  test.use({ rules: {} });

  test('is told of while it waits', async ({ app, page, dataDir, mailbox }) => {
    await ask(page, 'setMail', { ...account(mailbox), ended: false, on: true });
    await ask(page, 'configure', { prices: { email: 1 } });
    const file = join(dataDir, 'list.txt');
    writeFileSync(file, addresses(20).join('\n'));
    const id = await runFile(app, page, file, { label: 'Spring list' });
    await waitForState(page, id, 'Paused');
    await expect.poll(() => mailbox.mails.length).toBe(1);
    expect(mailbox.mails[0]?.head['subject']).toBe('Batchmill: “Spring list” waits for credits');
    expect(mailbox.mails[0]?.text).toContain('top up the credits in Batchmill, then resume the batch by hand.');
    expect(mailbox.mails[0]?.text).toContain('Records: 20\nFinished: 0\nFailed: 0');
  });
});

test.describe('a program without a window', () => {
  test.use({ rules: { slowness: 2_000 } });

  test('quits after its last mail is out', async ({ dataDir, mailbox }) => {
    const app = await startProgram(dataDir);
    const page = await app.firstWindow();
    await ask(page, 'setMail', { ...account(mailbox), on: true });
    await answerQuestions(app, 'Keep running in the background');
    const gone = app.waitForEvent('close');
    await runShort(page, 60_000, 'Spring list');
    await app.evaluate(({ app }) => app.quit());
    await gone;
    expect(mailbox.mails.map(({ head }) => head['subject'])).toEqual(['Batchmill: “Spring list” is completed']);
  });
});
