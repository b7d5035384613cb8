/** Reads what `shim.c` wrote down: every change to the files under one folder, in the order in which it happened. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Paths are relative to the watched folder, which itself is the empty path. */
export type Entry =
  | { kind: 'open'; fd: number; path: string; truncate: boolean }
  | { kind: 'close'; fd: number }
  | { kind: 'write'; fd: number; offset: number; data: Buffer }
  | { kind: 'resize'; fd: number; size: number }
  /** A sync keeps what was written before it began, once it has ended. */
  | { kind: 'sync'; fd: number; sync: number }
  | { kind: 'synced'; sync: number }
  | { kind: 'rename'; path: string; to: string }
  | { kind: 'remove'; path: string }
  | { kind: 'folder'; path: string };

const headerSize = 24;
const O_TRUNC = 0o1000;

export function readLog(file: string, root: string): Entry[] {
  const bytes = readFileSync(file);
  const entries: Entry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [kind, fd] = [bytes.readUInt32LE(at), bytes.readInt32LE(at + 4)];
    const number = Number(bytes.readBigUInt64LE(at + 8));
    const end = at + headerSize + bytes.readUInt32LE(at + 16);
    const after = end + bytes.readUInt32LE(at + 20);
    entries.push(entry(kind, fd, number, bytes.subarray(at + headerSize, end), bytes.subarray(end, after), root));
    at = after;
  }
  return entries;
}

function entry(kind: number, fd: number, number: number, data: Buffer, more: Buffer, root: string): Entry {
  const path = () => relative(root, data.toString());
  switch (kind) {
    case 1:
      return { kind: 'open', fd, path: path(), truncate: (number & O_TRUNC) !== 0 };
    case 2:
      return { kind: 'close', fd };
    case 3:
      return { kind: 'write', fd, offset: number, data };
    case 4:
      return { kind: 'resize', fd, size: number };
    case 5:
      return { kind: 'sync', fd, sync: number };
    case 6:
      return { kind: 'synced', sync: number };
    case 7:
      return { kind: 'rename', path: path(), to: relative(root, more.toString()) };
    case 8:
      return { kind: 'remove', path: path() };
    case 9:
      return { kind: 'folder', path: path() };
    default:
      throw new Error(`The log holds an entry of an unknown kind: ${kind}.`);
  }
}
