/**
 * Comparisons that somebody looks through. A worker writes the pairs into a file once; slices of it are read as they are
 * wanted. The files lie in a folder of the workspace that is emptied at every start.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Comparing } from '#contract/comparison.ts';
import type { Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { timeText } from '#delivery/process.ts';
import { orderOf } from './compare.ts';
import type { CompareOrder } from './jobs/comparison-orders.ts';
import type { Mill } from './mill.ts';

const kept = 4;

interface Kept {
  order: CompareOrder & { file: string };
  state: Comparing;
  cancel(): void;
}

export function openComparisons(mill: Mill) {
  const folder = join(mill.workspace, 'compared');
  rmSync(folder, { recursive: true, force: true });
  const all = new Map<string, Kept>();

  function drop(token: string): void {
    const found = all.get(token);
    all.delete(token);
    found?.cancel();
    if (found) rmSync(found.order.file, { force: true });
  }

  /** The one used last stands at the end. */
  function named(token: string): Kept {
    const found = all.get(token);
    if (!found)
      throw new Failure('not-found', 'This comparison is not there any more. Compare the batches once again.');
    all.delete(token);
    all.set(token, found);
    return found;
  }

  function begin(given: Given<'beginComparison'>): Comparing {
    const plan = orderOf(mill, given);
    for (const oldest of [...all.keys()].slice(0, Math.max(0, all.size - kept + 1))) drop(oldest);
    mkdirSync(folder, { recursive: true });
    const token = randomUUID();
    const order = { ...plan, file: join(folder, token) };
    const of = mill.shelf.row(mill.shelf.find(given.before).row.id).total;
    const state: Comparing = {
      ...{ token, phase: 'working', done: 0, found: null, message: '', at: timeText(mill.now()) },
      of: of + mill.shelf.row(mill.shelf.find(given.after).row.id).total,
    };
    const ticket = mill.crew.order('file', 'contrast', order, { onPart: (part) => void Object.assign(state, part) });
    all.set(token, { order, state, cancel: () => ticket.cancel() });
    ticket.answer.then(
      (found) => {
        Object.assign(state, { phase: 'ready', done: state.of, found });
        // It was given up while its last pairs were written.
        if (!all.has(token)) rmSync(order.file, { force: true });
      },
      (error: unknown) => {
        Object.assign(state, { phase: 'failed', message: error instanceof Error ? error.message : String(error) });
        if (!(error instanceof Failure) && all.has(token)) mill.report(error);
      },
    );
    return { ...state };
  }

  return {
    verbs: {
      beginComparison: begin,
      comparison: ({ token }: Given<'comparison'>): Comparing => ({ ...named(token).state }),
      async differences({ token, only, skip, limit }: Given<'differences'>) {
        const { order, state } = named(token);
        const { found } = state;
        if (!found)
          throw new Failure('not-allowed', 'The two batches have not been compared yet. Wait until they are.');
        const total = only.reduce((sum, kind) => sum + found.counts[kind], 0);
        const rows = await mill.crew.order('ask', 'differences', { ...order, only, skip, limit }).answer;
        return { total, rows };
      },
      endComparison({ token }: Given<'endComparison'>) {
        drop(token);
        return { token };
      },
    },
    close(): void {
      for (const token of [...all.keys()]) drop(token);
    },
  };
}
