/** Where a command speaks: results on standard output, everything else on standard error. */
import type { BatchRow } from '#contract/batch.ts';
import { Failure } from '#contract/failure.ts';
import { coloured, type Style } from './colour.ts';
import { progressLine } from './progress-line.ts';
import { harmless } from './table.ts';

const fallbackWidth = 200;

/** Styled where standard output is a terminal that wants colours, plain everywhere else. */
export function styled(style: Style, text: string): string {
  return coloured(style, text, process.stdout);
}

export function say(...lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

/** Results where standard output is taken by a file. */
export function sayAside(...lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
}

export function sayJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** A remark beside the result. */
export function remark(text: string): void {
  clearProgress();
  process.stderr.write(`${coloured('dim', harmless(text), process.stderr)}\n`);
}

export function terminalWidth(): number {
  return process.stdout.isTTY ? process.stdout.columns || 80 : fallbackWidth;
}

/** One sentence on standard error, and with --json the same as data on standard output. */
export function sayFailure(error: unknown, json: boolean): void {
  clearProgress();
  const failure = asFailure(error);
  const { file, line, column } = failure.place;
  const place = [file, file === undefined && line !== undefined ? `line ${line}` : line, column]
    .filter((part) => part !== undefined)
    .join(':');
  const word = coloured('red', 'batchmill:', process.stderr);
  process.stderr.write(`${word} ${harmless(place ? `${place}: ${failure.message}` : failure.message)}\n`);
  if (json)
    sayJson({ error: { code: failure.code, message: failure.message, ...(line === undefined ? {} : { line }) } });
  // A bug: its stack is what whoever mends it needs.
  if (failure !== error && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
}

function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const what = error instanceof Error ? error.message : String(error);
  return new Failure('internal', `Something went wrong inside Batchmill: ${what}`);
}

let drawn = false;

/** Draws the progress of a batch over the last one; nothing where nobody looks. */
export function drawProgress(row: BatchRow): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001b[2K${progressLine(row, (process.stderr.columns || 80) - 1)}`);
  drawn = true;
}

export function clearProgress(): void {
  if (drawn) process.stderr.write('\r\u001b[2K');
  drawn = false;
}
