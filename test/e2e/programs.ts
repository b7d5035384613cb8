/** Programs as the system sees them: started without a test holding on to them, found again by the workspace they hold. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { readAddress } from '#engine/door.ts';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { asRoot, expect, root } from './app.ts';

export async function spawnProgram(dataDir: string, files: readonly string[] = []): Promise<ChildProcess> {
  const runtime = await electronRuntime();
  const args = [...(asRoot ? ['--no-sandbox'] : []), root, `--data-dir=${dataDir}`, ...files];
  return spawn(runtime.path, args, { stdio: 'ignore', env: { ...process.env, ...runtime.env } });
}

/** Its exit code, or the signal that ended it; at once when it has ended already. */
export function exitOf(child: ChildProcess): Promise<number | string | null> {
  const how = () => child.exitCode ?? child.signalCode;
  return how() === null ? new Promise((done) => child.once('exit', () => done(how()))) : Promise.resolve(how());
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // There is no such process: that is the answer.
    return false;
  }
}

/** The process that holds the workspace, unless it is gone. */
export function holder(dataDir: string): number | undefined {
  const pid = readAddress(join(dataDir, 'workspace'))?.pid;
  return pid !== undefined && isAlive(pid) ? pid : undefined;
}

/** Waits until a process other than `not` holds the workspace. */
export async function nextHolder(dataDir: string, not?: number): Promise<number> {
  const found = () => {
    const pid = holder(dataDir);
    return pid === not ? undefined : pid;
  };
  await expect.poll(found, { timeout: 20_000, intervals: [20] }).toBeDefined();
  return found() ?? 0;
}

/** Ends a program that no test holds, and waits for its end. */
export async function end(pid: number): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGTERM');
  await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
}
