import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPen, rowPlaces } from '#formats/csv-pen.ts';
import { csvLine } from '#formats/csv-writer.ts';
import { encodeRow } from '#formats/row-text.ts';

const bytes = new TextEncoder();
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'plain',
    '+4930123456',
    '+1 415-555-0132',
    '-0.5',
    '=1+1',
    '+1+1',
    '-x',
    ' @a',
    '"q"',
    'a,b',
    'a;b',
    'tab\there',
    'back\\slash',
    'line\nfeed',
    '＝1',
    '\ufeffx',
    'größe',
    '日本',
    '\u0000x',
    '|x',
    '%x',
    '+12 (3',
    '+1234 5',
    '-',
    '+',
  ),
  fc.string({ unit: 'binary' }),
  fc.string(),
);
const rows = fc.array(
  fc.tuple(fc.array(cell, { minLength: 1, maxLength: 6 }), fc.array(cell, { minLength: 1, maxLength: 4 })),
  { minLength: 1, maxLength: 20 },
);
const style = fc.record({ delimiter: fc.constantFrom(',', ';', '\t', '|', ' '), safe: fc.boolean() });

describe('the pen', () => {
  it('writes stored rows exactly as the writer of single lines does', () => {
    fc.assert(
      fc.property(rows, style, (drawn, style) => {
        const pen = openPen(style, 16);
        const left = bytes.encode(drawn.map(([cells]) => encodeRow(cells)).join('\n'));
        const right = bytes.encode(drawn.map(([, cells]) => encodeRow(cells)).join('\n'));
        const lefts = rowPlaces(left, drawn.length);
        const rights = rowPlaces(right, drawn.length);
        for (let i = 0; i < drawn.length; i++) {
          const [a, b] = [lefts[i], rights[i]];
          if (a && b) pen.row(a, b, 'false\t\t1');
        }
        const wanted = drawn.map(([a, b]) => csvLine([...known(a), ...known(b), 'false', '', '1'], style)).join('');
        expect(Buffer.from(pen.take()).toString()).toBe(Buffer.from(wanted).toString());
      }),
      { numRuns: 2_000 },
    );
  });

  it('starts anew after what was taken', () => {
    const pen = openPen({ delimiter: ',', safe: true });
    pen.row('a\tb');
    expect(Buffer.from(pen.take()).toString()).toBe('a,b\n');
    expect(pen.take()).toHaveLength(0);
    pen.row('c');
    expect(Buffer.from(pen.take()).toString()).toBe('c\n');
  });
});

/** Lone surrogates cannot be stored: they become U+FFFD on the way into bytes. */
const known = (cells: string[]) =>
  cells.map((each) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.encode(each)));
