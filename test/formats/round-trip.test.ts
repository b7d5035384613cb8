import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFormats, readBack, readingOfFormat, written } from './written.ts';

const cell = fc.oneof(
  fc.constantFrom(
    '00123',
    '+49 30 123',
    '=1+1',
    '12345678901234567890',
    '1.10',
    '1e5',
    '-0',
    'true',
    'null',
    '',
    ' ',
    '\t',
  ),
  fc.constantFrom(
    '👩‍👩‍👧',
    '\u202ertl',
    '\ufeff',
    '_x0041_',
    '_x000D_',
    'a\r\nb',
    '\r',
    '\n',
    '"',
    "'",
    '""',
    '<b>&amp;</b>',
    ']]>',
  ),
  fc.constantFrom(
    '{"a":1}',
    '[1]',
    '__proto__',
    '2026-01-02',
    '\0',
    '\u0001\u001f',
    '\ufffe',
    '\u2028',
    '\\',
    'x'.repeat(5_000),
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const names = ['id', 'note', '__proto__', 'größe (m)'];
// A row without anything in it is no row of a sheet.
const rows = fc.array(
  fc.array(cell, { minLength: 4, maxLength: 4 }).filter((row) => row.some((value) => value !== '')),
  { minLength: 1, maxLength: 5 },
);

describe('a table of any cells', () => {
  it.each(exportFormats.flatMap((one) => exportFormats.map((other) => [one, other] as const)))(
    'written as %s, read, written as %s and read again is the same',
    async (one, other) => {
      await fc.assert(
        fc.asyncProperty(rows, fc.integer({ min: 1, max: 200 }), async (table, piece) => {
          const first = await readBack(await written(one, names, table, 'first'), readingOfFormat[one], piece);
          expect({ fields: first.fields, rows: first.rows, rejects: first.rejects }).toEqual({
            fields: names,
            rows: table,
            rejects: [],
          });
          const second = await written(other, first.fields, first.rows, 'second');
          expect((await readBack(second, readingOfFormat[other])).rows).toEqual(table);
        }),
        { numRuns: 20 },
      );
    },
  );

  it('may have no rows at all', async () => {
    for (const format of ['json', 'xlsx', 'csv', 'jsonl'] as const)
      expect(await written(format, names, [], `none-${format}`)).toBeTruthy();
  });
});
