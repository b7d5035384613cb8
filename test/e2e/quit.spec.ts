import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { openEngine } from '#engine/link.ts';
import { ask, expect, startProgram, stopProgram, test } from './app.ts';
import { rowOf, runLong } from './person.ts';
import { answerQuestions, windows } from './system.ts';

async function program(dataDir: string): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await startProgram(dataDir);
  return { app, page: await app.firstWindow() };
}
const closeWindow = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
const quit = (app: ElectronApplication) => app.evaluate(({ app }) => app.quit());

async function stateAtNextStart(dataDir: string, id: string) {
  const { app, page } = await program(dataDir);
  const { state, reason } = await rowOf(page, id);
  await stopProgram(app);
  return [state, reason];
}

test('with a batch at work a person may stay, or pause it and quit', async ({ dataDir }) => {
  const { app, page } = await program(dataDir);
  const id = await runLong(page);

  const questions = await answerQuestions(app, 'Cancel');
  await quit(app);
  await expect.poll(questions).toHaveLength(1);
  expect(await questions()).toEqual([
    {
      message: 'A batch is still at work.',
      detail: expect.stringContaining('Nothing is lost'),
      buttons: ['Keep running in the background', 'Pause and quit', 'Cancel'],
    },
  ]);
  expect((await rowOf(page, id)).state).toBe('Processing');
  expect(await windows(app)).toBe(1);

  await answerQuestions(app, 'Pause and quit');
  const gone = app.waitForEvent('close');
  await closeWindow(app);
  await gone;
  expect(await stateAtNextStart(dataDir, id)).toEqual(['Paused', 'interrupted']);
});

test('a choice that is remembered is not asked for again, and can be changed in the settings', async ({ dataDir }) => {
  const { app, page } = await program(dataDir);
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Settings' }).click();
  const choice = page.getByRole('combobox', { name: 'When I quit while batches run' });
  await expect(choice).toHaveValue('Ask me');
  await runLong(page);
  const questions = await answerQuestions(app, 'Cancel', true);
  await quit(app);
  await expect.poll(questions).toHaveLength(1);
  expect((await ask(page, 'preferences', {})).value).toMatchObject({ whenQuitting: 'ask' });

  await choice.click();
  await page.getByRole('option', { name: 'Pause and quit' }).click();
  await expect.poll(() => ask(page, 'preferences', {})).toMatchObject({ value: { whenQuitting: 'pause' } });
  const gone = app.waitForEvent('close');
  await quit(app);
  await gone;

  const again = await program(dataDir);
  await runLong(again.page);
  expect((await ask(again.page, 'prefer', { whenQuitting: 'ask' })).value).toMatchObject({ whenQuitting: 'ask' });
  await answerQuestions(again.app, 'Pause and quit', true);
  const goneAgain = again.app.waitForEvent('close');
  await quit(again.app);
  await goneAgain;

  const third = await program(dataDir);
  expect((await ask(third.page, 'preferences', {})).value).toMatchObject({ whenQuitting: 'pause' });
  await stopProgram(third.app);
});

test('a system that shuts down is not kept waiting by a question', async ({ dataDir }) => {
  const { app, page } = await program(dataDir);
  const id = await runLong(page);
  const questions = await answerQuestions(app, 'Cancel');
  const gone = app.waitForEvent('close');
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('shutdown', { preventDefault: () => undefined });
  });
  await gone;
  expect(await questions().catch(() => [])).toEqual([]);
  expect(await stateAtNextStart(dataDir, id)).toEqual(['Processing', null]);
});

test('while another process holds the workspace it looks on, and takes over when that one ends', async ({
  dataDir,
}) => {
  const holder = await openEngine({ workspace: join(dataDir, 'workspace'), version: 'test' });
  const { app, page } = await program(dataDir);
  const pid = async () => ((await ask(page, 'status', {})).value as { pid: number }).pid;
  expect(await pid()).toBe(process.pid);

  await page.evaluate(() => {
    batchmill.listen((message) => {
      if ((message as { name?: string }).name === 'reconnected') document.title = 'reconnected';
    });
  });
  await holder.close();
  await expect(page).toHaveTitle('reconnected', { timeout: 15_000 });
  expect(await pid()).toBe(app.process().pid);
  await stopProgram(app);
});
