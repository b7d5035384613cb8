/**
 * Sorts more records than memory should hold: runs that fit are sorted and put into a file one behind the other, then
 * read back side by side. A run costs one small buffer while they are merged.
 */
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { type Keyed, keyOrder } from './sort-key.ts';

/** Records of a run, and characters of their keys. */
const mostEntries = 200_000;
const mostCharacters = 12_000_000;
const bufferBytes = 64 * 1024;
/** Record number and length of the key, ahead of the key itself. */
const headBytes = 6;

interface Run {
  from: number;
  to: number;
}

export function openRuns(file: string, down: boolean, most = mostEntries) {
  const order = keyOrder(down);
  const handle = openSync(file, 'w+');
  const runs: Run[] = [];
  let entries: Keyed[] = [];
  let characters = 0;
  let end = 0;

  function spill(): void {
    const from = end;
    for (let i = 0; i < entries.length; ) {
      const parts: Buffer[] = [];
      for (let size = 0; i < entries.length && size < bufferBytes; i++) {
        const part = packed(entries[i] as Keyed);
        parts.push(part);
        size += part.length;
      }
      const block = Buffer.concat(parts);
      writeSync(handle, block, 0, block.length, end);
      end += block.length;
    }
    runs.push({ from, to: end });
    entries = [];
    characters = 0;
  }

  return {
    add(key: string, record: number): void {
      entries.push({ key, record });
      characters += key.length;
      if (entries.length < most && characters < mostCharacters) return;
      entries.sort(order);
      spill();
    },
    /** The numbers of all records in order. */
    *merged(): Generator<number> {
      entries.sort(order);
      if (runs.length === 0) {
        for (const { record } of entries) yield record;
        return;
      }
      if (entries.length > 0) spill();
      yield* mergeRuns(
        runs.map((run) => readRun(handle, run)),
        order,
      );
    },
    close(): void {
      closeSync(handle);
      rmSync(file, { force: true });
    },
  };
}

/** UTF-16, which keeps halves of a character that stand alone. */
function packed({ key, record }: Keyed): Buffer {
  const bytes = Buffer.alloc(headBytes + key.length * 2);
  bytes.writeUInt32LE(record, 0);
  bytes.writeUInt16LE(key.length, 4);
  bytes.write(key, headBytes, 'utf16le');
  return bytes;
}

function* readRun(handle: number, { from, to }: Run): Generator<Keyed> {
  let bytes = Buffer.alloc(0);
  let at = 0;
  let next = from;
  const want = (n: number) => {
    if (at + n <= bytes.length) return;
    const more = Buffer.alloc(Math.min(Math.max(bufferBytes, n), to - next));
    next += readSync(handle, more, 0, more.length, next);
    bytes = Buffer.concat([bytes.subarray(at), more]);
    at = 0;
  };
  while (next < to || at < bytes.length) {
    want(headBytes);
    const length = bytes.readUInt16LE(at + 4) * 2;
    want(headBytes + length);
    const start = at + headBytes;
    yield { record: bytes.readUInt32LE(at), key: bytes.toString('utf16le', start, start + length) };
    at = start + length;
  }
}

interface Head {
  now: Keyed;
  rest: Generator<Keyed>;
}

/** The smallest head stands at the root of a heap. */
function* mergeRuns(runs: Generator<Keyed>[], order: (a: Keyed, b: Keyed) => number): Generator<number> {
  const heap = runs
    .flatMap((rest): Head[] => {
      const first = rest.next();
      return first.done ? [] : [{ now: first.value, rest }];
    })
    .sort((a, b) => order(a.now, b.now));
  while (heap.length > 0) {
    const root = heap[0] as Head;
    yield root.now.record;
    const next = root.rest.next();
    if (!next.done) root.now = next.value;
    else {
      const last = heap.pop() as Head;
      if (heap.length > 0 && last !== root) heap[0] = last;
    }
    sink(heap, order);
  }
}

function sink(heap: Head[], order: (a: Keyed, b: Keyed) => number): void {
  let at = 0;
  for (;;) {
    let least = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      const [one, other] = [heap[child], heap[least]];
      if (one && other && order(one.now, other.now) < 0) least = child;
    }
    if (least === at) return;
    [heap[at], heap[least]] = [heap[least] as Head, heap[at] as Head];
    at = least;
  }
}
