import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { type EngineLink, openEngine } from '#engine/link.ts';
import { expect, test } from './app.ts';
import { phoneNumbers, phoneRun, runLong, runShort } from './person.ts';
import { answerQuestions } from './system.ts';

// The page's process is killed on purpose, and the fixture's page dies with it: what the window shows is asked through
// the main process, and what the batch does through the engine's door.
test.use({ mayViolate: true });

/** Kills the page's process; answers after how many milliseconds the list of batches was there again. */
function killPage(app: ElectronApplication): Promise<number> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('There is no window.');
    const started = Date.now();
    const loaded = new Promise<void>((done) => contents.once('did-finish-load', () => done()));
    process.kill(contents.getOSProcessId(), 'SIGKILL');
    await loaded;
    const listed = () => contents.executeJavaScript("document.querySelector('table [role=progressbar]') !== null");
    while (!(await listed())) await new Promise((next) => setTimeout(next, 10));
    return Date.now() - started;
  });
}

/** The share in percent that the window shows for the only batch in its list. */
function shownShare(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      "Number(document.querySelector('table [role=progressbar]').getAttribute('aria-valuenow'))",
    ),
  );
}

async function shareOf({ api }: EngineLink, id: string): Promise<number> {
  const { row } = await api.show({ id });
  return Math.floor((100 * row.done) / row.total);
}

async function ended({ api }: EngineLink, id: string): Promise<void> {
  await expect.poll(async () => (await api.show({ id })).row.state, { timeout: 60_000 }).toBe('Completed');
}

async function output({ api }: EngineLink, id: string, file: string): Promise<string> {
  await api.export({ id, kind: 'output', file });
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

test('a page that dies again and again is back at once, and its batch never notices', async ({
  app,
  page,
  dataDir,
}) => {
  test.setTimeout(150_000);
  const workspace = join(dataDir, 'workspace');
  const id = await runShort(page, 400_000);
  const engine = await openEngine({ workspace, version: 'test' });
  expect(engine.attached).toBe(true);
  // After the third death in a minute a person is asked each time.
  const questions = await answerQuestions(app, 'Open again');
  const back: number[] = [];
  for (let n = 0; n < 6; n++) {
    back.push(await killPage(app));
    const before = await shareOf(engine, id);
    await expect.poll(() => shownShare(app)).toBeGreaterThanOrEqual(before);
    expect(await shownShare(app)).toBeLessThanOrEqual(await shareOf(engine, id));
  }
  expect((await questions()).map(({ buttons }) => buttons)).toEqual(Array(3).fill(['Open again', 'Quit']));
  expect(Math.max(...back)).toBeLessThan(2_000);
  test.info().annotations.push({ type: 'back after', description: `${back.join(', ')} ms` });

  await ended(engine, id);
  const log = readFileSync(join(dataDir, 'logs/desktop.log'), 'utf8');
  expect(log.match(/The page's process ended: killed, code 9/g)).toHaveLength(6);
  const { row, events } = await engine.api.show({ id });
  expect([row.done, row.counts.Completed]).toEqual([row.total, row.total]);
  expect(events.filter(({ text }) => text.startsWith('Processing'))).toHaveLength(1);

  const source = { kind: 'text', text: phoneNumbers(row.total), name: 'numbers.txt' } as const;
  const undisturbed = await engine.api.create({ source, ...phoneRun });
  await ended(engine, undisturbed.id);
  expect(await output(engine, id, join(dataDir, 'disturbed.csv'))).toBe(
    await output(engine, undisturbed.id, join(dataDir, 'undisturbed.csv')),
  );
  await engine.close();
});

test('while the question stands after too many deaths the batch goes on', async ({ app, page, dataDir }) => {
  const id = await runLong(page);
  const engine = await openEngine({ workspace: join(dataDir, 'workspace'), version: 'test' });
  for (let n = 0; n < 3; n++) await killPage(app);
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => new Promise((answer) => Object.assign(globalThis, { answer }));
  });
  const back = killPage(app);
  const asked = () => app.evaluate(() => Reflect.has(globalThis, 'answer'));
  await expect.poll(asked).toBe(true);
  const { row } = await engine.api.show({ id });
  await expect.poll(async () => (await engine.api.show({ id })).row.done).toBeGreaterThan(row.done);
  await app.evaluate(() => Reflect.get(globalThis, 'answer')({ response: 0, checkboxChecked: false }));
  await back;
  expect(await shownShare(app)).toBeGreaterThan(0);
  await engine.close();
});
