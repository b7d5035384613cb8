import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ElectronApplication } from '@playwright/test';
import { openEngine } from '#engine/link.ts';
import { expect, startProgram, stopProgram, test } from './app.ts';
import { rowOf, runShort } from './person.ts';
import { end, holder, nextHolder } from './programs.ts';

/** Throws in the main process where nobody catches it, and waits for the end. */
async function crash(app: ElectronApplication, how: 'thrown' | 'rejected'): Promise<void> {
  const gone = app.waitForEvent('close');
  await app.evaluate((_, how) => {
    const error = new Error(`${how} on purpose`);
    setTimeout(() => {
      if (how === 'thrown') throw error;
      void Promise.reject(error);
    }, 10);
  }, how);
  await gone;
}

for (const how of ['thrown', 'rejected'] as const)
  test(`after an error that was ${how} and not caught the program is started again, and its batch goes on`, async ({
    dataDir,
  }) => {
    const app = await startProgram(dataDir);
    const id = await runShort(await app.firstWindow(), 150_000);
    const before = app.process().pid;
    await crash(app, how);
    const [report, ...others] = readdirSync(join(dataDir, 'crashes'));
    expect(others).toEqual([]);
    expect(readFileSync(join(dataDir, 'crashes', String(report)), 'utf8')).toMatch(
      new RegExp(`^Batchmill [\\s\\S]*${how} on purpose[\\s\\S]*at `),
    );

    const after = await nextHolder(dataDir, before);
    const engine = await openEngine({ workspace: join(dataDir, 'workspace'), version: 'test' });
    expect(engine.attached).toBe(true);
    await expect.poll(async () => (await engine.api.show({ id })).row.state, { timeout: 45_000 }).toBe('Completed');
    const { row } = await engine.api.show({ id });
    expect([row.done, row.counts]).toEqual([row.total, { Completed: row.total }]);
    await engine.close();
    await end(after);
  });

test('an error that comes back within a minute ends the program for good; its batch goes on at the next start', async ({
  dataDir,
}) => {
  mkdirSync(join(dataDir, 'crashes'));
  writeFileSync(join(dataDir, 'crashes', 'a-moment-ago.txt'), '');
  const app = await startProgram(dataDir);
  const id = await runShort(await app.firstWindow(), 150_000);
  await crash(app, 'thrown');
  expect(readdirSync(join(dataDir, 'crashes'))).toHaveLength(2);
  // A program that was started again would hold the workspace long before.
  await wait(3_000);
  expect(holder(dataDir)).toBeUndefined();

  const again = await startProgram(dataDir);
  expect((await rowOf(await again.firstWindow(), id)).state).toMatch(/Processing|Completed/);
  await stopProgram(again);
});
