/** Finds records that repeat a value which has to be unique, while they are taken in, in the order of the input. */
import { createDuplicates } from '#delivery/duplicates.ts';
import type { Repeat } from '#store/repeat.ts';
import { hashKey } from './key-hash.ts';

export function findRepeats(columns: readonly { field: string; at: number }[]) {
  const seen = columns.map((column) => ({ ...column, values: createDuplicates() }));
  const key = new Uint8Array(8);
  const words = new Uint32Array(key.buffer);
  let record = 0;
  let found: Repeat[] = [];
  return {
    add(rows: readonly (readonly string[])[]): void {
      if (seen.length === 0) return;
      for (const row of rows) {
        record++;
        for (const { field, at, values } of seen) {
          const value = (row[at] ?? '').trim();
          if (value === '') continue;
          hashKey(value, words, 0);
          const before = values.look(words, 0);
          if (before) found.push({ record, field, first: before.first });
          else values.add(record, key);
        }
      }
    },
    /** Those found since it was asked last. */
    take(): Repeat[] {
      const all = found;
      found = [];
      return all;
    },
  };
}
