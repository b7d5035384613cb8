// Builds the program into dist/: the main process with its threads and the command line, the preload script, the page, and
// what shells are told of the command line.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createBuilder } from 'vite';

export const root = resolve(import.meta.dirname, '..');

export async function build() {
  const builder = await createBuilder({ configFile: resolve(root, 'vite.config.ts'), logLevel: 'warn' });
  await builder.buildApp();
  describeToShells();
}

/** What the command line tells of itself, as files for those who package it: its manual page, and scripts for Tab. */
function describeToShells() {
  const folder = resolve(root, 'dist/shell');
  mkdirSync(folder, { recursive: true });
  const files = {
    'batchmill.1': ['man'],
    'batchmill.bash': ['completion', 'bash'],
    _batchmill: ['completion', 'zsh'],
    'batchmill.fish': ['completion', 'fish'],
    'batchmill.ps1': ['completion', 'powershell'],
  };
  for (const [name, words] of Object.entries(files))
    writeFileSync(resolve(folder, name), execFileSync(process.execPath, [resolve(root, 'dist/main/cli.js'), ...words]));
}
