import { describe, expect, it } from 'vitest';
import type { AfterStep } from '#contract/flow.ts';
import { filesWords, lastPart, stepKindWords, stepWords } from '#renderer/words/step-words.ts';
import { storingWords } from '#renderer/words/storing-words.ts';

describe('an action of the post-batch step', () => {
  it.each<[AfterStep, string]>([
    [
      { kind: 'copy', files: ['output', 'error', 'receipt'], folder: '/a/Reports' },
      'Copy results, errors and receipt to Reports',
    ],
    [{ kind: 'zip', files: ['output'], file: 'C:\\a\\all.zip' }, 'Pack results into all.zip'],
    [{ kind: 'report' }, 'Write a report'],
    [{ kind: 'report', folder: '/a/Reports' }, 'Write a report to Reports'],
    [{ kind: 'file-away' }, 'File the original away in “done” beside it'],
    [{ kind: 'file-away', folder: '/a/Old' }, 'File the original away in Old'],
    [{ kind: 'batch', label: '', tool: 'phone' }, 'Start another batch: Phone check'],
    [{ kind: 'batch', label: 'Phones', tool: 'phone' }, 'Start another batch: Phones'],
  ])('%o reads “%s”', (step, words) => {
    expect(stepWords(step, lastPart, () => 'Phone check')).toBe(words);
  });

  it('is known by its kind while it is under way, and is nothing when nobody knows the kind', () => {
    expect(stepKindWords('zip')).toBe('pack files');
    expect(stepKindWords('fax')).toBe('');
  });
});

it('takes the last part of a path of any system', () => {
  expect(['/a/b/', 'C:\\a\\b.zip', 'token', '/'].map(lastPart)).toEqual(['b', 'b.zip', 'token', '/']);
});

it('lists files as a sentence does', () => {
  expect(filesWords(['output'])).toBe('results');
  expect(filesWords(['output', 'error'])).toBe('results and errors');
});

it('says where a record is stored and what it waits for', () => {
  const insert = { entity: 'order', key: 'no', references: [{ column: 'buyer', entity: 'customer' }] };
  expect(storingWords(insert)).toEqual([
    'Each record is stored as “order”, under its “no”.',
    'It waits until the “customer” named in “buyer” is there.',
  ]);
});
