/** The pairs of a comparison one behind the other in a file, nine bytes each: two records, and what became of them. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { type Difference, differences } from '#contract/comparison.ts';
import { Failure } from '#contract/failure.ts';
import type { Pair } from './comparison.ts';

const size = 9;
const atOnce = 16_384;

export function writePairs(file: string) {
  const handle = openSync(file, 'w');
  const waiting = Buffer.allocUnsafe(size * atOnce);
  let n = 0;
  const flush = () => {
    writeSync(handle, waiting, 0, n * size);
    n = 0;
  };
  return {
    add({ before, after, difference }: Pair): void {
      waiting.writeUInt32LE(before, n * size);
      waiting.writeUInt32LE(after, n * size + 4);
      waiting[n * size + 8] = differences.indexOf(difference);
      if (++n === atOnce) flush();
    },
    close(): void {
      try {
        flush();
      } finally {
        closeSync(handle);
      }
    },
  };
}

/** Those of some kinds, in their order. */
export function* readPairs(file: string, only: readonly Difference[]): Generator<Pair> {
  const handle = open(file);
  const wanted = differences.map((each) => only.includes(each));
  const bytes = Buffer.allocUnsafe(size * atOnce);
  try {
    for (let n = readSync(handle, bytes); n > 0; n = readSync(handle, bytes)) {
      for (let at = 0; at < n; at += size) {
        const kind = bytes[at + 8] as number;
        const difference = differences[kind];
        if (difference === undefined || !wanted[kind]) continue;
        yield { difference, before: bytes.readUInt32LE(at), after: bytes.readUInt32LE(at + 4) };
      }
    }
  } finally {
    closeSync(handle);
  }
}

function open(file: string): number {
  try {
    return openSync(file, 'r');
  } catch (cause) {
    throw new Failure('not-found', 'This comparison is not there any more. Compare the batches once again.', { cause });
  }
}
