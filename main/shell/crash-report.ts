/**
 * When this process meets an error that nobody caught, it writes down what happened and ends: its memory is not to be
 * trusted. The program is then started again, once a minute at most, and its batches go on from their last commit.
 */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { app } from 'electron';
import { dataFile } from './folders.ts';
import { log } from './log.ts';
import { startAgain } from './restart.ts';

/** An error that comes back this soon would come back without end. */
const span = 60_000;

export function keepCrashReports(): void {
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  app.on('child-process-gone', (_, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log(`A ${type} process ended: ${reason}, code ${exitCode}.`);
  });
}

function end(error: unknown): void {
  const at = new Date();
  const { electron, chrome } = process.versions;
  const text = `Batchmill ${app.getVersion()}, Electron ${electron}, Chrome ${chrome}, ${process.platform}\n${at.toISOString()}\n\n${inspect(error)}\n`;
  process.stderr.write(text);
  try {
    const folder = dataFile('crashes');
    mkdirSync(folder, { recursive: true });
    const again = !crashedSince(folder, at.getTime() - span);
    writeFileSync(join(folder, `${at.toISOString().replaceAll(':', '-')}.txt`), text);
    // Only with the report on disk: without it nobody would know that this was the second time.
    if (again) startAgain();
  } finally {
    // Hard, and not by `app.exit()`: that tears down threads in the middle of their work, which crashes now and then.
    // Batches are safe: what they committed is on disk.
    process.kill(process.pid, 'SIGKILL');
  }
}

function crashedSince(folder: string, moment: number): boolean {
  return readdirSync(folder).some((name) => statSync(join(folder, name)).mtimeMs > moment);
}
