import { describe, expect, it } from 'vitest';
import type { BatchRow } from '#contract/batch.ts';
import { batchStates } from '#contract/batch-state.ts';
import {
  batchWords,
  belongs,
  cancelWarning,
  eventWords,
  nameOf,
  progressSentence,
  resubmittable,
  viewCounts,
  views,
} from '#renderer/words/batch-words.ts';
import { rowWith } from '#test/renderer/row.ts';

describe('the progress sentence', () => {
  const finished = '2026-11-22T10:00:14.000Z';
  it.each<[Partial<BatchRow>, string]>([
    [{}, '24% · 2 min 49 s left'],
    [{ eta: null }, '24%'],
    [{ eta: null, done: 0 }, 'Starting'],
    [{ state: 'Draft', activity: { kind: 'intake', done: 42, of: 100 } }, 'Reading input, 42%'],
    [{ state: 'Draft', done: 0 }, 'Ready to run'],
    [{ state: 'Draft', done: 0, total: 0 }, 'No records yet'],
    [{ state: 'Ready', queue: 2 }, 'Number 2 in line'],
    [{ state: 'Ready' }, 'Starting'],
    [{ state: 'Paused', reason: 'user' }, '24% · paused at 240'],
    [{ state: 'Paused', reason: 'disk' }, '24% · the disk is full'],
    [{ state: 'Cancelling' }, '24% · finishing'],
    [{ state: 'TooManyFailed' }, '24% · stopped at 240'],
    [{ state: 'Cancelled', done: 0 }, 'Never started'],
    [{ state: 'Completed', finished }, 'Finished in 12 s'],
    [{ state: 'Completed', finished, activity: { kind: 'delivery', done: 1, of: 4 } }, 'Writing files, 25%'],
    [{ state: 'Completed', finished, cleaned: '2026-12-22T10:00:14.000Z' }, 'Cleaned up on 22 Dec'],
    [{ activity: { kind: 'after', done: 1, of: 4, step: 'zip' } }, 'Post-batch step 2 of 4: pack files'],
    [{ activity: { kind: 'after', done: 4, of: 4, step: 'fax' } }, 'Post-batch step 4 of 4'],
  ])('of %o is “%s”', (change, sentence) => {
    expect(progressSentence(rowWith(change))).toBe(sentence);
  });

  it('has words for every state', () => {
    for (const state of batchStates) expect(progressSentence(rowWith({ state }))).not.toBe('');
  });
});

describe('the views of the list', () => {
  it('hold every state in All, and every state in some narrower view', () => {
    for (const state of batchStates) {
      expect(belongs('all', state)).toBe(true);
      expect(views.slice(1).some((view) => belongs(view, state))).toBe(true);
    }
  });

  it('count what belongs to them', () => {
    expect(viewCounts({ Draft: 2, Paused: 1, Processing: 3, Completed: 4, TooManyFailed: 1 })).toEqual({
      all: 11,
      active: 4,
      drafts: 2,
      attention: 1,
      finished: 5,
    });
  });
});

it('gives no two states the same word', () => {
  const labels = batchStates.map((state) => batchWords[state].label);
  expect(new Set(labels).size).toBe(labels.length);
});

it('reads the log in the words of the window', () => {
  expect(eventWords('PostProcessing')).toBe('Post-processing');
  expect(eventWords('Paused — by the user')).toBe('Paused — by the user');
  expect(eventWords('Page 7 was handed out again')).toBe('Page 7 was handed out again');
});

it('calls a batch without a label by its file', () => {
  expect(nameOf(rowWith({ label: '' }))).toBe('trial.csv');
});

it('counts what can run again: failed records, and those a batch ended too early for', () => {
  const counts = { Completed: 200, Failed: 40, NotProcessed: 760 };
  expect(resubmittable(rowWith({ state: 'Cancelled', counts }))).toBe(800);
  expect(resubmittable(rowWith({ state: 'TooManyFailed', counts }))).toBe(800);
  expect(resubmittable(rowWith({ state: 'CompletedWithErrors', counts }))).toBe(40);
});

describe('before a cancel', () => {
  it('says what cannot be undone and what stays', () => {
    expect(cancelWarning(rowWith({}))).toBe(
      'Records already in progress finish. A cancelled batch cannot be resumed. The 240 finished records stay available.',
    );
  });

  it('promises no record where none has finished', () => {
    expect(cancelWarning(rowWith({ state: 'Paused', done: 0 }))).toContain('No record has finished yet.');
  });
});
