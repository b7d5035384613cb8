/** The desktop's own log: bugs with their stacks, and refusals. It never grows beyond two files of one megabyte. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { inspect } from 'node:util';
import { app } from 'electron';
import { logFile } from './folders.ts';

const limit = 1024 ** 2;

export function log(what: string, cause?: unknown): void {
  const text = cause === undefined ? what : `${what} ${inspect(cause)}`;
  if (!app.isPackaged) process.stderr.write(`${text}\n`);
  const file = logFile();
  try {
    mkdirSync(dirname(file), { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(file, `${file}.old`);
    appendFileSync(file, `${new Date().toISOString()} ${text}\n`);
  } catch (error) {
    // A log that cannot be written must not stop the program; the terminal still hears of it.
    process.stderr.write(`The log cannot be written: ${inspect(error)}\n`);
  }
}

/** For what was thrown and nobody expected. */
export function logBug(error: unknown): void {
  log('Bug:', error);
}
