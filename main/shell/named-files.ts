/** The files that a command line names: what the desktop starts the program with when somebody opens a file with it. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `args` without the program itself. Switches are not ours to read; a Linux desktop may name files as addresses. */
export function namedFiles(args: readonly string[], folder: string): string[] {
  return args.flatMap((arg) => {
    if (arg === '' || arg.startsWith('-')) return [];
    if (!arg.startsWith('file:')) return [resolve(folder, arg)];
    try {
      return [fileURLToPath(arg)];
    } catch {
      // On another computer, or no address at all.
      return [];
    }
  });
}
