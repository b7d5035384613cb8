/** Batches that were started from the sample data, so that they can be taken away together. */
import { z } from 'zod';
import { create } from 'zustand';
import { Failure } from '#contract/failure.ts';
import { rowOf, takeRows, useBatches } from './batches.ts';
import { keep, recall } from './kept.ts';
import { api } from './link.ts';

const key = 'sample-batches';
const schema = z.array(z.string().max(36)).max(1_000);
const mostKept = 100;

/** Ids, also of those that were just removed: they may come back. */
const useSamples = create<{ ids: readonly string[] }>(() => ({ ids: recall(key, schema) ?? [] }));

function take(ids: readonly string[]): void {
  useSamples.setState({ ids });
  keep(key, ids.length > 0 ? ids : undefined);
}

export function noteSample(id: string): void {
  take([...useSamples.getState().ids, id].slice(-mostKept));
}

/** How many of them are there. */
export function useSampleCount(): number {
  const { ids } = useSamples();
  return useBatches(({ rows }) => ids.filter((id) => rows.has(id)).length);
}

export const sampleIds = (): readonly string[] => useSamples.getState().ids;

/** Lists are loaded page by page: those that were not met yet are asked for, once. */
export async function meetSamples(): Promise<void> {
  const unknown = sampleIds().filter((id) => !rowOf(id));
  const gone: string[] = [];
  for (const id of unknown) {
    try {
      takeRows([await api.row({ id })]);
    } catch (error) {
      if (!(error instanceof Failure && error.code === 'not-found')) throw error;
      gone.push(id);
    }
  }
  if (gone.length > 0) take(sampleIds().filter((id) => !gone.includes(id)));
}
