/** What the window offers to do with a batch: exactly what its state and its records allow, the one likely act first. */
import type { BatchRow } from '#contract/batch.ts';
import { can, isFinal } from '#contract/batch-state.ts';
import { resubmittable } from '#renderer/words/batch-words.ts';
import { isReadable } from '#renderer/words/difference-words.ts';

export const acts = [
  'run',
  'pause',
  'resume',
  'retry',
  'resubmit',
  'edit',
  'view',
  'save-results',
  'save-errors',
  'save-recipe',
  'rename',
  'clone',
  'compare',
  'keep',
  'release',
  'cancel',
  'resume-cancel',
  'delete',
] as const;
export type Act = (typeof acts)[number];

/** Of a batch that was cleaned up only its row and its setup are left. */
const left: ReadonlySet<Act> = new Set<Act>(['view', 'rename', 'delete']);

const allowed: Readonly<Record<Act, (row: BatchRow) => boolean>> = {
  run: (row) => can(row.state, 'run') && row.activity.kind !== 'intake' && row.total > 0,
  pause: (row) => can(row.state, 'pause'),
  resume: (row) => can(row.state, 'resume'),
  retry: (row) => can(row.state, 'retry'),
  resubmit: (row) => can(row.state, 'resubmit') && resubmittable(row) > 0,
  edit: (row) => can(row.state, 'edit'),
  view: (row) => !can(row.state, 'edit'),
  'save-results': (row) => row.done > 0,
  'save-errors': (row) => row.failed + row.rejected > 0 || (isFinal(row.state) && (row.counts.Pending ?? 0) > 0),
  'save-recipe': (row) => row.state !== 'Error',
  rename: () => true,
  clone: (row) => can(row.state, 'clone'),
  compare: isReadable,
  keep: (row) => can(row.state, 'keep') && !row.kept,
  release: (row) => can(row.state, 'release') && row.kept,
  cancel: (row) => can(row.state, 'cancel'),
  'resume-cancel': (row) => can(row.state, 'resume') && !can(row.state, 'cancel'),
  delete: (row) => can(row.state, 'delete'),
};

export function isLegal(row: BatchRow, act: Act): boolean {
  return (row.cleaned === null || left.has(act)) && allowed[act](row);
}

export function legalActs(row: BatchRow): Act[] {
  return acts.filter((act) => isLegal(row, act));
}

/** What a person most often wants next. */
export function likelyAct(row: BatchRow): Act | undefined {
  const likely: readonly Act[] = ['run', 'pause', 'resume', 'retry', 'save-results', 'edit'];
  const first = likely.find((act) => isLegal(row, act));
  return row.state === 'Cancelling' || row.state === 'PostProcessing' ? undefined : first;
}
