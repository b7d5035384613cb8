/**
 * Which records of a batch are duplicates of each other, from the eight-byte keys that pages carry. Kept as flat
 * number arrays (16 bytes and a bit per distinct key), so that five million records need some 150 MB for a moment,
 * not objects. The answer does not depend on the order in which pages came home.
 */
export interface Duplicates {
  /** Adds the keys of a page whose first record has this number. */
  add(first: number, keys: Uint8Array): void;
  /** Lowest record with this key and how many share it; undefined when the record has no key. */
  look(keys: Uint32Array, at: number): { first: number; count: number } | undefined;
}

/** `expected`: so many records may come; room for them at once spares the copies of a growing table. */
export function createDuplicates(expected = 0): Duplicates {
  let capacity = 1 << 16;
  while (capacity * 2 < expected * 3) capacity *= 2;
  let used = 0;
  let table = allocate(capacity);

  function place(low: number, high: number): number {
    let at = (low ^ Math.imul(high, 0x9e3779b1)) & (capacity - 1);
    while (table.counts[at] !== 0 && (table.lows[at] !== low || table.highs[at] !== high))
      at = (at + 1) & (capacity - 1);
    return at;
  }
  function put(low: number, high: number, record: number, count: number): void {
    const at = place(low, high);
    if (table.counts[at] === 0) {
      table.lows[at] = low;
      table.highs[at] = high;
      table.firsts[at] = record;
      used++;
    } else if (record < (table.firsts[at] ?? 0)) table.firsts[at] = record;
    table.counts[at] = (table.counts[at] ?? 0) + count;
  }
  function grow(): void {
    const old = table;
    capacity *= 2;
    used = 0;
    table = allocate(capacity);
    for (let i = 0; i < old.counts.length; i++) {
      const count = old.counts[i] ?? 0;
      if (count) put(old.lows[i] ?? 0, old.highs[i] ?? 0, old.firsts[i] ?? 0, count);
    }
  }

  return {
    add(first, keys) {
      const words = wordsOf(keys);
      for (let i = 0; i < words.length; i += 2) {
        const low = words[i] ?? 0;
        if (low === 0) continue;
        if (used * 3 > capacity * 2) grow();
        put(low, words[i + 1] ?? 0, first + i / 2, 1);
      }
    },
    look(words, index) {
      const low = words[index * 2] ?? 0;
      if (low === 0) return undefined;
      const at = place(low, words[index * 2 + 1] ?? 0);
      const count = table.counts[at] ?? 0;
      return count ? { first: table.firsts[at] ?? 0, count } : undefined;
    },
  };
}

function allocate(capacity: number) {
  return {
    lows: new Uint32Array(capacity),
    highs: new Uint32Array(capacity),
    firsts: new Uint32Array(capacity),
    counts: new Uint32Array(capacity),
  };
}

/** The keys of a page as 32-bit words: two per record. */
export function wordsOf(keys: Uint8Array): Uint32Array {
  // A view needs an even start; bytes that come from SQLite have none.
  const aligned = keys.byteOffset % 4 === 0 ? keys : new Uint8Array(keys);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}

/** The three columns as a row text: is it one, of which record, how many share the key. */
export function duplicateCells(found: { first: number; count: number } | undefined, record: number): string {
  if (!found) return 'false\t\t0';
  const { first, count } = found;
  if (count === 1) return 'false\t\t1';
  return first === record ? `false\t\t${count}` : `true\t${first}\t${count}`;
}
