/** As many invented batches as one likes, older and older, in every state. */
import type { BatchRow } from '#contract/batch.ts';
import { sampleRows } from './rows.ts';

export function manyRows(n: number, now: number): BatchRow[] {
  const models = sampleRows(now).filter(({ state }) => state !== 'Draft' && state !== 'Ready');
  return Array.from({ length: n }, (_, i) => {
    const model = models[i % models.length];
    if (!model) throw new Error('There is no model.');
    const made = now - i * 600_000;
    const shift = (iso: string | null) => iso && new Date(Date.parse(iso) - i * 600_000).toISOString();
    // Those that run are few: ten at the top.
    const state = model.state === 'Processing' && i >= 10 ? 'Completed' : model.state;
    return {
      ...model,
      id: `${i.toString(16).padStart(8, '0')}-7c1e-4c3a-9a2b-3d1c0a9b8c7d`,
      label: `${model.label} ${i + 1}`,
      state,
      created: new Date(made).toISOString(),
      started: shift(model.started),
      finished: shift(model.finished),
    };
  });
}
