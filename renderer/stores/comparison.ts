/** The open comparison: which two batches, by which key, what is shown of it, and what the engine found. */
import { create } from 'zustand';
import type { BatchRow } from '#contract/batch.ts';
import type { Comparison } from '#contract/comparison.ts';
import type { Delivery } from '#contract/engine-api.ts';
import { t } from '#contract/language/language.ts';
import { Pages } from '#renderer/grid/pages.ts';
import { nameOf } from '#renderer/words/batch-words.ts';
import { countIn, type DifferenceView, kindsOf } from '#renderer/words/difference-words.ts';
import { takeRows } from './batches.ts';
import { api } from './link.ts';

export type DifferenceRow = Comparison['rows'][number];

export interface Pair {
  before: string;
  after: string;
  /** Null: the key that the engine chooses. */
  key: string | null;
}

interface ComparisonState {
  pair: Pair;
  view: DifferenceView;
  answer: Omit<Comparison, 'rows'> | null;
}

export const useComparison = create<ComparisonState>(() => ({
  pair: { before: '', after: '', key: null },
  view: 'all',
  answer: null,
}));

export function enterComparison(before: string, after: string): void {
  const { pair } = useComparison.getState();
  if (pair.before === before && pair.after === after) return;
  useComparison.setState({ pair: { before, after, key: null }, view: 'all', answer: null });
}

export function chooseKey(key: string | null): void {
  useComparison.setState(({ pair }) => ({ pair: { ...pair, key }, view: 'all', answer: null }));
}

export function showDifferences(view: DifferenceView): void {
  useComparison.setState({ view });
}

const asked = ({ before, after, key }: Pair) => ({ before, after, ...(key === null ? {} : { key }) });

/** Every page is a comparison of its own, so pages are as large as may be. */
export function differencePages(pair: Pair, view: DifferenceView): Pages<DifferenceRow> {
  const only = kindsOf(view);
  return new Pages<DifferenceRow>(
    async (skip, limit) => {
      const { rows, ...answer } = await api.compare({ ...asked(pair), only, skip, limit });
      if (useComparison.getState().pair === pair) useComparison.setState({ answer });
      return { rows, total: countIn(answer.counts, view) };
    },
    { size: 1_000, kept: 20 },
  );
}

/** Undefined when the person thinks better of it. */
export async function saveDifferences(
  pair: Pair,
  view: DifferenceView,
  name: string,
): Promise<{ token: string; delivery: Delivery } | undefined> {
  const target = await api.chooseTarget({ name, kind: 'input' });
  if (!target) return undefined;
  const delivery = await api.exportComparison({ ...asked(pair), only: kindsOf(view), file: target.token });
  return { token: target.token, delivery };
}

/** Makes a batch of what is new or changed in the input of the later one. */
export async function runWhatChanged(pair: Pair, run: boolean): Promise<BatchRow> {
  const key = pair.key === null ? null : await inputColumn(pair.after, pair.key);
  const made = await api.runChanges({ ...asked({ ...pair, key }), run });
  takeRows([made]);
  return made;
}

/** The input is compared by its own columns: a field of the interface has another name there. */
async function inputColumn(id: string, key: string): Promise<string> {
  const { interface: design } = await api.show({ id });
  return design?.fields.find(({ name }) => name === key)?.source ?? key;
}

/** What a file about the differences is called. */
export function differencesName(after: BatchRow | undefined): string {
  const name = after ? nameOf(after).replace(/\.[a-z]+$/i, '') : '';
  return `${t('{name} differences', { name })
    .trim()
    .replace(/[\\/:*?"<>|]/g, ' ')
    .slice(0, 200)}.csv`;
}
