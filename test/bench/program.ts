/** Runs a measured program in a process of its own, so that its CPU time and memory are its alone. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Report } from './figures.ts';

/** Where `buildPrograms` puts them: inside the packages' folder, so that they find the packages that are not bundled. */
export const builtPrograms = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'batchmill-bench');

/** `settings` reaches the program as JSON; the last line that it prints is its report. */
export function runProgram(name: string, settings: object): Promise<Report> {
  const file = join(builtPrograms, `${name}.js`);
  const child = spawn(process.execPath, [file, JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const last = output.trim().split('\n').at(-1) ?? '';
      if (code === 0 && last.startsWith('{')) resolve(JSON.parse(last) as Report);
      else reject(new Error(`the program “${name}” ended with ${signal ?? code}: ${output.slice(-500)}`));
    });
  });
}

/** The settings of the program that this process is. */
export function readSettings<Settings>(): Settings {
  return JSON.parse(process.argv[2] ?? '{}') as Settings;
}

/** Tells what this process has used so far, all of its threads included, the ended ones too. */
export function tellReport(records: number, wallMs: number, more: Report['more'] = {}): void {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const report: Report = {
    records,
    wallMs,
    cpuMs: (userCPUTime + systemCPUTime) / 1_000,
    rssMb: maxRSS / 1_024,
    more,
  };
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
