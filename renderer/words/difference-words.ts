/** How the window names the differences between two batches, and which batches can be put side by side. */
import type { BatchRow } from '#contract/batch.ts';
import { type Comparison, type Difference, differences } from '#contract/comparison.ts';
import { t, tn } from '#contract/language/language.ts';
import type { Tone } from './batch-words.ts';
import { count } from './numbers.ts';

export const differenceWords: Readonly<Record<Difference, { label: string; tone: Tone; about: string }>> = {
  new: { label: t('New'), tone: 'info', about: t('Only the later batch has this record.') },
  gone: { label: t('Gone'), tone: 'hold', about: t('Only the earlier batch has this record.') },
  changed: { label: t('Changed'), tone: 'warn', about: t('Both have this record, with different values.') },
  fixed: { label: t('Fixed'), tone: 'ok', about: t('It failed in the earlier batch and completes in the later one.') },
  broken: {
    label: t('Broken'),
    tone: 'bad',
    about: t('It completed in the earlier batch and fails in the later one.'),
  },
  same: { label: t('Same'), tone: 'neutral', about: t('Both have this record, with the same values.') },
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
  const [earlier, later] = [onlyBefore.length, onlyAfter.length];
  const columns = [
    earlier > 0 &&
      tn(earlier, '{n} column of the earlier batch only ({names})', '{n} columns of the earlier batch only ({names})', {
        names: someOf(onlyBefore),
      }),
    later > 0 &&
      tn(later, '{n} column of the later batch only ({names})', '{n} columns of the later batch only ({names})', {
        names: someOf(onlyAfter),
      }),
  ];
  const records =
    repeated > 0 &&
    tn(repeated, '{n} record whose key is empty or repeated', '{n} records whose key is empty or repeated');
  const parts = [...columns, records].filter((part) => part !== false);
  return parts.length > 0 ? t('Not compared: {parts}.', { parts: parts.join(', ') }) : '';
}

function someOf(names: readonly string[]): string {
  return names.length > 4
    ? t('{names} and {n} more', { names: names.slice(0, 3).join(', '), n: count(names.length - 3) })
    : names.join(', ');
}

export function comparingSentence(before: number, after: number): string {
  return tn(after, 'Comparing {before} with {n} record', 'Comparing {before} with {n} records', {
    before: count(before),
  });
}

export function isReadable({ cleaned, total, activity }: BatchRow): boolean {
  return cleaned === null && total > 0 && activity.kind !== 'intake';
}

/** Batches whose records are likely to be told apart by the same key. */
export function areAlike(one: BatchRow, other: BatchRow): boolean {
  const same = (a: string | null, b: string | null) => Boolean(a) && a === b;
  return same(one.interface, other.interface) || same(one.flow, other.flow) || same(one.tool, other.tool);
}
