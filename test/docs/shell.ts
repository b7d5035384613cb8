/** The examples of a page, run as they are: by a real shell that knows `batchmill` as a command. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const entry = join(root, 'main/cli.ts');

/** Whether all of these programs are on this machine. */
export function there(...programs: string[]): boolean {
  return programs.every((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0);
}

export function pageText(name: string): string {
  return readFileSync(join(root, 'docs', name), 'utf8');
}

/** Those that can be run: blocks of `sh`. What is only shown stands in other blocks. */
export function examplesOf(page: string): string[] {
  return [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text = '']) => text);
}

export interface Desk {
  folder: string;
  /** Runs the lines one after the other; the first that fails ends the test. */
  run(script: string, env?: NodeJS.ProcessEnv, shell?: string): string;
}

/** A folder of its own, with a workspace in it, for one test. */
export function desk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'batchmill-docs-'));
  const tools = mkdtempSync(join(tmpdir(), 'batchmill-path-'));
  onTestFinished(() => {
    for (const place of [folder, tools]) rmSync(place, { recursive: true, force: true });
  });
  const command = join(tools, 'batchmill');
  writeFileSync(
    command,
    `#!/bin/sh\nexec '${process.execPath}' --experimental-strip-types --no-warnings '${entry}' "$@"\n`,
  );
  chmodSync(command, 0o755);
  const own = {
    PATH: `${tools}${delimiter}${process.env['PATH']}`,
    BATCHMILL_WORKSPACE: join(folder, 'workspace'),
    NO_COLOR: '1',
    HOME: folder,
  };
  return {
    folder,
    run(script, env = {}, shell = 'bash') {
      const strict = shell === 'bash' ? `set -euo pipefail\n${script}` : script;
      return execFileSync(shell, ['-c', strict], {
        cwd: folder,
        env: { ...process.env, ...own, ...env },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 100_000_000,
      });
    },
  };
}
