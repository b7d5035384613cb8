/** In what order lists of batches stand: the same for one workspace and for several together. */
import { type BatchOrder, type BatchRow, workOf } from './batch.ts';
import { batchStates } from './batch-state.ts';

/** What a batch is ordered by; null has none, and stands last either way. */
const keys: Readonly<Record<BatchOrder, (row: BatchRow) => string | number | null>> = {
  created: ({ created }) => Date.parse(created),
  name: ({ label, source }) => label || source.name,
  work: workOf,
  file: ({ source }) => source.name,
  state: ({ state }) => batchStates.indexOf(state),
  progress: ({ done, total }) => (total > 0 ? done / total : null),
  records: ({ total }) => (total > 0 ? total : null),
  failed: ({ failed, total }) => (total > 0 ? failed : null),
  speed: ({ rate }) => (rate > 0 ? rate : null),
  started: ({ started }) => (started ? Date.parse(started) : null),
  finished: ({ finished }) => (finished ? Date.parse(finished) : null),
  charged: ({ charged }) => charged,
  expires: ({ expires, kept, cleaned }) => (expires && !kept && !cleaned ? Date.parse(expires) : null),
};

/** As people sort names: “Batch 9” before “Batch 10”, whatever the case. */
const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Keys are made once each: a comparison is made many times. Of equals the newest comes first. */
export function inOrder(rows: readonly BatchRow[], order: BatchOrder, descending: boolean): BatchRow[] {
  const key = keys[order];
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: key(row), made: Date.parse(row.created) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || b.made - a.made;
      return sign * compare(a.key, b.key) || b.made - a.made;
    })
    .map(({ row }) => row);
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : names.compare(String(a), String(b));
}
