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

test('interfaces and flows reach files by tokens alone, and a flow keeps the folders it was shown with', async ({
  app,
  page,
  dataDir,
}) => {
  const file = join(dataDir, 'people.csv');
  const target = join(dataDir, 'flow.json');
  writeFileSync(file, 'id,name\n1,Ada\n2,\n');
  await app.evaluate(
    ({ dialog }, [file, folder, target]) => {
      const shown = (options: { properties?: string[] }) => (options.properties?.includes('openFile') ? file : folder);
      Object.assign(dialog, {
        showOpenDialog: async (...args: { properties?: string[] }[]) => ({
          canceled: false,
          filePaths: [shown(args.at(-1) ?? {})],
        }),
        showSaveDialog: async () => ({ canceled: false, filePath: target }),
      });
    },
    [file, dataDir, target],
  );
  const source = { kind: 'file', file: tokenOf(await ask(page, 'chooseFile', {})) };
  const rules = [{ expression: 'name != ""', message: 'A name is missing.' }];
  const suggestion = await ask(page, 'suggest', { source });
  expect(suggestion.value).toMatchObject({ interface: { fields: [{ name: 'id' }, { name: 'name' }] } });
  const after = [{ kind: 'copy', files: ['output'], folder: dataDir }];
  const preview = await ask(page, 'preview', { source, flow: { name: 'Look', rules, after } });
  expect(preview.value).toMatchObject({ rows: [{ state: 'Completed' }, { state: 'FailedValidation' }] });
  expect((await ask(page, 'suggest', { source: { kind: 'file', file } })).trouble?.code).toBe('bad-input');
  expect((await ask(page, 'preview', { source: { kind: 'file', file }, flow: 'Look' })).trouble?.code).toBe(
    'bad-input',
  );

  const flow = { name: 'Look', rules, after };
  expect((await ask(page, 'saveDesign', { flow })).trouble?.code).toBe('bad-input');
  expect((await ask(page, 'create', { source, flow })).trouble?.code).toBe('bad-input');
  const folder = tokenOf(await ask(page, 'chooseFolder', {}));
  const chosen = { ...flow, after: [{ kind: 'copy', files: ['output'], folder }] };
  expect((await ask(page, 'saveDesign', { flow: chosen })).value).toMatchObject({ name: 'Look', version: 1 });
  // Whoever was shown a flow may save it again, under another name too.
  const saved = await ask(page, 'design', { kind: 'flow', name: 'Look' });
  expect(saved.value).toMatchObject({ flow: { after } });
  expect((await ask(page, 'saveDesign', { flow: { ...flow, name: 'Look, copied' } })).trouble).toBeUndefined();
  const { value } = await ask(page, 'create', { source, flow: chosen });
  const { id } = value as { id: string };
  expect((await ask(page, 'show', { id })).value).toMatchObject({ flow: { after }, row: { tool: '', flow: 'Look' } });
  expect((await ask(page, 'edit', { id, flow: { ...flow, threshold: null } })).trouble).toBeUndefined();
  const other = { ...flow, after: [{ kind: 'copy', files: ['output'], folder: join(dataDir, 'other') }] };
  expect((await ask(page, 'edit', { id, flow: other })).trouble?.code).toBe('bad-input');

  const to = tokenOf(await ask(page, 'chooseTarget', { name: 'flow.json', kind: 'design' }));
  expect((await ask(page, 'writeText', { token: to, text: '{}' })).trouble).toBeUndefined();
  expect(readFileSync(target, 'utf8')).toBe('{}');
  expect((await ask(page, 'readText', { token: to })).trouble?.code).toBe('bad-input');
  expect((await ask(page, 'readText', { token: source.file })).value).toMatchObject({ name: 'people.csv' });
  expect((await ask(page, 'writeText', { token: source.file, text: '' })).trouble?.code).toBe('bad-input');
});

const tokenOf = ({ value }: Answer) => String(Reflect.get(Object(value), 'token'));
