/** Remembers how each batch was, and writes a letter for every change that is worth one. */
import type { BatchRow } from '#contract/batch.ts';
import { type Letter, letterOf } from './letter.ts';
import { worthMail } from './worth.ts';

export interface Watch {
  changed(rows: readonly BatchRow[], wishes: { ended: boolean }): Letter[];
  forget(ids: readonly string[]): void;
}

/** An old batch that is met for the first time, renamed perhaps, tells nothing: when it ended nobody knows. */
export function watchBatches(since: number): Watch {
  const known = new Map<string, BatchRow>();
  return {
    changed: (rows, wishes) =>
      rows.flatMap((row) => {
        const before = known.get(row.id);
        known.set(row.id, row);
        if (!before && Date.parse(row.created) < since) return [];
        const occasion = worthMail(before, row, wishes);
        return occasion ? [letterOf(occasion, row)] : [];
      }),
    forget(ids) {
      for (const id of ids) known.delete(id);
    },
  };
}
