/** Batches that come to their end. */

import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { type Bench, emails } from './server.ts';

export const ready = { 'x-batch-status': 'READY' };
export const ended = ({ state }: Pick<BatchRow, 'state'>) => isFinal(state);

export async function finished(bench: Bench, words = emails(8)): Promise<string> {
  const { json } = await bench.ask('/batches', {
    method: 'POST',
    headers: ready,
    json: { records: words, tool: 'email' },
  });
  await bench.until(json.batchId, ended);
  return json.batchId;
}
