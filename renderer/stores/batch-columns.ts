/** Which columns the list of batches shows, as chosen on this computer. */
import { z } from 'zod';
import { create } from 'zustand';
import { keep, recall } from './kept.ts';

export const batchColumns = [
  ...(['work', 'file', 'progress', 'records', 'failed', 'speed'] as const),
  ...(['created', 'started', 'finished', 'took', 'charged', 'expires', 'owner'] as const),
] as const;
export type BatchColumn = (typeof batchColumns)[number];

const usual: readonly BatchColumn[] = ['progress', 'records', 'failed', 'speed', 'created'];
const key = 'batch-columns';
const schema = z.array(z.enum(batchColumns));

interface Columns {
  shown: readonly BatchColumn[];
  /** Chosen by a person: then all of them are shown, however narrow the window is. */
  own: boolean;
}

export const useBatchColumns = create<Columns>(() => {
  const own = recall(key, schema);
  return { shown: own ?? usual, own: own !== undefined };
});

/** In their own order, however they were chosen; undefined brings the usual ones back. */
export function showColumns(chosen: readonly BatchColumn[] | undefined): void {
  const shown = chosen ? batchColumns.filter((column) => chosen.includes(column)) : usual;
  useBatchColumns.setState({ shown, own: chosen !== undefined });
  keep(key, chosen ? shown : undefined);
}
