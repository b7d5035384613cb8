/**
 * How a long command is stopped. The first Ctrl-C (or SIGTERM, a closed terminal, a reader that went away) asks it to
 * pause its batch; the second one ends the process at once. Either way every page that was confirmed is on disk.
 */
import { exitCodes } from './exit-code.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** One keystroke can arrive twice: from the terminal, and passed on by the package runner that started us. */
const echo = 400;
let current: AbortController | undefined;

/** From here on the process is stopped by asking. */
export function listenForStop(): AbortSignal {
  const controller = new AbortController();
  current = controller;
  let first = 0;
  const stop = () => {
    if (!controller.signal.aborted) {
      first = Date.now();
      controller.abort();
    } else if (Date.now() - first > echo) {
      process.exit(exitCodes.stopped);
    }
  };
  for (const name of signals) process.on(name, stop);
  return controller.signal;
}

/** Whoever reads our output may leave (`| head`): that is no error, and nobody is left to hear of it. */
export function endQuietlyWithoutReader(): void {
  const leave = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
    if (current) current.abort();
    else process.exit(exitCodes.ok);
  };
  process.stdout.on('error', leave);
  process.stderr.on('error', leave);
}
