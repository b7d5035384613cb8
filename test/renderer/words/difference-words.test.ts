import { describe, expect, it } from 'vitest';
import {
  areAlike,
  comparingSentence,
  countIn,
  hasChanges,
  isReadable,
  kindsOf,
  leftOutSentence,
} from '#renderer/words/difference-words.ts';
import { rowWith } from '#test/renderer/row.ts';

const counts = { new: 1, gone: 2, changed: 3, fixed: 4, broken: 5, same: 60 };
const none = { new: 0, gone: 2, changed: 0, fixed: 0, broken: 0, same: 60 };

describe('the differences of two batches', () => {
  it('are all but what is the same', () => {
    expect(kindsOf('all')).toEqual(['new', 'gone', 'changed', 'fixed', 'broken']);
    expect(countIn(counts, 'all')).toBe(15);
    expect(countIn(counts, 'same')).toBe(60);
  });

  it('are worth a run only when there is something new or other', () => {
    expect(hasChanges(counts)).toBe(true);
    expect(hasChanges(none)).toBe(false);
  });

  it('say what was left out', () => {
    const answer = { key: 'id', columns: ['id'], counts };
    expect(leftOutSentence({ ...answer, onlyBefore: [], onlyAfter: [], repeated: 0 })).toBe('');
    expect(leftOutSentence({ ...answer, onlyBefore: ['fax'], onlyAfter: ['a', 'b', 'c', 'd', 'e'], repeated: 2 })).toBe(
      'Not compared: 1 column of the earlier batch only (fax), 5 columns of the later batch only (a, b, c and 2 more), 2 records whose key is empty or repeated.',
    );
    expect(comparingSentence(1_200, 1)).toBe('Comparing 1,200 with 1 record');
  });
});

describe('a batch can be compared', () => {
  it('as long as its records are there', () => {
    expect(isReadable(rowWith({}))).toBe(true);
    expect(isReadable(rowWith({ total: 0 }))).toBe(false);
    expect(isReadable(rowWith({ cleaned: '2026-11-01T00:00:00.000Z' }))).toBe(false);
    expect(isReadable(rowWith({ activity: { kind: 'intake', done: 1, of: 2 } }))).toBe(false);
  });

  it('with those of the same interface, flow or tool', () => {
    const own = rowWith({ tool: '', flow: 'Check', interface: 'Goods' });
    expect(areAlike(own, rowWith({ tool: '', flow: 'Other', interface: 'Goods' }))).toBe(true);
    expect(areAlike(own, rowWith({ tool: '', flow: 'Check', interface: null }))).toBe(true);
    expect(areAlike(own, rowWith({ tool: '', flow: 'Other', interface: null }))).toBe(false);
    expect(areAlike(rowWith({ tool: 'phone' }), rowWith({ tool: 'email' }))).toBe(false);
    expect(areAlike(rowWith({}), rowWith({}))).toBe(true);
  });
});
