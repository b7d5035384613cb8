/** The server in a process of its own, so that its memory can be watched from outside (Linux). */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface ServerProcess {
  address: string;
  token: string;
  workspace: string;
  /** Bytes of memory it holds just now; 0 where the system does not tell. */
  memory(): number;
  end(): Promise<void>;
}

const entry = resolve(import.meta.dirname, '../../main/cli.ts');
const node = ['--experimental-strip-types', '--no-warnings', entry];

export async function startProcess(...words: string[]): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'batchmill-serve-'));
  const workspace = join(folder, 'workspace');
  const run = (...more: string[]) =>
    spawn(process.execPath, [...node, ...more, '--workspace', workspace, '--json'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const child = run('serve', '--port', '0', '--rate', '100000', ...words);
  const { address } = await firstLine(child);
  const { token } = await firstLine(run('profiles', 'add', 'root', '--all'));
  return {
    address: String(address),
    token: String(token),
    workspace,
    memory() {
      if (process.platform !== 'linux') return 0;
      const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      return Number(kilobytes) * 1024;
    },
    async end() {
      const closed = new Promise((done) => child.once('close', done));
      child.kill('SIGINT');
      await closed;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function firstLine(child: ReturnType<typeof spawn>): Promise<Record<string, unknown>> {
  let text = '';
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) done(JSON.parse(text.slice(0, text.indexOf('\n'))));
    });
  });
}
