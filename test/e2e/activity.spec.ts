import type { ElectronApplication } from '@playwright/test';
import { ask, expect, startProgram, stopProgram, test } from './app.ts';
import { runLong, runShort, shownState, waitForState } from './person.ts';
import { watchNotifications } from './system.ts';

/** Whether anything of this program keeps the computer from sleeping. */
function staysAwake(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ powerSaveBlocker }) =>
    // The system numbers the guards of a program from zero.
    Array.from({ length: 50 }, (_, id) => id).some((id) => powerSaveBlocker.isStarted(id)),
  );
}

/** Whether a person looks at the window; a virtual screen knows no focus. */
function look(app: ElectronApplication, at: boolean): Promise<void> {
  return app.evaluate(({ BrowserWindow }, at) => {
    BrowserWindow.prototype.isFocused = () => at;
  }, at);
}

/** From now on writes down what taskbar and dock are told. */
async function watchTaskbar(app: ElectronApplication) {
  await app.evaluate(({ app, BrowserWindow }) => {
    const told = { bars: [] as [number, string | undefined][], badges: [] as (number | undefined)[] };
    Object.assign(globalThis, { told });
    BrowserWindow.prototype.setProgressBar = (value, options) => void told.bars.push([value, options?.mode]);
    app.setBadgeCount = (n) => {
      told.badges.push(n);
      return true;
    };
  });
  return () => app.evaluate(() => Reflect.get(globalThis, 'told') as { bars: [number, string][]; badges: number[] });
}

test('the computer stays awake while a batch runs, and not while it is paused or done', async ({ app, page }) => {
  expect(await staysAwake(app)).toBe(false);
  const id = await runLong(page);
  await expect.poll(() => staysAwake(app)).toBe(true);
  await ask(page, 'act', { id, actions: ['pause'] });
  await expect.poll(() => staysAwake(app)).toBe(false);
  await ask(page, 'act', { id, actions: ['resume'] });
  await expect.poll(() => staysAwake(app)).toBe(true);
  await ask(page, 'act', { id, actions: ['cancel'] });
  await expect.poll(() => staysAwake(app)).toBe(false);
});

test('taskbar and dock show how far the batches are, and how many', async ({ app, page }) => {
  const told = await watchTaskbar(app);
  const ids = [await runShort(page, 200_000), await runShort(page, 200_000)];
  for (const id of ids) await waitForState(page, id, 'Completed');
  await expect.poll(async () => (await told()).bars.at(-1)).toEqual([-1, 'none']);
  const { bars, badges } = await told();
  const shares = bars.filter(([, mode]) => mode === 'normal').map(([value]) => value);
  expect(shares.length).toBeGreaterThan(3);
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  expect(badges).toEqual([1, 2, 1, 0]);
});

test('a notice comes only while nobody looks, and a click on it opens the batch', async ({ app, page }) => {
  const notifications = await watchNotifications(app);
  await look(app, true);
  const seen = await runShort(page, 20_000, 'Seen');
  await waitForState(page, seen, 'Completed');
  // Its end has reached the desktop by then, not only the page.
  await expect.poll(() => staysAwake(app)).toBe(false);
  await look(app, false);
  const unseen = await runShort(page, 20_000, 'Unseen');
  await waitForState(page, unseen, 'Completed');
  await expect.poll(notifications.shown).toEqual([{ title: 'Unseen', body: 'Completed: 20,000 records.' }]);
  await notifications.click(0);
  await expect(page.getByRole('heading', { name: 'Unseen', level: 1 })).toBeVisible();
  await expect(shownState(page)).toHaveText('Completed');
});

test('notices can be switched off in the settings', async ({ app, page }) => {
  const notifications = await watchNotifications(app);
  await look(app, false);
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Settings' }).click();
  const wanted = page.getByRole('switch', { name: 'Notifications' });
  await expect(wanted).toBeChecked();
  await wanted.press('Space');
  await expect.poll(() => ask(page, 'preferences', {})).toMatchObject({ value: { notify: false } });
  await waitForState(page, await runShort(page, 20_000), 'Completed');
  await expect.poll(() => staysAwake(app)).toBe(false);
  await wanted.press('Space');
  await expect.poll(() => ask(page, 'preferences', {})).toMatchObject({ value: { notify: true } });
  await waitForState(page, await runShort(page, 20_000, 'Heard'), 'Completed');
  await expect.poll(notifications.shown).toEqual([expect.objectContaining({ title: 'Heard' })]);
});

test('a notice tells of a clean-up that is near, and a click on it opens the batch', async ({ dataDir }) => {
  const first = await startProgram(dataDir);
  const page = await first.firstWindow();
  await waitForState(page, await runShort(page, 1_000, 'Old list'), 'Completed');
  await ask(page, 'configure', { retention: 1 });
  await stopProgram(first);

  const second = await startProgram(dataDir);
  const notifications = await watchNotifications(second);
  await look(second, false);
  await expect
    .poll(notifications.shown, { timeout: 15_000 })
    .toEqual([{ title: 'Old list', body: expect.stringMatching(/^Will be cleaned up on \w+ \d+ \w+: /) }]);
  await notifications.click(0);
  await expect((await second.firstWindow()).getByRole('heading', { name: 'Old list', level: 1 })).toBeVisible();
  await stopProgram(second);
});
