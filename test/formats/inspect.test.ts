import { describe, expect, it } from 'vitest';
import { inspect } from '#formats/inspect.ts';
import { fileWith } from './scratch.ts';

const check = (value: string) => (value.includes('@') ? undefined : 'It has no @.');
const emails = (count: number) => Array.from({ length: count }, (_, index) => `user${index}@example.com\n`).join('');

describe('a look at a file', () => {
  it('counts records and rejects and shows the first rows by field', async () => {
    const file = fileWith('name,email\nAnna,a@b.c\nBert\n"Carl ""C""",c@d.e\n', 'people.csv');
    expect(await inspect(file, {})).toEqual({
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      header: true,
      fields: ['name', 'email'],
      path: '',
      sheet: '',
      gzip: false,
      rest: false,
      places: [],
      records: 2,
      rejected: 1,
      rejects: [{ line: 3, reason: '1 cell where the header has 2.' }],
      rows: [
        { name: 'Anna', email: 'a@b.c' },
        { name: 'Carl "C"', email: 'c@d.e' },
      ],
      complete: true,
      bytes: 46,
    });
  });

  it('keeps a field called __proto__', async () => {
    const { rows } = await inspect(fileWith('__proto__,constructor\nx,y@z\n', 'traps.csv'), {});
    expect(Object.entries(rows[0] ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y@z'],
    ]);
  });

  it('shows 100 rows and 1,000 rejects and counts all', async () => {
    const look = await inspect(fileWith(`${emails(2_000)}${'bad\n'.repeat(1_500)}`), {}, { check });
    expect(look).toMatchObject({ records: 2_000, rejected: 1_500, complete: true });
    expect(look.rows).toHaveLength(100);
    expect(look.rejects).toHaveLength(1_000);
    expect(look.rejects[0]).toEqual({ line: 2_001, reason: 'It has no @.' });
  });

  it('reads the head only when no more is asked for, and says so', async () => {
    const file = fileWith(emails(100_000));
    const look = await inspect(file, {}, { depth: 'head' });
    expect(look.complete).toBe(false);
    expect(look.records).toBeLessThan(20_000);
    expect(await inspect(fileWith(emails(100)), {}, { depth: 'head' })).toMatchObject({ complete: true, records: 100 });
  });

  it('refuses a file without a record and names the first bad line', async () => {
    const refusal = inspect(fileWith('\nnobody\n', 'bad.txt'), {}, { check });
    await expect(refusal).rejects.toThrow('No line of “bad.txt” can become a record. Line 2: It has no @.');
    await expect(refusal).rejects.toMatchObject({ code: 'bad-file', place: { line: 2 } });
    await expect(inspect(fileWith('a,b\n', 'empty.csv'), {})).rejects.toThrow(
      '“empty.csv” has no usable row below its header.',
    );
  });

  it.each([
    [4, 'The pasted list has 4 valid elements; it needs at least 5.'],
    [50_001, 'The pasted list has 50,001 valid elements; it needs at most 50,000.'],
  ])('refuses a pasted list of %i valid elements', async (count, sentence) => {
    const refusal = inspect(fileWith(`nobody\n${emails(count)}`), {}, { check, pasted: true });
    await expect(refusal).rejects.toThrow(sentence);
    await expect(refusal).rejects.toMatchObject({ code: 'bad-input' });
  });

  it.each([5, 50_000])('takes a pasted list of %i valid elements', async (count) => {
    expect(await inspect(fileWith(emails(count)), {}, { check, pasted: true })).toMatchObject({ records: count });
  });
});
