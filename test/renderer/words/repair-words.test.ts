import { describe, expect, it } from 'vitest';
import type { Family, Repair } from '#contract/repair.ts';
import {
  changeWords,
  previewSentence,
  progressWords,
  scopeWords,
  shareWords,
  sumOf,
  titleOf,
} from '#renderer/words/repair-words.ts';

const family: Family = {
  ...{ id: 'validate · PATTERN · zip', stage: 'validate', code: 'PATTERN', field: 'zip', column: 'zip' },
  ...{ message: '“zip” does not have its form: “…”.', n: 1_667, samples: ['1a'] },
};
const words = (change: Repair['change']) => changeWords({ column: 'zip', change });
const share = (n: number, changed: number, mended: number) => ({ family: 'f', n, changed, mended });

describe('a repair in words', () => {
  it('says what is done with which column', () => {
    expect(words({ kind: 'set', value: 'DE' })).toBe('Set “zip” to “DE”');
    expect(words({ kind: 'set', value: '' })).toBe('Empty “zip”');
    expect(words({ kind: 'trim' })).toBe('Trim spaces in “zip”');
    expect(words({ kind: 'lower' })).toBe('Write “zip” in lower case');
    expect(words({ kind: 'upper' })).toBe('Write “zip” in upper case');
    expect(words({ kind: 'replace', find: ',', by: '.', pattern: false })).toBe('Replace “,” by “.” in “zip”');
    expect(words({ kind: 'replace', find: '\\s+', by: '', pattern: true })).toBe(
      'Remove the pattern “\\s+” from “zip”',
    );
    expect(words({ kind: 'compute', expression: 'zip + "0"' })).toBe('Compute “zip” as “zip + "0"”');
  });

  it('names two values of a table, and cuts what is long', () => {
    expect(words({ kind: 'map', values: { a: 'A' } })).toBe('Replace 1 value of “zip”: “a” by “A”');
    expect(words({ kind: 'map', values: { a: 'A', b: 'B', c: 'C' } })).toBe(
      'Replace 3 values of “zip”: “a” by “A”, “b” by “B” and 1 more',
    );
    expect(words({ kind: 'set', value: 'x'.repeat(50) })).toBe(`Set “zip” to “${'x'.repeat(39)}…”`);
  });

  it('says for which records', () => {
    expect(scopeWords({ records: [1_200] }, [])).toBe('record 1,200');
    expect(scopeWords({ records: [1, 2] }, [])).toBe('2 records');
    expect(scopeWords({}, [family])).toBe('all failed records');
    expect(scopeWords({ family: family.id }, [family])).toBe('1,667 records: “zip” does not have its form.');
    expect(scopeWords({ family: 'gone' }, [family])).toBe('records of one kind');
  });
});

it('leaves the place out where each record of a family has its own value', () => {
  expect(titleOf(family)).toBe('“zip” does not have its form.');
  expect(titleOf({ message: '', code: 'NO_WORDS' })).toBe('NO_WORDS');
});

describe('what a repair would achieve', () => {
  it('counts what it changes, what it mends, and what would still fail', () => {
    expect(previewSentence(share(20, 0, 0), share(20, 20, 20))).toBe('Changes 20 records, mends 20 of 20.');
    expect(previewSentence(share(20, 0, 0), share(20, 1, 0))).toBe(
      'Changes 1 record, mends 0 of 20; 20 would still fail.',
    );
    expect(previewSentence(share(20, 0, 0), share(20, 0, 0))).toBe('This changes none of these records.');
  });

  it('counts together with the changes that are applied, and says when it makes things worse', () => {
    expect(previewSentence(share(20, 10, 10), share(20, 18, 17))).toBe(
      'Together with the changes so far it changes 18 records, mends 17 of 20; 3 would still fail.',
    );
    expect(previewSentence(share(20, 20, 20), share(20, 20, 15))).toBe(
      'Together with the changes so far it changes 20 records, mends 15 of 20; 5 would still fail. That is 5 fewer than without it.',
    );
  });
});

it('says how far one is, of a family and of all', () => {
  expect([share(5, 0, 0), share(5, 3, 3), share(5, 5, 5)].map(shareWords)).toEqual(['', '2 left', 'mended']);
  expect(progressWords(share(1_667, 0, 0))).toBe(
    '1,667 records failed. Choose what is wrong, and how it is put right.',
  );
  expect(progressWords(share(3, 1, 1))).toBe('3 records failed: 1 is mended, 2 left.');
  expect(progressWords(share(3, 3, 3))).toBe('All 3 failed records are mended.');
  expect(progressWords(share(1, 1, 1))).toBe('The failed record is mended.');
  expect(sumOf([share(3, 2, 1), share(4, 4, 4)])).toEqual({ family: '', n: 7, changed: 6, mended: 5 });
});
