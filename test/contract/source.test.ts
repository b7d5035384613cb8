import { describe, expect, it } from 'vitest';
import { layoutSchema, readingOf, readingSchema } from '#contract/source.ts';

const stored = { format: 'csv', encoding: 'utf-8', delimiter: ';', header: true, fields: ['a'] };

describe('a layout', () => {
  it('that an older version has stored is read as that version read it', () => {
    expect(layoutSchema.parse(stored)).toEqual({
      ...stored,
      quote: '"',
      path: '',
      sheet: '',
      gzip: false,
      rest: false,
    });
  });

  it.each([
    [{}, { format: 'csv', encoding: 'utf-8', delimiter: ';', quote: '"', header: true }],
    [{ quote: '' }, { format: 'csv', encoding: 'utf-8', delimiter: ';', quote: '', header: true }],
    [
      { format: 'list', delimiter: '', header: false },
      { format: 'list', encoding: 'utf-8' },
    ],
    [
      { format: 'json', path: 'data.items' },
      { format: 'json', encoding: 'utf-8', path: 'data.items' },
    ],
    [
      { format: 'xml', path: '' },
      { format: 'xml', encoding: 'utf-8', path: '' },
    ],
    [{ format: 'jsonl' }, { format: 'jsonl', encoding: 'utf-8' }],
    [
      { format: 'xlsx', sheet: 'S' },
      { format: 'xlsx', encoding: 'utf-8', header: true, sheet: 'S' },
    ],
  ])('with %j fixes exactly what its format has', (change, reading) => {
    const fixed = readingOf(layoutSchema.parse({ ...stored, ...change }));
    expect(fixed).toEqual(reading);
    expect(readingSchema.parse(fixed)).toEqual(reading);
  });
});
