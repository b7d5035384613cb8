/** Where the peers are, or the reason why there are none: they are installed the first time somebody measures them. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export type Peers = { folder: string } | { missing: string };

let found: Peers | undefined;

export function findPeers(): Peers {
  found ??= install();
  return found;
}

function install(): Peers {
  const script = join(import.meta.dirname, 'peers', 'install.mjs');
  const { status, stdout } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status === 0) return { folder: stdout.trim() };
  return { missing: '“npm ci” in test/bench/peers failed; its reason is printed above' };
}
