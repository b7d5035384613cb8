/** What the window offers to do with a batch: exactly what its state allows, the one likely act first. */
import type { BatchRow } from '#contract/batch.ts';
import { can } from '#contract/batch-state.ts';

export const acts = [
  'run',
  'pause',
  'resume',
  'save-results',
  'save-errors',
  'rename',
  'cancel',
  'resume-cancel',
  'delete',
] as const;
export type Act = (typeof acts)[number];

export const actWords: Readonly<Record<Act, string>> = {
  run: 'Run',
  pause: 'Pause',
  resume: 'Resume',
  'save-results': 'Save results',
  'save-errors': 'Save errors',
  rename: 'Rename',
  cancel: 'Cancel',
  'resume-cancel': 'Resume and cancel',
  delete: 'Delete',
};

const allowed: Readonly<Record<Act, (row: BatchRow) => boolean>> = {
  run: (row) => can(row.state, 'run') && row.activity.kind !== 'intake' && row.total > 0,
  pause: (row) => can(row.state, 'pause'),
  resume: (row) => can(row.state, 'resume'),
  'save-results': (row) => row.done > 0,
  'save-errors': (row) => row.failed + row.rejected > 0,
  rename: () => true,
  cancel: (row) => can(row.state, 'cancel'),
  'resume-cancel': (row) => can(row.state, 'resume') && !can(row.state, 'cancel'),
  delete: (row) => can(row.state, 'delete'),
};

export function isLegal(row: BatchRow, act: Act): boolean {
  return allowed[act](row);
}

export function legalActs(row: BatchRow): Act[] {
  return acts.filter((act) => isLegal(row, act));
}

/** What a person most often wants next. */
export function likelyAct(row: BatchRow): Act | undefined {
  const likely: readonly Act[] = ['run', 'pause', 'resume', 'save-results'];
  const first = likely.find((act) => isLegal(row, act));
  return row.state === 'Cancelling' || row.state === 'PostProcessing' ? undefined : first;
}
