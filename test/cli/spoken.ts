/**
 * Runs the real command line inside this process: what it says, and how it would end. For many commands to an engine that
 * is there already: one process is not made for starting engine after engine.
 */
import { vi } from 'vitest';
import { runProgram } from '#cli/program.ts';
import { type Ended, jsonOf } from './cli.ts';

// Each command listens for readers that leave and for requests to stop, and its process is expected to end after it.
for (const emitter of [process, process.stdout, process.stderr]) emitter.setMaxListeners(0);

export async function spoken(...words: string[]): Promise<Ended> {
  let out = '';
  let err = '';
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += String(text);
      return true;
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      err += String(text);
      return true;
    }),
  ];
  try {
    await runProgram(words);
    return { code: Number(process.exitCode ?? 0), out, err, json: jsonOf(out) };
  } finally {
    // It is not this process that ends like that.
    process.exitCode = undefined;
    for (const spy of spies) spy.mockRestore();
  }
}
