/** How the window names the differences between two batches, and which batches can be put side by side. */
import type { BatchRow } from '#contract/batch.ts';
import { type Comparison, type Difference, differences } from '#contract/comparison.ts';
import type { Tone } from './batch-words.ts';
import { count, countOf } from './numbers.ts';

export const differenceWords: Readonly<Record<Difference, { label: string; tone: Tone; about: string }>> = {
  new: { label: 'New', tone: 'info', about: 'Only the later batch has this record.' },
  gone: { label: 'Gone', tone: 'hold', about: 'Only the earlier batch has this record.' },
  changed: { label: 'Changed', tone: 'warn', about: 'Both have this record, with different values.' },
  fixed: { label: 'Fixed', tone: 'ok', about: 'It failed in the earlier batch and completes in the later one.' },
  broken: { label: 'Broken', tone: 'bad', about: 'It completed in the earlier batch and fails in the later one.' },
  same: { label: 'Same', tone: 'neutral', about: 'Both have this record, with the same values.' },
};

/** All that differ, or one kind. */
export type DifferenceView = 'all' | Difference;

export function kindsOf(view: DifferenceView): Difference[] {
  return view === 'all' ? differences.filter((kind) => kind !== 'same') : [view];
}

export function countIn(counts: Comparison['counts'], view: DifferenceView): number {
  return kindsOf(view).reduce((sum, kind) => sum + counts[kind], 0);
}

/** Whether a record is worth running again: its input may be new or another one. */
export function hasChanges({ new: fresh, changed, fixed, broken }: Comparison['counts']): boolean {
  return fresh + changed + fixed + broken > 0;
}

/** What was left out of the comparison, if anything. */
export function leftOutSentence({ onlyBefore, onlyAfter, repeated }: Omit<Comparison, 'rows'>): string {
  const columns = (names: readonly string[], which: string) =>
    names.length > 0 && `${countOf(names.length, 'column')} of the ${which} batch only (${someOf(names)})`;
  const records = repeated > 0 && `${countOf(repeated, 'record')} whose key is empty or repeated`;
  const parts = [columns(onlyBefore, 'earlier'), columns(onlyAfter, 'later'), records].filter((part) => part !== false);
  return parts.length > 0 ? `Not compared: ${parts.join(', ')}.` : '';
}

function someOf(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${count(names.length - 3)} more` : names.join(', ');
}

export function comparingSentence(before: number, after: number): string {
  return `Comparing ${count(before)} with ${countOf(after, 'record')}`;
}

export function isReadable({ cleaned, total, activity }: BatchRow): boolean {
  return cleaned === null && total > 0 && activity.kind !== 'intake';
}

/** Batches whose records are likely to be told apart by the same key. */
export function areAlike(one: BatchRow, other: BatchRow): boolean {
  const same = (a: string | null, b: string | null) => Boolean(a) && a === b;
  return same(one.interface, other.interface) || same(one.flow, other.flow) || same(one.tool, other.tool);
}
