/** What somebody who helps wants to know, as text to be copied. It names no batch, no file and no folder of a person. */
import { readFile } from 'node:fs/promises';
import { arch, cpus, freemem, release, totalmem, type } from 'node:os';
import { app, screen } from 'electron';
import { language } from '#contract/language/language.ts';
import type { Engine } from './engine.ts';
import { logFile } from './folders.ts';
import { lastEntries } from './log-entries.ts';
import { describePreferences } from './preferences.ts';
import { describeDesktop } from './theme.ts';

/** In English whatever the language: it is read by those who made the program. */
export async function diagnostics(engine: Engine): Promise<string> {
  const { electron, chrome, node } = process.versions;
  const { theme, language: wish } = describeDesktop();
  const displays = screen.getAllDisplays().map(({ size, scaleFactor }) => {
    return `${size.width}×${size.height} at ${scaleFactor}`;
  });
  const facts = {
    Batchmill: `${app.getVersion()}${app.isPackaged ? '' : ' (not packaged)'}`,
    Runtime: `Electron ${electron}, Chrome ${chrome}, Node ${node}`,
    System: `${type()} ${release()}, ${arch()}, ${cpus().length} cores`,
    Memory: `${gigabytes(freemem())} of ${gigabytes(totalmem())} free`,
    Displays: displays.join(', '),
    Language: `${language()} (wished: ${wish}, system: ${app.getLocale()})`,
    Theme: theme,
    Preferences: JSON.stringify(describePreferences()),
    Engine: await engineFacts(engine),
  };
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${value}`);
  return [
    ...lines,
    '',
    'Last lines of the log:',
    ...lastEntries(await readFile(logFile(), 'utf8').catch(() => '')),
  ].join('\n');
}

async function engineFacts(engine: Engine): Promise<string> {
  try {
    const status = await engine.ask('status', {});
    const { version, workers, busy, running, waiting, rate, freeDisk, troubles } = status;
    const where = engine.looksOn() ? 'in another process' : 'in this process';
    return [
      `${version}, ${where}`,
      `${busy} of ${workers} workers busy`,
      `${running} running, ${waiting} waiting`,
      `${Math.round(rate)} records/s`,
      `${gigabytes(freeDisk)} of disk free`,
      `${troubles.length} damaged batches`,
    ].join(', ');
  } catch (error) {
    return `does not answer: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
