import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openEngine } from '#engine/link.ts';
import { expect, test } from './app.ts';
import { phoneNumbers, phoneRun, rowOf, runLong } from './person.ts';
import { end, exitOf, holder, isAlive, nextHolder, spawnProgram } from './programs.ts';
import { windows } from './system.ts';

test.describe.configure({ timeout: 120_000 });

test('a second start brings the first window to the front and ends, however often, and no batch notices', async ({
  app,
  page,
  dataDir,
}) => {
  const id = await runLong(page);
  for (let n = 0; n < 5; n++) {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    const starts = await Promise.all([spawnProgram(dataDir), spawnProgram(dataDir)]);
    expect(await Promise.all(starts.map(exitOf))).toEqual([0, 0]);
    const visible = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await expect.poll(visible).toBe(true);
  }
  expect(await windows(app)).toBe(1);
  expect(holder(dataDir)).toBe(app.process().pid);
  expect((await rowOf(page, id)).state).toMatch(/Processing|Completed/);
});

test('a start while the first is being killed takes over or ends, and the batch loses nothing', async ({ dataDir }) => {
  const workspace = join(dataDir, 'workspace');
  let first = await spawnProgram(dataDir);
  await nextHolder(dataDir);
  const engine = await openEngine({ workspace, version: 'test' });
  const source = { kind: 'text', text: phoneNumbers(300_000), name: 'numbers.txt' } as const;
  const { id } = await engine.api.create({ source, pageSize: 50, ...phoneRun });
  await engine.close();

  /** Three kills in a row without a page between them would rightly end the batch as suspect. */
  const untilMoved = async () => {
    const link = await openEngine({ workspace, version: 'test' });
    const done = async () => (await link.api.show({ id })).row.done;
    const before = await done();
    await expect.poll(async () => (await done()) > before || before === 300_000, { timeout: 30_000 }).toBe(true);
    await link.close();
  };
  let takenOver = 0;
  // From a second start that comes well after the kill to one that has just met the first.
  for (const lead of [0, 100, 200, 300, 400, 500, 600]) {
    await untilMoved();
    const second = await spawnProgram(dataDir);
    await wait(lead);
    first.kill('SIGKILL');
    await exitOf(first);
    // Either it was let in before the kill and has ended as a second start does, or it is now the program.
    await expect.poll(() => second.exitCode === 0 || holder(dataDir) === second.pid, { timeout: 30_000 }).toBe(true);
    if (second.exitCode === null) takenOver++;
    first = second.exitCode === null ? second : await spawnProgram(dataDir);
    expect(await nextHolder(dataDir)).toBe(first.pid);
  }
  expect(takenOver).toBeGreaterThan(0);
  test.info().annotations.push({ type: 'taken over', description: `${takenOver} of 7` });

  const again = await openEngine({ workspace, version: 'test' });
  await expect.poll(async () => (await again.api.show({ id })).row.state, { timeout: 60_000 }).toBe('Completed');
  const { row } = await again.api.show({ id });
  expect([row.total, row.done, row.counts]).toEqual([300_000, 300_000, { Completed: 300_000 }]);
  await again.close();
  await end(first.pid ?? 0);
});

test('a start while the first is just ending starts the program anew', async ({ app, page, dataDir }) => {
  await expect(page).toHaveTitle('Batchmill');
  const first = app.process().pid;
  const gone = app.waitForEvent('close');
  // A real second start would have to hit the tenth of a second in which the engine closes its databases.
  await app.evaluate(({ app }) => {
    process.emit('SIGTERM');
    app.emit('second-instance');
  });
  await gone;
  const anew = await nextHolder(dataDir, first);
  expect(isAlive(anew)).toBe(true);
  await end(anew);
});

test('a start right after the first was told to end never leaves a person without the program', async ({ dataDir }) => {
  let running = (await spawnProgram(dataDir)).pid ?? 0;
  for (const delay of [0, 100, 200, 300]) {
    expect(await nextHolder(dataDir)).toBe(running);
    process.kill(running, 'SIGTERM');
    await wait(delay);
    await spawnProgram(dataDir);
    running = await nextHolder(dataDir, running);
  }
  await end(running);
});
