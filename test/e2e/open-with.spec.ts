import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, startProgram, stopProgram, test } from './app.ts';
import { addresses } from './person.ts';
import { exitOf, spawnProgram } from './programs.ts';

function list(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  writeFileSync(file, addresses(60).join('\n'));
  return file;
}

test('a file that the program is opened with begins a batch, also when the program runs already', async ({
  dataDir,
}) => {
  const app = await startProgram(dataDir, [list(dataDir, 'first list.txt')]);
  const page = await app.firstWindow();
  await expect(page.getByRole('heading', { name: 'New batch', level: 1 })).toBeVisible();
  await expect(page.getByText('first list.txt').first()).toBeVisible();

  const second = await spawnProgram(dataDir, [list(dataDir, 'second list.txt')]);
  expect(await exitOf(second)).toBe(0);
  await expect(page.getByText('second list.txt').first()).toBeVisible();
  await expect(page.getByText('first list.txt')).toHaveCount(0);

  const third = await spawnProgram(dataDir, [join(dataDir, 'gone.txt')]);
  expect(await exitOf(third)).toBe(0);
  await expect(page.getByRole('alert')).toContainText('“gone.txt” cannot be opened');
  await stopProgram(app);
});

test('a file dropped on the icon of the program is taken by the window that is there', async ({
  app,
  page,
  dataDir,
}) => {
  await expect(page.getByRole('heading', { name: 'Batches', level: 1 })).toBeVisible();
  const file = list(dataDir, 'dropped.txt');
  const mayLeave = await app.evaluate(({ app: program }, path) => {
    let prevented = false;
    program.emit('open-file', { preventDefault: () => (prevented = true) }, path);
    return !prevented;
  }, file);
  expect(mayLeave).toBe(false);
  await expect(page.getByText('dropped.txt').first()).toBeVisible();
});
