import { afterEach, describe, expect, it } from 'vitest';
import type { BatchRow } from '#contract/batch.ts';
import { batchStates, isFinal, stateReasons } from '#contract/batch-state.ts';
import german from '#contract/language/de.json' with { type: 'json' };
import { speak } from '#contract/language/language.ts';
import { barOf, cleanUpNotice, isAtWork, noticeOf, outcome, summary, wentWrong } from '#shell/outcome.ts';
import { rowWith } from '#test/renderer/row.ts';

const row = (change: Partial<BatchRow>) => rowWith({ total: 2_000, done: 500, counts: {}, failed: 0, ...change });
const intake = { kind: 'intake', done: 10, of: 100 } as const;

describe('a batch at work', () => {
  it.each(batchStates)('is told from one that rests: %s', (state) => {
    const working = ['Ready', 'Processing', 'PostProcessing', 'Cancelling'].includes(state);
    expect(isAtWork(row({ state }))).toBe(working);
  });

  it('may be a draft whose file is being read', () => {
    expect(isAtWork(row({ state: 'Draft', activity: intake }))).toBe(true);
  });
});

describe('the bar on the taskbar', () => {
  it('shows the records of all batches at work together', () => {
    const rows = [row({}), row({ total: 6_000, done: 5_500 }), row({ state: 'Paused', reason: 'user', done: 0 })];
    expect(barOf(rows, false)).toEqual({ value: 0.75, mode: 'normal' });
  });

  it('is only busy while the number of records is not known', () => {
    const rows = [row({ state: 'Draft', total: 0, done: 0, activity: intake })];
    expect(barOf(rows, false)).toEqual({ value: 2, mode: 'indeterminate' });
  });

  it('is away while nothing is to be done', () => {
    const rows = [row({ state: 'Completed' }), row({ state: 'Paused', reason: 'user' }), row({ state: 'Draft' })];
    expect(barOf(rows, false)).toEqual({ value: -1, mode: 'none' });
    expect(barOf([], false)).toEqual({ value: -1, mode: 'none' });
  });

  it.each(['disk', 'credits'] as const)('stands still while a batch waits: %s', (reason) => {
    expect(barOf([row({ state: 'Paused', reason })], false)).toEqual({ value: 0.25, mode: 'paused' });
  });

  it('turns red when a batch went wrong, at work or not', () => {
    expect(barOf([row({})], true)).toEqual({ value: 0.25, mode: 'error' });
    expect(barOf([], true)).toEqual({ value: 1, mode: 'error' });
  });
});

describe('the line in the tray', () => {
  it.each([
    [[], 'No batch is at work'],
    [[row({ state: 'Paused', reason: 'user' })], 'No batch is at work'],
    [[row({})], '1 batch at work, 25% done'],
    [[row({}), row({ done: 2_000 })], '2 batches at work, 62% done'],
    [[row({ total: 0, done: 0, state: 'Ready' })], '1 batch at work, starting'],
  ] as const)('tells how many and how far', (rows, line) => {
    expect(summary(rows)).toBe(line);
  });
});

describe('a notice', () => {
  const processing = row({});
  const told = (change: Partial<BatchRow>, before: BatchRow | undefined = processing) =>
    noticeOf(before, row(change))?.body;

  it('names the batch, and the file when the batch has no name', () => {
    const { id } = processing;
    const body = 'Completed: 2,000 records.';
    const ended = { state: 'Completed', done: 2_000 } as const;
    expect(noticeOf(processing, row(ended))).toEqual({ title: 'Trial sign-ups', body, batch: id });
    expect(noticeOf(processing, row({ ...ended, label: '' }))?.title).toBe('trial.csv');
  });

  it.each(batchStates.filter(isFinal))('tells that a batch ended: %s', (state) => {
    expect(told({ state })).toMatch(/\.$/);
    expect(told({ state }, row({ state: 'Draft' }))).toMatch(/\.$/);
  });

  it.each(batchStates.filter((state) => !isFinal(state) && state !== 'Paused'))('is silent about %s', (state) => {
    expect(told({ state })).toBeUndefined();
  });

  it.each(stateReasons)('tells of a pause only when somebody is needed: %s', (reason) => {
    const needed = reason === 'credits' || reason === 'disk';
    expect(told({ state: 'Paused', reason }) !== undefined).toBe(needed);
  });

  it('is silent about old news: a batch first heard of, one that stays as it is, one that had ended', () => {
    expect(noticeOf(undefined, row({ state: 'Completed' }))).toBeUndefined();
    expect(told({ state: 'Completed' }, row({ state: 'Completed' }))).toBeUndefined();
    expect(told({ state: 'Error' }, row({ state: 'Completed' }))).toBeUndefined();
  });

  it.each([
    [{ state: 'Completed', total: 1, done: 1 }, 'Completed: 1 record.'],
    [{ state: 'CompletedWithErrors', failed: 3 }, 'Completed with errors: 3 of 2,000 records failed.'],
    [
      { state: 'CompletedWithErrors', done: 1_990 },
      'Completed, but not every record: 1,990 of 2,000 records are done.',
    ],
    [{ state: 'TooManyFailed', failed: 110 }, 'Stopped: too many records failed (110 of 500).'],
    [{ state: 'Cancelled' }, 'Cancelled after 500 of 2,000 records.'],
    [
      { state: 'PostBatchFailed', message: 'The folder is not there.' },
      'All records are done, but the step after them failed. The folder is not there.',
    ],
    [{ state: 'Error', message: 'It cannot be read.' }, 'It cannot be read.'],
    [{ state: 'Error' }, 'It could not be finished. Open Batchmill to see why.'],
    [
      { state: 'Paused', reason: 'disk' },
      'Paused after 500 of 2,000 records: the disk is full. It goes on by itself when there is room.',
    ],
    [
      { state: 'Paused', reason: 'credits' },
      'Paused after 500 of 2,000 records: the credits are used up. Top up, then resume it.',
    ],
  ] as const)('says what happened: %j', (change, sentence) => {
    expect(outcome(row(change))).toBe(sentence);
  });
});

describe('the notice of a clean-up', () => {
  const batch = (n: number, day: number) => ({
    id: `${n}`,
    label: `Batch ${n}`,
    expires: new Date(2026, 10, day, 12).toISOString(),
  });

  it('is not given for nothing', () => {
    expect(cleanUpNotice([])).toBeUndefined();
  });

  it('names one batch and its day, and a click opens it', () => {
    const body =
      'Will be cleaned up on Wednesday 25 November: its records and files go. Keep it if you still need them.';
    expect(cleanUpNotice([batch(1, 25)])).toEqual({ title: 'Batch 1', body, batch: '1' });
  });

  it('counts several, and names the first day', () => {
    const body = 'Their records and files go, the first on Tuesday 24 November. Keep those that you still need.';
    expect(cleanUpNotice([batch(1, 25), batch(2, 24), batch(3, 26)])).toEqual({
      title: '3 batches will be cleaned up',
      body,
      batch: undefined,
    });
  });
});

describe('an end that went wrong', () => {
  it.each(batchStates)('is told from the others: %s', (state) => {
    expect(wentWrong(row({ state }))).toBe(['TooManyFailed', 'PostBatchFailed', 'Error'].includes(state));
  });
});

describe('in German', () => {
  afterEach(() => speak('en', {}));

  it('a notice and the line of the tray are said with German figures', () => {
    speak('de', german);
    const before = rowWith({ state: 'Processing', total: 12_400, done: 6_200 });
    const after = rowWith({ state: 'CompletedWithErrors', total: 12_400, done: 12_400, failed: 1_284 });
    expect(noticeOf(before, after)?.body).toBe(
      'Mit Fehlern abgeschlossen: 1.284 von 12.400 Datensätzen sind fehlgeschlagen.',
    );
    expect(summary([before])).toBe('1 Stapel in Arbeit, 50 % erledigt');
  });
});
