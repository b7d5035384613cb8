// Installs the peers of the bench once per user, outside the repository, and prints the folder where they are.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from '../../../scripts/cache.mjs';

const lists = ['package.json', 'package-lock.json'];
const at = (name) => join(import.meta.dirname, name);
const mark = createHash('sha256')
  .update(readFileSync(at('package-lock.json')))
  .digest('hex')
  .slice(0, 12);

const folder = await cached(`bench-peers-${mark}`, (work) => {
  for (const name of lists) copyFileSync(at(name), join(work, name));
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: work,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('the peers could not be installed');
});
console.log(folder);
