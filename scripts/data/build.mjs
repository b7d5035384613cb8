/**
 * Rebuilds the vendored data of the tools, all or those that are named: `npm run data -- phone`.
 * Their sources are pinned in the package.json beside this file, installed there first and removed afterwards.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const builders = ['country', 'email', 'geocode', 'ip', 'phone'];

const named = process.argv.slice(2);
const unknown = named.filter((name) => !builders.includes(name));
if (unknown.length > 0) {
  console.error(`No builder is called “${unknown.join(', ')}”. There are: ${builders.join(', ')}.`);
  process.exit(5);
}
execFileSync('npm', ['ci'], { cwd: import.meta.dirname, stdio: 'inherit', shell: process.platform === 'win32' });
try {
  for (const name of named.length > 0 ? named : builders) {
    const { build } = await import(`./${name}.mjs`);
    await build();
  }
} finally {
  rmSync(join(import.meta.dirname, 'node_modules'), { recursive: true, force: true });
}
