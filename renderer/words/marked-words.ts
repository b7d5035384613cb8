/** What can be done with several batches at once, what each act is called there, and what is said once it is done. */
import type { BatchRow } from '#contract/batch.ts';
import type { BatchAction } from '#contract/batch-state.ts';
import { t, tn } from '#contract/language/language.ts';
import { refusalOf } from '#renderer/acts/act-rights.ts';
import { isLegal } from '#renderer/acts/legal-acts.ts';

export const markedActs = ['run', 'pause', 'resume', 'keep', 'release', 'cancel', 'delete'] as const;
export type MarkedAct = (typeof markedActs)[number];

export const markedWords: Readonly<Record<MarkedAct, string>> = {
  run: t('Run'),
  pause: t('Pause'),
  resume: t('Resume'),
  keep: t('Keep from clean-up'),
  release: t('Allow clean-up'),
  cancel: t('Cancel'),
  delete: t('Delete'),
};

export const doneWords: Readonly<Record<MarkedAct, (n: number) => string>> = {
  run: (n) => tn(n, '{n} batch was started.', '{n} batches were started.'),
  pause: (n) => tn(n, '{n} batch is paused.', '{n} batches are paused.'),
  resume: (n) => tn(n, '{n} batch goes on.', '{n} batches go on.'),
  keep: (n) => tn(n, '{n} batch is kept from clean-up.', '{n} batches are kept from clean-up.'),
  release: (n) => tn(n, '{n} batch may be cleaned up.', '{n} batches may be cleaned up.'),
  cancel: (n) => tn(n, '{n} batch is being cancelled.', '{n} batches are being cancelled.'),
  delete: (n) => tn(n, '{n} batch is in the trash.', '{n} batches are in the trash.'),
};

/** What takes it back; undefined: nothing does. */
export const undoneBy: Readonly<Record<MarkedAct, BatchAction | 'restore' | undefined>> = {
  run: undefined,
  pause: 'resume',
  resume: 'pause',
  keep: 'release',
  release: 'keep',
  cancel: undefined,
  delete: 'restore',
};

/** How many of them each act fits; acts that fit none are left out. */
export function actsFor(rows: readonly BatchRow[]): { act: MarkedAct; n: number }[] {
  return markedActs
    .map((act) => ({ act, n: rows.filter((row) => isLegal(row, act) && refusalOf(row, act) === undefined).length }))
    .filter(({ n }) => n > 0);
}

/** With their number when the act does not fit all of them. */
export function markedWord(act: MarkedAct, n: number, of: number): string {
  return n === of ? markedWords[act] : t('{act} ({n})', { act: markedWords[act], n });
}
