/** Numbers of records one behind the other in a file, four bytes each: the place of a row is the place of its number. */
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { Failure } from '#contract/failure.ts';

const atOnce = 16_384;

export function writePositions(file: string) {
  const handle = openSync(file, 'w');
  let waiting = new Uint32Array(atOnce);
  let n = 0;
  let total = 0;
  const flush = () => {
    writeSync(handle, new Uint8Array(waiting.buffer, 0, n * 4));
    waiting = new Uint32Array(atOnce);
    n = 0;
  };
  return {
    get total() {
      return total;
    },
    add(record: number): void {
      waiting[n++] = record;
      total++;
      if (n === atOnce) flush();
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

export function readPositions(file: string, skip: number, limit: number): { total: number; records: number[] } {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (cause) {
    throw new Failure('not-found', 'This choice of records is not there any more. Sort or filter once again.', {
      cause,
    });
  }
  try {
    const total = fstatSync(handle).size / 4;
    const records = new Uint32Array(Math.max(0, Math.min(limit, total - skip)));
    readSync(handle, new Uint8Array(records.buffer), 0, records.byteLength, skip * 4);
    return { total, records: [...records] };
  } finally {
    closeSync(handle);
  }
}
