import { describe, expect, it } from 'vitest';
import type { ListCheck } from '#contract/engine-api.ts';
import type { Inspection } from '#contract/source.ts';
import { draftReadiness, fileReadiness, pasteReadiness, plural, unless } from '#renderer/words/readiness.ts';
import { rowWith } from '#test/renderer/row.ts';

const check = (valid: number, bad = 0): ListCheck => ({
  lines: valid + bad,
  valid,
  bad,
  duplicates: 0,
  rejects: [],
  duplicateLines: [],
});

describe('a pasted list', () => {
  const ready = (found: ListCheck | null, empty = false) => pasteReadiness({ empty, check: found }, 'e-mail address');

  it('may run from 5 to 50,000 valid lines', () => {
    expect([4, 5, 50_000, 50_001].map((valid) => ready(check(valid)).run)).toEqual([false, true, true, false]);
  });

  it('does not count bad lines towards the five', () => {
    expect(ready(check(4, 100)).run).toBe(false);
    expect(ready(check(4, 100)).sentence).toBe('4 valid so far. A batch runs from 5 valid e-mail addresses.');
  });

  it('may be saved before it may run', () => {
    expect(ready(check(2))).toMatchObject({ save: true, run: false });
  });

  it('says how much is too much', () => {
    expect(ready(check(51_204)).sentence).toContain('Remove 1,204');
  });

  it('waits for a check of the text as it is now', () => {
    expect(ready(null)).toMatchObject({ save: false, run: false, sentence: 'Checking the list' });
  });

  it('says what is ready and what is left out', () => {
    expect(ready(check(1216, 24)).sentence).toBe('1,216 e-mail addresses ready, 24 bad lines left out');
  });
});

describe('a file', () => {
  const inspection: Inspection = {
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    header: true,
    fields: ['id', 'mail'],
    quote: '"',
    path: '',
    sheet: '',
    gzip: false,
    rest: false,
    places: [],
    records: 100,
    rejects: [],
    rejected: 0,
    rows: [],
    complete: false,
    bytes: 1,
  };
  const picked = { name: 'a.csv', inspection, column: 'mail', counts: null };

  it('may run before all of it is counted', () => {
    expect(fileReadiness(picked, 'e-mail address')).toEqual({ save: true, run: true, sentence: 'Ready to run' });
  });

  it('needs a column when it has columns', () => {
    expect(fileReadiness({ ...picked, column: null }, 'phone number').sentence).toBe(
      'Choose the column that holds the phone numbers.',
    );
  });

  it('needs records', () => {
    expect(fileReadiness({ ...picked, inspection: { ...inspection, records: 0 } }, 'e-mail address').run).toBe(false);
    expect(fileReadiness({ ...picked, inspection: null, unread: true }, 'e-mail address').sentence).toBe(
      'This file cannot be read so',
    );
  });
});

describe('a setup that does not fit the records', () => {
  const ready = { save: true, run: true, sentence: 'Ready to run' };
  const plain = { fromFile: true, insert: null, after: [] };
  const insert = { entity: 'order', key: 'no', references: [{ column: 'buyer', entity: 'customer' }] };

  it('stops the run and names the column that is not there', () => {
    expect(unless({ ...plain, insert }, ['no', 'buyer'], ready)).toBe(ready);
    expect(unless({ ...plain, insert }, ['no'], ready)).toEqual({
      save: false,
      run: false,
      sentence: '“buyer” under “Store records” is no column here. Choose another.',
    });
  });

  it('cannot file away what never was a file', () => {
    const after = [{ kind: 'file-away' as const }];
    expect(unless({ ...plain, after }, [], ready)).toBe(ready);
    expect(unless({ ...plain, fromFile: false, after }, [], ready).run).toBe(false);
  });

  it('comes after what is missing first', () => {
    const not = { save: false, run: false, sentence: 'Choose a file.' };
    expect(unless({ ...plain, insert }, [], not)).toBe(not);
  });
});

describe('a draft', () => {
  const plain = { fromFile: true, insert: null, after: [] };
  it('may run once its records are taken in', () => {
    const draft = rowWith({ state: 'Draft', done: 0, rejected: 3 });
    expect(draftReadiness(draft, plain, [])).toEqual({
      save: true,
      run: true,
      sentence: '1,000 records ready, 3 bad lines left out',
    });
    const reading = { kind: 'intake', done: 42, of: 100 } as const;
    expect(draftReadiness({ ...draft, activity: reading }, plain, [])).toMatchObject({
      run: false,
      sentence: 'Reading input, 42%',
    });
    expect(draftReadiness({ ...draft, total: 0 }, plain, []).run).toBe(false);
  });
});

it('forms the plural of what a tool reads', () => {
  expect(['e-mail address', 'phone number', 'tax', 'branch'].map(plural)).toEqual([
    'e-mail addresses',
    'phone numbers',
    'taxes',
    'branches',
  ]);
});
