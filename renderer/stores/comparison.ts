/** The open comparison: which two batches, by which key, what is shown of it, and what the engine found. */
import { create } from 'zustand';
import type { BatchRow } from '#contract/batch.ts';
import type { Compared, Comparison } from '#contract/comparison.ts';
import type { Delivery } from '#contract/engine-api.ts';
import { formatOfName } from '#contract/export-format.ts';
import { t } from '#contract/language/language.ts';
import { Pages } from '#renderer/grid/pages.ts';
import { nameOf } from '#renderer/words/batch-words.ts';
import { type DifferenceView, kindsOf } from '#renderer/words/difference-words.ts';
import { takeRows } from './batches.ts';
import { useExportOptions } from './export-options.ts';
import { api } from './link.ts';
import { followSearch } from './searching.ts';
import { sentenceOf } from './trouble.ts';

export type DifferenceRow = Comparison['rows'][number];

export interface Pair {
  before: string;
  after: string;
  /** Null: the key that the engine chooses. */
  key: string | null;
}

/** Comparing; found; did not succeed; or given up by the person. */
type Phase = 'working' | 'ready' | 'failed' | 'given-up';

interface ComparisonState {
  pair: Pair;
  view: DifferenceView;
  phase: Phase;
  /** Of the engine's comparison; '' before there is one. */
  token: string;
  /** Records of both that were read, and all of them; 0: not known yet. */
  done: number;
  of: number;
  answer: Compared | null;
  trouble: string;
}

const fresh = { phase: 'working', token: '', done: 0, of: 0, answer: null, trouble: '' } as const;
export const useComparison = create<ComparisonState>(() => ({
  ...fresh,
  pair: { before: '', after: '', key: null },
  view: 'all',
  phase: 'given-up',
}));
const { getState: now, setState: set } = useComparison;

/** Each is a new question: an older one's answer is not taken for it. */
let newest = 0;

async function compare(pair: Pair, view: DifferenceView): Promise<void> {
  const mine = ++newest;
  forget();
  set({ ...fresh, pair, view });
  try {
    const begun = await api.beginComparison(asked(pair));
    // It was given up, or another one was begun, before there was anything to end.
    if (mine !== newest) return void api.endComparison({ token: begun.token });
    const isReady = await followSearch(
      begun,
      (token) => api.comparison({ token }),
      ({ token, done, of, found }) => {
        if (mine === newest) set({ token, done, of, answer: found });
        return mine === newest;
      },
    );
    if (isReady) set({ phase: 'ready' });
  } catch (error) {
    if (mine === newest) set({ phase: 'failed', trouble: sentenceOf(error) });
  }
}

/** The engine need not keep what nobody looks at any more. */
function forget(): void {
  const { token } = now();
  if (token !== '') void api.endComparison({ token }).catch(() => undefined);
}

/** What is known already stays, until it is asked for anew. */
export function enterComparison(before: string, after: string): void {
  const { pair, phase } = now();
  const same = pair.before === before && pair.after === after;
  if (!same || phase === 'failed' || phase === 'given-up')
    void compare(same ? pair : { before, after, key: null }, same ? now().view : 'all');
}

export function chooseKey(key: string | null): void {
  void compare({ ...now().pair, key }, 'all');
}

export function compareAgain(): void {
  void compare({ ...now().pair }, now().view);
}

export function giveUpComparing(): void {
  if (now().phase !== 'working') return;
  newest++;
  forget();
  set({ phase: 'given-up', token: '' });
}

export function showDifferences(view: DifferenceView): void {
  set({ view });
}

const asked = ({ before, after, key }: Pair) => ({ before, after, ...(key === null ? {} : { key }) });

export function differencePages(token: string, view: DifferenceView, masked: boolean): Pages<DifferenceRow> {
  const only = kindsOf(view);
  return new Pages<DifferenceRow>((skip, limit) => api.differences({ token, only, masked, skip, limit }));
}

/** Undefined when the person thinks better of it. */
export async function saveDifferences(
  pair: Pair,
  view: DifferenceView,
  name: string,
): Promise<{ token: string; delivery: Delivery } | undefined> {
  const target = await api.chooseTarget({ name, kind: 'output' });
  if (!target) return undefined;
  const { format, ...shape } = useExportOptions.getState();
  const asFile = { ...shape, format: formatOfName(target.name) ?? format, file: target.token };
  // The pairs lie there as long as this comparison does.
  const { token } = now();
  const known = token === '' ? {} : { token };
  const delivery = await api.exportComparison({ ...asked(pair), ...known, only: kindsOf(view), ...asFile });
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
    .slice(0, 200)}.${useExportOptions.getState().format}`;
}
