/** The options that name the files a followed batch leaves behind. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { standardOutput } from './standard-output.ts';
import type { Target } from './target.ts';

export interface TargetOptions {
  output?: string;
  errors?: string;
  log?: string;
  raw?: true;
}

export function addTargets(command: Command): Command {
  return command
    .option('--output <file>', 'write the results here when the batch has ended; - for standard output')
    .option('--errors <file>', 'write the errors here, if there are any')
    .option('--log <file>', 'write the log of every record here')
    .option('--raw', 'do not guard cells that a spreadsheet would run as formulas');
}

/** Absolute, because the engine may live in a process with another working folder. */
export function targetsOf({ output, errors, log }: TargetOptions): Target[] {
  const targets: Target[] = [];
  if (output !== undefined) targets.push({ flag: '--output', kind: 'output', file: placeOf(output) });
  if (errors !== undefined) targets.push({ flag: '--errors', kind: 'error', file: placeOf(errors) });
  if (log !== undefined) targets.push({ flag: '--log', kind: 'process', file: placeOf(log) });
  return targets;
}

const placeOf = (file: string) => (file === standardOutput ? file : resolve(file));
