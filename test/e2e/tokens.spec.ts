import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, ask, expect, test } from './app.ts';

test('a chosen file and a chosen target become tokens, and no path reaches the page', async ({
  app,
  page,
  dataDir,
}) => {
  const file = join(dataDir, 'list.txt');
  const target = join(dataDir, 'result.csv');
  writeFileSync(file, 'a@example.com\n');
  const asked = await app.evaluate(
    ({ dialog, shell }, [file, target]) => {
      const asked: unknown[] = [];
      Object.assign(globalThis, { asked });
      const remember = (args: unknown[]) => asked.push(args.at(-1));
      Object.assign(dialog, {
        showOpenDialog: async (...args: unknown[]) => {
          remember(args);
          return { canceled: false, filePaths: [file] };
        },
        showSaveDialog: async (...args: unknown[]) => {
          remember(args);
          return { canceled: false, filePath: target };
        },
      });
      shell.showItemInFolder = (path) => void asked.push(path);
      return 'ready';
    },
    [file, target],
  );
  expect(asked).toBe('ready');
  const picked = await ask(page, 'chooseFile', {});
  expect(picked.value).toEqual({ token: expect.any(String), name: 'list.txt', bytes: 14 });
  const chosen = await ask(page, 'chooseTarget', { name: '../../etc/re\\sult.csv', kind: 'output' });
  expect(chosen.value).toEqual({ token: expect.any(String), name: 'result.csv', bytes: 0 });
  expect(JSON.stringify([picked, chosen])).not.toContain(dataDir);
  await ask(page, 'reveal', { what: 'token', token: tokenOf(chosen) });
  const heard = await app.evaluate(() => Reflect.get(globalThis, 'asked') as unknown[]);
  expect(heard[1]).toMatchObject({ defaultPath: expect.stringMatching(/[\\/]sult\.csv$/) });
  expect(heard[1]).not.toMatchObject({ defaultPath: expect.stringContaining('..') });
  expect(heard[2]).toBe(target);
  expect((await ask(page, 'reveal', { what: 'token', token: tokenOf(picked) })).trouble?.code).toBe('bad-input');
});

test('a token serves as a file to read, another as a file to write, and a batch shows its folder', async ({
  app,
  page,
  dataDir,
}) => {
  const file = join(dataDir, 'list.txt');
  const target = join(dataDir, 'result.csv');
  writeFileSync(file, 'a@example.com\nb@example.com\n');
  await app.evaluate(
    ({ dialog, shell }, [file, target]) => {
      Object.assign(dialog, {
        showOpenDialog: async () => ({ canceled: false, filePaths: [file] }),
        showSaveDialog: async () => ({ canceled: false, filePath: target }),
      });
      shell.showItemInFolder = (path) => void Object.assign(globalThis, { shown: path });
    },
    [file, target],
  );
  const source = { kind: 'file', file: tokenOf(await ask(page, 'chooseFile', {})) };
  expect((await ask(page, 'inspect', { source })).value).toMatchObject({ records: 2 });
  const { value } = await ask(page, 'create', { source, tool: 'email', run: true });
  const { id, label } = value as { id: string; label: string };
  expect(label).toBe('list.txt');
  await expect
    .poll(async () => (await ask(page, 'show', { id })).value, { timeout: 15_000 })
    .toMatchObject({ row: { state: 'Completed' } });
  await ask(page, 'reveal', { what: 'batch', id });
  expect(await app.evaluate(() => String(Reflect.get(globalThis, 'shown')))).toContain(join(dataDir, 'workspace'));
  const to = tokenOf(await ask(page, 'chooseTarget', { name: 'result.csv', kind: 'output' }));
  const { value: delivery } = await ask(page, 'export', { id, kind: 'output', file: to });
  expect(delivery).toMatchObject({ file: 'result.csv', rows: 2 });
  expect(readFileSync(target, 'utf8')).toContain('b@example.com');
});

test('what is taken out before the end is shown where it really lies', async ({ app, page, dataDir }) => {
  await app.evaluate(
    ({ dialog, shell }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      shell.showItemInFolder = (path) => void Object.assign(globalThis, { shown: path });
    },
    join(dataDir, 'result.csv'),
  );
  const source = { kind: 'text', text: 'a@example.com\nb@example.com\n' };
  const { value } = await ask(page, 'create', { source, tool: 'email' });
  const { id } = value as { id: string };
  await expect.poll(async () => (await ask(page, 'show', { id })).value).toMatchObject({ row: { total: 2 } });
  const to = tokenOf(await ask(page, 'chooseTarget', { name: 'result.csv', kind: 'output' }));
  const name = 'result (partial 0 of 2).csv';
  expect((await ask(page, 'export', { id, kind: 'output', file: to })).value).toMatchObject({ file: name });
  await ask(page, 'reveal', { what: 'token', token: to });
  expect(await app.evaluate(() => Reflect.get(globalThis, 'shown'))).toBe(join(dataDir, name));
  expect(readFileSync(join(dataDir, name), 'utf8')).toMatch(/^email,/);
});

const tokenOf = ({ value }: Answer) => String(Reflect.get(Object(value), 'token'));
