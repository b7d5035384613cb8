/** Names of batches that are only known by their ids, asked for once each. */
import { create } from 'zustand';
import { Failure } from '#contract/failure.ts';
import { t } from '#contract/language/language.ts';
import { nameOf } from '#renderer/words/batch-words.ts';
import { onLeave, rowOf, takeRows, useRow } from './batches.ts';
import { api } from './link.ts';

/** Batches that are not there any more. */
const useGone = create<{ ids: ReadonlySet<string> }>(() => ({ ids: new Set() }));
const asked = new Set<string>();

/** Asks for a batch that nobody has seen yet. */
export async function wantName(id: string): Promise<void> {
  if (rowOf(id) || asked.has(id)) return;
  asked.add(id);
  try {
    takeRows([(await api.show({ id })).row]);
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') markGone([id]);
    // It may be read when it is wanted the next time.
    else asked.delete(id);
  }
}

function markGone(gone: readonly string[]): void {
  useGone.setState(({ ids }) => ({ ids: new Set([...ids, ...gone]) }));
}

export function batchName(id: string, once = ''): string {
  const row = rowOf(id);
  return row ? nameOf(row) : once || unnamed(id);
}

/** Undefined while the name is on its way. */
export function useBatchName(id: string): { name: string | undefined; gone: boolean } {
  const row = useRow(id);
  const gone = useGone(({ ids }) => ids.has(id));
  if (row) return { name: nameOf(row), gone: false };
  return { name: gone ? unnamed(id) : undefined, gone };
}

function unnamed(id: string): string {
  return t('Batch {id}', { id: id.slice(0, 8) });
}

onLeave(markGone);
