/** The bytes of one file on a disk: those that are safe, and the changes that a power cut may keep, tear or lose. */
import { type Fate, sectorSize } from './fate.ts';

export type Change = { at: number } & ({ offset: number; data: Buffer } | { size: number });

export interface Content {
  write(at: number, offset: number, data: Buffer): void;
  resize(at: number, size: number): void;
  /** Everything before this moment is safe from here on. */
  keep(before: number): void;
  /** What a cut leaves. */
  left(fate: Fate): Buffer;
}

export function createContent(): Content {
  const safe = createBytes(Buffer.alloc(0));
  let changes: Change[] = [];
  return {
    write: (at, offset, data) => void changes.push({ at, offset, data }),
    resize: (at, size) => void changes.push({ at, size }),
    keep(before) {
      for (const change of changes) if (change.at < before) safe.put(change);
      changes = changes.filter(({ at }) => at >= before);
    },
    left(fate) {
      const left = createBytes(Buffer.from(safe.read()));
      for (const change of changes) for (const part of survivors(change, fate)) left.put(part);
      return left.read();
    },
  };
}

/** What is left of a change that was not synced. */
function survivors(change: Change, fate: Fate): Change[] {
  const kept = fate.keeps();
  if (kept === 'nothing') return [];
  if (kept === 'all' || !('data' in change)) return [change];
  const { at, offset, data } = change;
  const parts: Change[] = [];
  for (let from = 0; from < data.length; ) {
    const to = Math.min(data.length, from + sectorSize - ((offset + from) % sectorSize));
    if (fate.keepsSector()) parts.push({ at, offset: offset + from, data: data.subarray(from, to) });
    from = to;
  }
  return parts;
}

function createBytes(bytes: Buffer) {
  let size = bytes.length;
  function reach(length: number): void {
    if (length > bytes.length) {
      const more = Buffer.alloc(Math.max(length, 2 * bytes.length));
      bytes.copy(more, 0, 0, size);
      bytes = more;
    }
    size = Math.max(size, length);
  }
  return {
    read: () => bytes.subarray(0, size),
    put(change: Change): void {
      if ('data' in change) {
        reach(change.offset + change.data.length);
        change.data.copy(bytes, change.offset);
        return;
      }
      // What grows again later begins with zeros.
      if (change.size < size) bytes.fill(0, change.size, size);
      reach(change.size);
      size = change.size;
    },
  };
}
