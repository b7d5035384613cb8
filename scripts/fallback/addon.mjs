// better-sqlite3's own binary asks for Node-API 10, and the fallback Electron speaks 9: it is compiled for it once.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cached } from '../cache.mjs';

const require = createRequire(import.meta.url);
const shim = join(import.meta.dirname, 'napi9.h');

/** The path of the addon. */
export async function addonForFallback() {
  const { version } = require('better-sqlite3/package.json');
  const recipe = createHash('sha256')
    .update(readFileSync(shim))
    .update(readFileSync(import.meta.filename));
  const dir = await cached(`better-sqlite3-${version}-napi9-${recipe.digest('hex').slice(0, 8)}`, compile);
  return join(dir, 'better_sqlite3.node');
}

async function compile(dir) {
  console.log('Compiling better-sqlite3 for it (once, about a minute) …');
  const home = dirname(require.resolve('better-sqlite3/package.json'));
  const objects = { sqlite: join(dir, 'sqlite3.o'), addon: join(dir, 'addon.o') };
  const common = ['-c', '-O2', '-fPIC', '-w', '-DNDEBUG', ...includes(home)];
  const [sqlite, addon] = [join(home, 'deps/sqlite3/sqlite3.c'), join(home, 'src/better_sqlite3.cpp')];
  const defines = [
    '-DNAPI_DISABLE_CPP_EXCEPTIONS',
    '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
    '-DNODE_GYP_MODULE_NAME=better_sqlite3',
  ];
  await Promise.all([
    run('gcc', [...common, ...sqliteDefines(home), '-std=c99', '-o', objects.sqlite, sqlite]),
    run('g++', [
      ...common,
      ...defines,
      '-std=c++20',
      '-fvisibility=hidden',
      '-include',
      shim,
      '-o',
      objects.addon,
      addon,
    ]),
  ]);
  const target = join(dir, 'better_sqlite3.node');
  const hide = ['-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL'];
  await run('g++', ['-shared', '-s', ...hide, '-o', target, objects.sqlite, objects.addon, '-ldl']);
  for (const object of Object.values(objects)) rmSync(object);
}

/** The options that better-sqlite3 compiles SQLite with, read from its own build file. */
function sqliteDefines(home) {
  const text = readFileSync(join(home, 'deps/defines.gypi'), 'utf8');
  return [...text.matchAll(/^\s+'([A-Z0-9_=-]+)',$/gm)].map(([, define]) => `-D${define}`);
}

function includes(home) {
  const addonApi = require.resolve('node-addon-api/package.json', { paths: [home] });
  return [join(home, 'deps/sqlite3'), require('node-api-headers').include_dir, dirname(addonApi)].map(
    (dir) => `-I${dir}`,
  );
}

function run(command, args) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => fail(new Error(`${command} is missing. On Debian or Ubuntu: sudo apt-get install g++`)));
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`${command} failed with ${code}`))));
  });
}
