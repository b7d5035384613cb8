import { beforeEach, describe, expect, it } from 'vitest';
import { settled } from '#test/renderer/engine.ts';
import { idOf } from '#test/renderer/look/more-rows.ts';
import { openWindow } from './window-double.ts';

const { asked, forget } = openWindow();
const {
  chooseKey,
  compareAgain,
  giveUpComparing,
  differencePages,
  differencesName,
  enterComparison,
  runWhatChanged,
  saveDifferences,
  useComparison,
} = await import('#renderer/stores/comparison.ts');
const { compareMarked, compareWith, completePair, mayCompareMarked, swapSides } = await import(
  '#renderer/stores/compare-way.ts'
);
const { clearMarks, toggleMark, useMarked } = await import('#renderer/stores/marked.ts');
const { dropRows, rowOf, takeRows } = await import('#renderer/stores/batches.ts');
const { api } = await import('#renderer/stores/link.ts');
const { go, usePlace } = await import('#renderer/stores/place.ts');
takeRows((await api.list({})).data);

const place = () => usePlace.getState().place;
const [older, newer] = [idOf.pending, idOf.child].sort((a, b) =>
  (rowOf(a)?.created ?? '').localeCompare(rowOf(b)?.created ?? ''),
) as [string, string];

beforeEach(() => {
  clearMarks();
  forget();
  go({ screen: 'batches' });
});

describe('batches that are ticked', () => {
  it('can be compared when there are just two, the older one first', () => {
    toggleMark(newer);
    expect(mayCompareMarked()).toBe(false);
    toggleMark(older);
    compareMarked();
    expect(place()).toEqual({ screen: 'compare', before: older, after: newer });
    go({ screen: 'batches' });
    toggleMark(idOf.kept);
    expect(mayCompareMarked()).toBe(false);
  });

  it('lose their tick when they are deleted, and cannot be compared once they are cleaned up', () => {
    toggleMark(older);
    toggleMark(idOf.cleaned);
    expect(mayCompareMarked()).toBe(false);
    dropRows([idOf.cleaned]);
    expect(useMarked.getState().ids).toEqual([older]);
  });
});

describe('from a batch', () => {
  it('the other one is chosen, and the older one comes first', () => {
    compareWith(newer);
    expect(place()).toEqual({ screen: 'compare', before: newer, after: null });
    completePair(newer, older);
    expect(place()).toEqual({ screen: 'compare', before: older, after: newer });
    swapSides(older, newer);
    expect(place()).toEqual({ screen: 'compare', before: newer, after: older });
  });

  it('nothing is to be chosen when it is one of two ticked ones', () => {
    toggleMark(older);
    toggleMark(newer);
    compareWith(older);
    expect(place()).toEqual({ screen: 'compare', before: older, after: newer });
  });
});

describe('a comparison', () => {
  it('is made once and looked through slice by slice, and another key is another comparison', async () => {
    enterComparison(older, newer);
    expect(useComparison.getState()).toMatchObject({ phase: 'working', answer: null });
    await expect.poll(() => useComparison.getState().phase).toBe('ready');
    expect(useComparison.getState().answer).toMatchObject({ key: 'customer_id', repeated: 12 });
    const { token } = useComparison.getState();
    const pages = differencePages(token, 'all', true);
    pages.want(0, 30);
    await expect.poll(() => pages.total).toBe(1_872);
    expect(asked('beginComparison')).toEqual([{ before: older, after: newer }]);
    expect(asked('differences')).toMatchObject([
      { token, only: ['new', 'gone', 'changed', 'fixed', 'broken'], skip: 0, masked: true },
    ]);
    // Coming back finds what is known.
    enterComparison(older, newer);
    expect(asked('beginComparison')).toHaveLength(1);
    chooseKey('Email');
    expect(useComparison.getState()).toMatchObject({ pair: { key: 'Email' }, answer: null });
    await expect.poll(() => useComparison.getState().answer?.key).toBe('Email');
    expect(asked('endComparison')).toEqual([{ token }]);
  });

  it('can be given up, and begun anew', async () => {
    chooseKey('country');
    giveUpComparing();
    await settled();
    expect(useComparison.getState()).toMatchObject({ phase: 'given-up', answer: null });
    await expect.poll(() => asked('endComparison').length).toBe(2);
    compareAgain();
    await expect.poll(() => useComparison.getState().phase).toBe('ready');
    expect(useComparison.getState()).toMatchObject({ pair: { key: 'country' }, answer: { key: 'country' } });
  });

  it('is written as it is shown, into a file with a name that every system takes', async () => {
    const pair = { before: older, after: newer, key: 'Email' };
    await saveDifferences(pair, 'broken', 'differences.csv');
    expect(asked('exportComparison')).toMatchObject([{ ...pair, only: ['broken'], format: 'csv', file: 'target' }]);
    const row = rowOf(newer);
    expect(row && differencesName({ ...row, label: 'Orders: May/June.csv' })).toBe('Orders  May June differences.csv');
  });

  it('makes a batch of what changed', async () => {
    const made = await runWhatChanged({ before: older, after: newer, key: null }, false);
    expect(asked('runChanges')).toEqual([{ before: older, after: newer, run: false }]);
    expect(rowOf(made.id)?.state).toBe('Draft');
  });
});
