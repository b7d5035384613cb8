import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvLine, csvLineOfText } from '#formats/csv-writer.ts';
import { encodeRow } from '#formats/row-text.ts';

const safe = { delimiter: ',', safe: true };
const raw = { delimiter: ',', safe: false };

describe('a safe cell', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1',
    '＠a',
    '|calc',
    '%0a',
    ' =1+1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff=1',
    '\u0001\u0002-x',
    '\tplain',
    '\rplain',
    '\nplain',
    '\0plain',
    '\n=1',
    '+',
    '-',
    '--1',
    '+1 -2',
    '+1+2 3',
    '-49 30 1234',
    '+49 30 1234 =1',
    '+1,5,6',
    '-1.5e3',
    '-1\n',
    '+4930;=1',
    ' -5',
  ])('puts an apostrophe before %j', (value) => {
    expect(csvCell(value, safe)).toBe(`"'${value}"`);
  });

  it.each(['-0.5', '+14155550100', '-1', '+1.25', '+49 30 1234-5', '+1 (415) 555-0100', '+352 26 1/2.3'])(
    'leaves the number %j alone',
    (value) => {
      expect(csvCell(value, safe)).toBe(value);
    },
  );

  it.each(['', 'a', 'a=b', 'user@example.com', "'=1", '1-2', '5%', 'a|b', ' a', '٣'])('leaves %j alone', (value) => {
    expect(csvCell(value, safe)).toBe(value);
  });

  it('quotes a guarded cell and doubles its quotes', () => {
    expect(csvCell('=HYPERLINK("x")', safe)).toBe('"\'=HYPERLINK(""x"")"');
  });
});

describe('a raw cell', () => {
  it.each([
    ['=1+1', '=1+1'],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    ['a\r', '"a\r"'],
    ['\ufeffa', '"\ufeffa"'],
    ['a\0b', 'a\0b'],
    ['a\tb', 'a\tb'],
  ])('is quoted only when it must be: %j', (value, cell) => {
    expect(csvCell(value, raw)).toBe(cell);
  });
});

describe('a line', () => {
  it('shows one empty cell as a pair of quotes', () => {
    expect(csvLine([''], raw)).toBe('""\n');
    expect(csvLineOfText(encodeRow(['']), raw)).toBe('""\n');
  });

  it('is guarded in its header cells too', () => {
    expect(csvLine(['=a', 'b'], safe)).toBe('"\'=a",b\n');
  });

  const start = fc.constantFrom(
    '',
    '=',
    '+',
    '-',
    '+49 30 ',
    '\t',
    ' ',
    '\u200b',
    '\u{e0001}',
    '\ufeff',
    '|',
    '"',
    '$',
    '\0',
  );
  const middle = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer().map(String),
    fc.constantFrom('1,5', '\\', '=', '-2'),
  );
  const field = fc.tuple(start, middle).map((parts) => parts.join(''));
  it('made of a row text is the line of its fields', () => {
    const style = fc.record({ delimiter: fc.constantFrom(',', ';', '\t', '|', '$', '\\', '-'), safe: fc.boolean() });
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 5 }), style, (fields, chosen) => {
        expect(csvLineOfText(encodeRow(fields), chosen)).toBe(csvLine(fields, chosen));
      }),
      { numRuns: 2_000 },
    );
  });
});
