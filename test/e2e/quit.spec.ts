import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { BatchRow } from '#contract/batch.ts';
import { openEngine } from '#engine/link.ts';
import { ask, expect, startProgram, stopProgram, test } from './app.ts';

/** Answers every question with this button, and counts the questions. */
async function answer(app: ElectronApplication, response: number): Promise<() => Promise<number>> {
  await app.evaluate(({ dialog }, response) => {
    Object.assign(globalThis, { questions: 0 });
    dialog.showMessageBox = async () => {
      Object.assign(globalThis, { questions: Number(Reflect.get(globalThis, 'questions')) + 1 });
      return { response, checkboxChecked: false };
    };
  }, response);
  return () => app.evaluate(() => Number(Reflect.get(globalThis, 'questions')));
}

const numbers = (n: number) => Array.from({ length: n }, (_, i) => `+1415${5_550_000 + i}`).join('\n');

async function startLongBatch(page: Page): Promise<string> {
  const source = { kind: 'text', text: numbers(400_000), name: 'numbers.txt' };
  const { value } = await ask(page, 'create', { source, tool: 'phone', run: true, pageSize: 100 });
  const { id } = value as BatchRow;
  await expect.poll(() => stateOf(page, id)).toBe('Processing');
  return id;
}

async function rowOf(page: Page, id: string): Promise<BatchRow> {
  const { value } = await ask(page, 'show', { id });
  return (value as { row: BatchRow }).row;
}
const stateOf = async (page: Page, id: string) => (await rowOf(page, id)).state;

test('with a batch at work a person may stay, or pause it and quit', async ({ dataDir }) => {
  const app = await startProgram(dataDir);
  const page = await app.firstWindow();
  const id = await startLongBatch(page);

  const questions = await answer(app, 1);
  await app.evaluate(({ app }) => app.quit());
  await expect.poll(questions).toBe(1);
  expect(['Processing', 'Completed']).toContain(await stateOf(page, id));

  await answer(app, 0);
  const gone = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await gone;

  const again = await startProgram(dataDir);
  const row = await rowOf(await again.firstWindow(), id);
  expect([row.state, row.reason]).toEqual(['Paused', 'interrupted']);
  await stopProgram(again);
});

test('while another process holds the workspace it looks on, and takes over when that one ends', async ({
  dataDir,
}) => {
  const holder = await openEngine({ workspace: join(dataDir, 'workspace'), version: 'test' });
  const app = await startProgram(dataDir);
  const page = await app.firstWindow();
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
