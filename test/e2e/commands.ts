/** The command line in a process of its own, beside the window. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './app.ts';

const entry = join(root, 'main/cli.ts');

/** What it prints. Ending with errors in records is a result; everything else that is no success is thrown. */
export async function runCommand(workspace: string, ...words: string[]): Promise<string> {
  const node = ['--experimental-strip-types', '--no-warnings', entry, ...words, '--workspace', workspace];
  try {
    return (await promisify(execFile)(process.execPath, node)).stdout;
  } catch (error) {
    const { code, stdout = '' } = error as { code?: number; stdout?: string };
    if (code === 1) return stdout;
    throw error;
  }
}
