/** Which record a row of the output is: those still open have none. */
import { isOpenLetter } from '#contract/record-state.ts';
import type { BatchView } from './batch-view.ts';

export function recordOfRow(view: BatchView, row: number): number | null {
  let before = 0;
  for (const no of view.pages) {
    const { page, outcome, late } = view.read(no);
    const rows = page.n - outcome.open + late.size;
    if (before + rows < row) {
      before += rows;
      continue;
    }
    for (let i = 0; i < page.n; i++) {
      const record = page.first + i;
      if (isOpenLetter(outcome.states[i]) && !late.has(record)) continue;
      if (++before === row) return record;
    }
  }
  return null;
}
