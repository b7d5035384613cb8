import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockText, decodeRow, encodeBlock, encodeRow, encodeRows, splitRows } from '#formats/row-text.ts';

const field = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\t', '\n', '\r', '\\', 't', 'n', 'e', 'a', '') }),
);
const row = fc.array(field, { maxLength: 6 });

describe('a row text', () => {
  it('gives back every row', () => {
    fc.assert(
      fc.property(row, (fields) => {
        expect(decodeRow(encodeRow(fields))).toEqual(fields);
      }),
    );
  });

  it('is one line whatever its fields hold', () => {
    fc.assert(
      fc.property(row, (fields) => {
        expect(encodeRow(fields)).not.toMatch(/[\n\r]/);
      }),
    );
  });

  it('gives back every block of rows', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        expect(splitRows(encodeRows(rows)).map(decodeRow)).toEqual(rows);
      }),
    );
  });

  it('is the same in a block of rows with as many fields each, encoded at once', () => {
    const blocks = fc
      .integer({ min: 1, max: 4 })
      .chain((size) => fc.array(fc.array(field, { minLength: size, maxLength: size }), { minLength: 1 }));
    fc.assert(
      fc.property(blocks, (rows) => {
        const known = (text: string) =>
          text.replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
        expect(blockText(encodeBlock(rows))).toBe(known(encodeRows(rows)));
      }),
    );
  });

  it.each([
    [[], ''],
    [[''], '\\e'],
    [['', ''], '\t'],
    [['a', 'b'], 'a\tb'],
    [['\t\n\r\\'], '\\t\\n\\r\\\\'],
    [['\\e'], '\\\\e'],
  ])('writes %j as %j', (fields, text) => {
    expect(encodeRow(fields)).toBe(text);
    expect(decodeRow(text)).toEqual(fields);
  });
});
