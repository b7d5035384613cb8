import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, startProgram, stopProgram, test } from './app.ts';
import { addresses, readTable, rowOf, runFile, save, shownState, waitForState } from './person.ts';

const total = 200_000;

async function saved(app: ElectronApplication, page: Page, label: string, target: string) {
  await page.getByRole('button', { name: 'Batches' }).first().click();
  await page.getByRole('button', { name: label, exact: true }).first().click();
  await expect(shownState(page)).toHaveText('Completed');
  await save(app, page.getByRole('button', { name: 'Save results', exact: true }), target);
  return createHash('sha256').update(readFileSync(target)).digest('hex');
}

test('a batch whose program was killed goes on by itself and ends as if nothing had happened', async ({ dataDir }) => {
  test.setTimeout(120_000);
  const file = join(dataDir, 'members.txt');
  // A thousand repeats at the end: duplicates must be counted across the kill.
  writeFileSync(file, [...addresses(total - 1_000), ...addresses(1_000)].join('\n'));

  const first = await startProgram(dataDir);
  const firstPage = await first.firstWindow();
  const id = await runFile(first, firstPage, file, { label: 'Killed', pageSize: 200 });
  await expect
    .poll(async () => (await rowOf(firstPage, id)).done, { timeout: 30_000, intervals: [20] })
    .toBeGreaterThan(0);
  const before = await rowOf(firstPage, id);
  const gone = first.waitForEvent('close');
  first.process().kill('SIGKILL');
  await gone;
  expect(before.done).toBeLessThan(total);

  const second = await startProgram(dataDir);
  const page = await second.firstWindow();
  const after = await rowOf(page, id);
  expect(after.done).toBeGreaterThanOrEqual(before.done);
  await waitForState(page, id, 'Completed');
  const ended = await rowOf(page, id);
  expect([ended.total, ended.done, ended.counts]).toEqual([total, total, { Completed: total }]);

  const undisturbed = await runFile(second, page, file, { label: 'Undisturbed' });
  await waitForState(page, undisturbed, 'Completed');
  const killed = await saved(second, page, 'Killed', join(dataDir, 'killed.csv'));
  expect(killed).toBe(await saved(second, page, 'Undisturbed', join(dataDir, 'undisturbed.csv')));
  expect(readTable(join(dataDir, 'killed.csv')).rows).toHaveLength(total);
  await stopProgram(second);
});
