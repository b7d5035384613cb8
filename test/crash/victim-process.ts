/** Starts a process that is there to be killed, and remembers what it was told before that. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Victim {
  child: ChildProcess;
  /** Its exit code; null when it was killed. */
  ended: Promise<number | null>;
  /** The highest number of ended records that was told, by batch; and final states that were told. */
  acknowledged: ReadonlyMap<string, { done: number; charged: number }>;
  errors(): string;
}
interface Told {
  id: string;
  done: number;
  charged?: number;
}

export function startVictim(script: string, args: readonly string[]): Victim {
  const file = join(import.meta.dirname, script);
  const child = spawn(process.execPath, ['--experimental-strip-types', '--no-warnings', file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const acknowledged = new Map<string, { done: number; charged: number }>();
  let rest = '';
  let errors = '';
  child.stdout?.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const { id, done, charged = 0 } = JSON.parse(line) as Told;
      const before = acknowledged.get(id) ?? { done: 0, charged: 0 };
      acknowledged.set(id, { done: Math.max(before.done, done), charged: Math.max(before.charged, charged) });
    }
  });
  child.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  return { child, ended, acknowledged, errors: () => errors };
}
