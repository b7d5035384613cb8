/** Lets a victim work with every change to its files written down, and checks that the log tells everything. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createDisk } from './disk.ts';
import { everything } from './fate.ts';
import { batchesOf, nameOf, type Wanted } from './inspection.ts';
import { type Entry, readLog } from './log.ts';

export interface Recording {
  /** Where the victim worked. Nothing is there now: what a cut leaves is put in its place. */
  root: string;
  entries: Entry[];
  /** What came out, undisturbed. */
  wanted: Wanted;
}

export function compileShim(folder: string): string {
  if (process.platform !== 'linux')
    throw new Error('Power cuts are tried on Linux only: elsewhere there is no LD_PRELOAD.');
  const shim = join(folder, 'shim.so');
  const flags = ['-O2', '-Wall', '-Wextra', '-shared', '-fPIC', '-o', shim];
  const { error, status } = spawnSync('cc', [...flags, join(import.meta.dirname, 'shim.c'), '-ldl', '-pthread'], {
    stdio: 'inherit',
  });
  if (error)
    throw new Error('There is no C compiler “cc”. Install one, as with “apt install gcc” or “dnf install gcc”.');
  if (status !== 0) throw new Error('The C compiler did not take test/powercut/shim.c; it says why above.');
  return shim;
}

/** `pragmas`: settings of SQLite in which this victim differs from the program. */
export async function record(shim: string, folder: string, given: readonly string[], pragmas: string): Promise<void> {
  const root = join(folder, 'disk');
  mkdirSync(root, { recursive: true });
  const preload = pragmas ? ['--import', join(import.meta.dirname, 'pragmas.ts')] : [];
  const code = await run('victim.ts', [root, ...given], preload, {
    LD_PRELOAD: shim,
    POWERCUT_ROOT: root,
    POWERCUT_LOG: join(folder, 'log'),
    POWERCUT_PRAGMAS: pragmas,
    // Its writes would go past the shim.
    UV_USE_IO_URING: '0',
  });
  if (code !== 0) throw new Error(`The victim failed (${code}).`);
  renameSync(root, join(folder, 'undisturbed'));
}

/** What takes longer, in ms, will never end. */
const patience = 300_000;

/** Runs a script of the tests to its end. */
export function run(
  script: string,
  given: readonly string[],
  flags: readonly string[] = [],
  surroundings: Record<string, string> = {},
): Promise<number | null> {
  const file = join(import.meta.dirname, script);
  const child = spawn(process.execPath, ['--experimental-strip-types', '--no-warnings', ...flags, file, ...given], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...surroundings },
    timeout: patience,
  });
  return new Promise((done) => child.on('close', done));
}

export function readRecording(folder: string): Recording {
  const [root, undisturbed] = [join(folder, 'disk'), join(folder, 'undisturbed')];
  const entries = readLog(join(folder, 'log'), root);
  // An earlier run may have been stopped.
  for (const left of [root, `${root}-untouched`]) rmSync(left, { recursive: true, force: true });
  checkComplete(entries, undisturbed, root);
  const outputs = batchesOf(join(undisturbed, 'workspace')).map(
    (batch) => [nameOf(batch), readFileSync(join(batch, 'output.csv'))] as const,
  );
  return { root, entries, wanted: new Map(outputs) };
}

/** With nothing lost, the disk that the log describes is the one that was there: no change went past the shim. */
function checkComplete(entries: readonly Entry[], undisturbed: string, target: string): void {
  const disk = createDisk();
  for (const entry of entries) disk.apply(entry);
  disk.rebuild(target, everything);
  const [there, described] = [namesBelow(undisturbed), namesBelow(target)];
  for (const name of new Set([...there, ...described])) {
    const same = there.has(name) && described.has(name) && sameContent(join(undisturbed, name), join(target, name));
    if (!same) throw new Error(`The log does not tell everything: “${name}” is not as it describes.`);
  }
  rmSync(target, { recursive: true });
}

const sameContent = (one: string, other: string) =>
  statSync(one).isDirectory() || readFileSync(one).equals(readFileSync(other));

/** Shared memory (-shm) is no part of the disk. */
function namesBelow(folder: string): Set<string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Set(names.filter((name) => !name.endsWith('-shm')));
}
