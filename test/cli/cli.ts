/** Runs the real command line in a process of its own, in a workspace of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, vi } from 'vitest';

const entry = resolve(import.meta.dirname, '../../main/cli.ts');
const running = new Set<ChildProcess>();

// Each process loads its threads and data anew.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
// A test that fails half-way must not leave a process behind.
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

export interface Ended {
  code: number | null;
  out: string;
  err: string;
  /** The lines of standard output as data; empty unless all are. */
  json: Record<string, unknown>[];
}
export interface Running {
  child: ChildProcess;
  /** Resolves when a line on standard output is one the test waits for. */
  line(wanted: (event: Record<string, unknown>) => boolean): Promise<Record<string, unknown>>;
  ended: Promise<Ended>;
}

/** A new folder for one test; `cli` works in a workspace inside it. */
export function place(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `cli ${name} `));
  const workspace = join(folder, 'workspace');
  return {
    folder,
    workspace,
    path: (file: string) => join(folder, file),
    write(file: string, content: string | Uint8Array): string {
      writeFileSync(join(folder, file), content);
      return join(folder, file);
    },
    start: (...words: string[]) => start(folder, workspace, words),
    /** Like start, with a standard input that stays open. */
    open: (...words: string[]) => start(folder, workspace, words, 'pipe'),
    cli: (...words: string[]) => start(folder, workspace, words).ended,
    /** With this on standard input. */
    fed(input: string, ...words: string[]): Promise<Ended> {
      const { child, ended } = start(folder, workspace, words, 'pipe');
      child.stdin?.end(input);
      return ended;
    },
  };
}

function start(folder: string, workspace: string, words: string[], stdin: 'pipe' | 'ignore' = 'ignore'): Running {
  const child = spawn(process.execPath, ['--experimental-strip-types', '--no-warnings', entry, ...words], {
    cwd: folder,
    env: { ...process.env, BATCHMILL_WORKSPACE: workspace, NO_COLOR: '1' },
    stdio: [stdin, 'pipe', 'pipe'],
  });
  running.add(child);
  const waiting = new Set<(line: string) => void>();
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const before = out.split('\n').length - 1;
    out += text;
    for (const line of out.split('\n').slice(before, -1)) for (const hear of waiting) hear(line);
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<Ended>((done) => {
    child.once('close', (code) => {
      running.delete(child);
      done({ code, out, err, json: jsonOf(out) });
    });
  });
  const line: Running['line'] = (wanted) =>
    new Promise((found, reject) => {
      ended.then(() => reject(new Error(`The process ended first.\n${out}${err}`)));
      waiting.add((text) => {
        const event = jsonOf(text)[0];
        if (event && wanted(event)) found(event);
      });
    });
  return { child, line, ended };
}

export function jsonOf(text: string): Record<string, unknown>[] {
  try {
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

/** A list of numbers that all are valid. */
export function phoneList(lines: number): string {
  return Array.from({ length: lines }, (_, at) => `+1 202-555-0${String(100 + (at % 100))}`).join('\n');
}

/** A batch at work, seen from outside. */
export const atWork = (event: Record<string, unknown>) => event['state'] === 'Processing' && Number(event['done']) > 0;
