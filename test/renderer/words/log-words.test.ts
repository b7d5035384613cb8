import { describe, expect, it } from 'vitest';
import type { LogLine } from '#contract/log.ts';
import { facetWord } from '#renderer/words/facet-words.ts';
import { exactTime, lineWords } from '#renderer/words/log-words.ts';

const line = (part: Partial<LogLine>): LogLine => ({
  ...{ at: '2026-11-22T10:00:00.000Z', level: 'info', record: null, text: '', code: '', message: '' },
  ...part,
});

describe('a line of the log', () => {
  it('tells of the batch its state by name, and of a record why', () => {
    expect(lineWords(line({ text: 'TooManyFailed — 25 of 100' }))).toBe('Too many failed — 25 of 100');
    expect(lineWords(line({ record: 7, text: 'FailedValidation', code: 'EMPTY', message: 'It is empty.' }))).toBe(
      'Failed validation: EMPTY It is empty.',
    );
    expect(lineWords(line({ record: 7, text: 'Completed' }))).toBe('Completed');
  });

  it('has its time to the thousandth of a second', () => {
    expect(exactTime('2026-11-22T10:00:07.042Z')).toMatch(/^22\/11, \d\d:00:07\.042$/);
  });
});

describe('a value that was counted', () => {
  it('is a word for people: yes and no, countries by name, and what is not known', () => {
    expect(['true', 'false', ''].map((value) => facetWord('is_free', value))).toEqual(['Yes', 'No', 'unknown']);
    expect(facetWord('country_code', 'DE')).toBe('Germany');
    expect(facetWord('verdict', 'OK')).toBe('OK');
  });
});
