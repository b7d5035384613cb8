/** When this process meets an error that nobody caught, it writes down what happened and ends: its memory is not to be trusted. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { app } from 'electron';
import { dataFile } from './folders.ts';
import { log } from './log.ts';

export function keepCrashReports(): void {
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  app.on('child-process-gone', (_, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log(`A ${type} process ended: ${reason}, code ${exitCode}.`);
  });
}

function end(error: unknown): void {
  const at = new Date().toISOString();
  const { electron, chrome } = process.versions;
  const text = `Batchmill ${app.getVersion()}, Electron ${electron}, Chrome ${chrome}, ${process.platform}\n${at}\n\n${inspect(error)}\n`;
  process.stderr.write(text);
  try {
    mkdirSync(dataFile('crashes'), { recursive: true });
    writeFileSync(dataFile('crashes', `${at.replaceAll(':', '-')}.txt`), text);
  } finally {
    // Batches are safe: the next start takes them up from their last commit.
    app.exit(1);
  }
}
