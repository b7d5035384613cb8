import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { ask } from './app.ts';
import { expect, packagedApp, test } from './packaged-app.ts';

test('the packaged program opens its window and reaches its engine', async ({ packagedPage }) => {
  await expect(packagedPage).toHaveTitle('Batchmill');
  expect(packagedPage.url()).toBe('app://batchmill/index.html');
  const { value } = await ask(packagedPage, 'list', {});
  expect(value).toMatchObject({ totalCount: 0, data: [] });
});

test('the packaged program brings its samples along', async ({ packagedPage }) => {
  const { value } = await ask(packagedPage, 'samples', {});
  expect(value).not.toEqual([]);
});

test('every fuse is set', async () => {
  const wire = await getCurrentFuseWire(packagedApp);
  const on = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE;
  expect(on(FuseV1Options.RunAsNode)).toBe(false);
  expect(on(FuseV1Options.EnableCookieEncryption)).toBe(true);
  expect(on(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
  expect(on(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
  expect(on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true);
  expect(on(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
  expect(on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot)).toBe(false);
  expect(on(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false);
});

test('it does not act as Node', ({ dataDir }) => {
  const args = ['--no-sandbox', `--data-dir=${dataDir}`, '-e', 'console.log("as node")'];
  const { stdout } = spawnSync(packagedApp, args, {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeout: 3_000,
    encoding: 'utf8',
  });
  expect(stdout).not.toContain('as node');
});

test('outside the archive lies the database addon alone', () => {
  test.skip(process.platform === 'darwin', 'a bundle keeps its resources elsewhere');
  const unpacked = join(dirname(packagedApp), 'resources/app.asar.unpacked');
  const files = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.map(({ name }) => name)).toEqual([`${process.platform}-${process.arch}.node`]);
});
