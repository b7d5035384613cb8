/** Several processes, and what a system does to one: stops it, starts it twice, takes its rights away. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { audit, batchFolders } from '#test/crash/audit.ts';

const here = join(import.meta.dirname, '../..');
const script = (name: string) => ['--experimental-strip-types', '--no-warnings', join(here, 'test/fixtures', name)];

interface Run {
  child: ChildProcess;
  lines: Record<string, unknown>[];
  ended: Promise<number | null>;
}
function run(command: string, args: string[]): Run {
  const child = spawn(command, args, { cwd: here, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: Record<string, unknown>[] = [];
  let rest = '';
  child.stdout?.on('data', (chunk) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts.map((line) => JSON.parse(line) as Record<string, unknown>));
  });
  return { child, lines, ended: new Promise((resolve) => child.once('close', resolve)) };
}
const node = (name: string, ...args: string[]) => run(process.execPath, [...script(name), ...args]);

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'batchmill-process-'));
  onTestFinished(({ task }) => {
    if (task.result?.state !== 'fail') rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
function listIn(folder: string, lines: readonly string[]): string {
  const file = join(folder, 'list.txt');
  writeFileSync(file, lines.join('\n'));
  return file;
}
const emails = (n: number) => Array.from({ length: n }, (_, i) => `a${i}@example.org`);

describe('two programs started at the same moment', () => {
  it('share a workspace, and the one that is killed leaves it to the other', async () => {
    for (let round = 0; round < 4; round++) {
      const folder = scratch();
      const workspace = join(folder, 'workspace');
      const list = listIn(folder, emails(4_000));
      const [first, second] = [node('day.ts', workspace, list), node('day.ts', workspace, list)];
      if (round % 2) {
        await expect.poll(() => first.lines.length + second.lines.length, { timeout: 60_000 }).toBeGreaterThan(3);
        first.child.kill('SIGKILL');
      }
      const codes = await Promise.all([first.ended, second.ended]);
      expect(codes).toEqual([round % 2 ? null : 0, 0]);
      const folders = batchFolders(workspace);
      // Each may have seen an empty list and made a batch of its own: that is what a person who asks twice gets.
      expect([1, 2]).toContain(folders.length);
      for (const batch of folders)
        expect(audit(batch)).toMatchObject({ done: 4_000, state: 'Completed', mismatches: [] });
    }
  }, 240_000);
});

describe('a program that is stopped for a while', () => {
  it('goes on as if nothing had been, and takes no worker for hung', async () => {
    const folder = scratch();
    const list = listIn(
      folder,
      Array.from({ length: 600 }, (_, i) => `slow:20:${i}`),
    );
    const still = node('still.ts', join(folder, 'workspace'), list);
    const last = () => still.lines.at(-1) ?? {};
    for (const from of [40, 200]) {
      await expect.poll(() => last()['done'], { timeout: 60_000 }).toBeGreaterThanOrEqual(from);
      still.child.kill('SIGSTOP');
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      still.child.kill('SIGCONT');
    }
    expect(await still.ended).toBe(0);
    expect(last()).toEqual({ done: 600, state: 'Completed', failed: 0, reported: [] });
  }, 120_000);
});

const canBecomeNobody =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('runuser', ['-u', 'nobody', '--', 'test', '-r', join(here, 'package.json')]).status === 0;

describe.runIf(canBecomeNobody)('a workspace that may only be read', () => {
  it.each([
    ['that is there', true],
    ['that would have to be made', false],
  ])(
    '%s is refused in one sentence',
    async (_, made) => {
      const folder = scratch();
      const workspace = join(folder, 'workspace');
      if (made) mkdirSync(join(workspace, 'batch'), { recursive: true });
      chmodSync(folder, 0o755);
      const nobody = run('runuser', ['-u', 'nobody', '--', process.execPath, ...script('day.ts'), workspace]);
      expect(await nobody.ended).toBe(1);
      expect(nobody.lines).toHaveLength(1);
      expect(nobody.lines[0]).toMatchObject({ failed: 'not-writable' });
      expect(String(nobody.lines[0]?.['message'])).toContain(workspace);
    },
    60_000,
  );
});
