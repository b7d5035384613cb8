import type { ElectronApplication, Page } from '@playwright/test';
import { ask, expect, startProgram, stopProgram, test } from './app.ts';
import { rowOf, runLong, runShort, shownState } from './person.ts';
import { answerQuestions, watchNotifications, watchTray, windows } from './system.ts';

/** Quits with the batches kept running; afterwards there is no page any more. */
async function goToBackground(app: ElectronApplication, page: Page): Promise<void> {
  await answerQuestions(app, 'Keep running in the background');
  const closed = page.waitForEvent('close');
  await app.evaluate(({ app }) => app.quit());
  await closed;
  expect(await windows(app)).toBe(0);
}

/** Starts the program once more on the same data, as a person would who misses the window. */
async function startAgain(app: ElectronApplication, dataDir: string): Promise<Page> {
  const back = app.waitForEvent('window');
  const second = await startProgram(dataDir).catch(() => undefined);
  await second?.waitForEvent('close').catch(() => undefined);
  return back;
}

test('batches go on without the window, the tray tells of them, and a second start brings the window back', async ({
  dataDir,
}) => {
  const app = await startProgram(dataDir);
  const page = await app.firstWindow();
  const tray = await watchTray(app);
  const id = await runLong(page);
  await goToBackground(app, page);

  await expect.poll(tray.tip).toMatch(/^Batchmill: 1 batch at work, \d+% done$/);
  expect(await tray.choices()).toEqual(['Open Batchmill', 'Pause all', 'Quit']);
  const tip = await tray.tip();
  await expect.poll(tray.tip, { timeout: 20_000 }).not.toBe(tip);

  const back = await startAgain(app, dataDir);
  await expect(back.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await tray.tip()).toBe('');
  expect((await rowOf(back, id)).state).toBe('Processing');
  await stopProgram(app);
});

test('when the last batch has ended in the background the program quits by itself', async ({ dataDir }) => {
  const app = await startProgram(dataDir);
  const page = await app.firstWindow();
  const id = await runShort(page, 60_000);
  const gone = app.waitForEvent('close');
  await goToBackground(app, page);
  await gone;

  const again = await startProgram(dataDir);
  expect((await rowOf(await again.firstWindow(), id)).state).toBe('Completed');
  await stopProgram(again);
});

test('a notice tells of the end, and a click on it opens the batch instead of quitting', async ({ dataDir }) => {
  const app = await startProgram(dataDir);
  const page = await app.firstWindow();
  const notifications = await watchNotifications(app);
  await runShort(page, 60_000, 'Spring list');
  await goToBackground(app, page);
  await expect
    .poll(notifications.shown, { timeout: 30_000 })
    .toEqual([{ title: 'Spring list', body: 'Completed: 60,000 records.' }]);
  const back = app.waitForEvent('window');
  await notifications.click(0);
  const opened = await back;
  await expect(opened.getByRole('heading', { name: 'Spring list', level: 1 })).toBeVisible();
  await expect(shownState(opened)).toHaveText('Completed');
  await stopProgram(app);
});

test('a notice that is put away lets the program quit; who wants it stays', async ({ dataDir }) => {
  const app = await startProgram(dataDir);
  const page = await app.firstWindow();
  const notifications = await watchNotifications(app);
  const tray = await watchTray(app);
  await ask(page, 'prefer', { whenDone: 'stay' });
  await runShort(page, 20_000);
  await goToBackground(app, page);
  await expect.poll(notifications.shown, { timeout: 30_000 }).toHaveLength(1);
  await notifications.close(0);
  await expect.poll(tray.tip).toBe('Batchmill: No batch is at work');
  expect(await tray.choices()).toEqual(['Open Batchmill', 'Quit']);

  const opened = app.waitForEvent('window');
  await tray.choose('Open Batchmill');
  const back = await opened;
  await expect(back.getByRole('heading', { level: 1 })).toBeVisible();
  await ask(back, 'prefer', { whenDone: 'quit' });
  await runShort(back, 20_000);
  const gone = app.waitForEvent('close');
  await goToBackground(app, back);
  await expect.poll(notifications.shown, { timeout: 30_000 }).toHaveLength(2);
  await notifications.close(1);
  await gone;
});

test('from the tray batches are paused, which keeps the program, and it is quit', async ({ dataDir }) => {
  const app = await startProgram(dataDir);
  const page = await app.firstWindow();
  const tray = await watchTray(app);
  const ids = [await runLong(page), await runLong(page)];
  await goToBackground(app, page);
  await expect.poll(tray.tip).toMatch(/^Batchmill: 2 batches at work/);
  await tray.choose('Pause all');
  await expect.poll(tray.choices).toEqual(['Open Batchmill', 'Quit']);
  await expect.poll(tray.tip).toBe('Batchmill: No batch is at work');

  const back = await startAgain(app, dataDir);
  await expect.poll(async () => (await rowOf(back, ids[0] ?? '')).state).toBe('Paused');
  await ask(back, 'act', { id: ids[0], actions: ['resume'] });
  await expect.poll(async () => (await rowOf(back, ids[0] ?? '')).state).toBe('Processing');
  await goToBackground(app, back);

  const questions = await answerQuestions(app, 'Keep running');
  await tray.choose('Quit');
  await expect.poll(questions).toHaveLength(1);
  expect((await questions())[0]?.buttons).toEqual(['Pause and quit', 'Keep running']);
  expect(await windows(app)).toBe(0);
  await answerQuestions(app, 'Pause and quit');
  const gone = app.waitForEvent('close');
  await tray.choose('Quit');
  await gone;
});

test('a choice for the background is remembered', async ({ dataDir }) => {
  const app = await startProgram(dataDir);
  const page = await app.firstWindow();
  await runLong(page);
  const questions = await answerQuestions(app, 'Keep running in the background', true);
  const closed = page.waitForEvent('close');
  await app.evaluate(({ app }) => app.quit());
  await closed;
  expect(await questions()).toHaveLength(1);
  const back = await startAgain(app, dataDir);
  await expect(back.getByRole('heading', { level: 1 })).toBeVisible();
  const closedAgain = back.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await closedAgain;
  expect(await questions()).toHaveLength(1);
  expect(await windows(app)).toBe(0);
  await stopProgram(app);
});
