/** Another workspace is opened from the window: the program starts again with it, and finds the way back. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, startProgram, stopProgram, test } from './app.ts';
import { inspect } from './inspect.ts';
import { runLong } from './person.ts';
import { answerQuestions } from './system.ts';

async function storage(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('button', { name: 'Open another' })).toBeVisible();
}

/** Starts nothing again by itself: the test does that, and holds on to what it has started. */
async function withoutRestart(app: ElectronApplication, chosen: string): Promise<void> {
  await app.evaluate(({ app: program, dialog }, folder) => {
    program.relaunch = () => undefined;
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
  }, chosen);
}

test('another workspace is opened, and the one before is offered for the way back', async ({ dataDir }) => {
  const other = join(dataDir, 'other batches');
  mkdirSync(other);
  const first = await startProgram(dataDir);
  const page = await first.firstWindow();
  await runLong(page);
  await withoutRestart(first, other);
  await storage(page);
  await answerQuestions(first, 'Cancel');
  await inspect(page, 'workspace');
  await page.getByRole('button', { name: 'Open another' }).click();
  await page.getByRole('menuitem', { name: 'Choose a folder…' }).click();
  // Whoever thinks better of it stays, with the batch at work.
  await expect(page.getByText(join(dataDir, 'workspace'))).toBeVisible();
  await answerQuestions(first, 'Pause and open the other workspace');
  const ended = first.waitForEvent('close');
  await page.getByRole('button', { name: 'Open another' }).click();
  await page.getByRole('menuitem', { name: 'Choose a folder…' }).click();
  await ended;

  const second = await startProgram(dataDir);
  const window = await second.firstWindow();
  await expect(window.getByRole('heading', { name: 'No batches yet' })).toBeVisible();
  await storage(window);
  await expect(window.getByText(other)).toBeVisible();
  await window.getByRole('button', { name: 'Open another' }).click();
  await expect(window.getByRole('menuitem', { name: join(dataDir, 'workspace') })).toBeVisible();
  await stopProgram(second);
});
