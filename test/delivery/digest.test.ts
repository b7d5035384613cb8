import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DigestShape, openDigest } from '#delivery/digest.ts';
import { rowsOf } from '#delivery/row-scan.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const csv: DigestShape = { header: 1, quotes: true, rowsPerMark: 3 };
const cell = fc.constantFrom('a', '', '"b"', '"two\nlines"', '"a ""quote"" and\n\n"', 'ä');
const table = fc.array(
  fc.array(cell, { minLength: 2, maxLength: 3 }).map((cells) => `${cells.join(',')}\n`),
  { maxLength: 20 },
);

function digestOf(pieces: readonly { text: string | Buffer; rows?: number }[], shape = csv) {
  const digest = openDigest(shape);
  for (const { text, rows } of pieces) digest.add(Buffer.from(text), rows);
  return digest.end();
}

describe('a digest', () => {
  it('is of the whole, and up to each so many rows, however the bytes come', () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat(40)), (rows, cuts) => {
        const bytes = Buffer.from(`name,value\n${rows.join('')}`);
        const places = [...new Set(cuts.map((cut) => Math.min(cut, bytes.length)))].sort((a, b) => a - b);
        const pieces = [0, ...places].map((from, i) => ({ text: bytes.subarray(from, places[i] ?? bytes.length) }));
        const upTo = (row: number) => sha(`name,value\n${rows.slice(0, row).join('')}`);
        const marks = [upTo(0)];
        for (let i = 0; i < rows.length; i += 3) marks.push(upTo(i + 3));
        expect(digestOf(pieces)).toEqual({
          bytes: bytes.length,
          rows: rows.length,
          sha256: sha(bytes.toString()),
          rowsPerMark: 3,
          marks,
        });
      }),
    );
  });

  it('is the same when the number of rows is told with the bytes', () => {
    fc.assert(
      fc.property(fc.array(table, { maxLength: 6 }), (blocks) => {
        const pieces = blocks.map((rows) => ({ text: rows.join(''), rows: rows.length }));
        const whole = [{ text: 'name\n' }, ...pieces];
        expect(digestOf(whole)).toEqual(digestOf(whole.map(({ text }) => ({ text }))));
      }),
    );
  });

  it('counts lines where the quotes mean nothing, the last one without an end too', () => {
    const lines: DigestShape = { header: 0, quotes: false, rowsPerMark: 2 };
    const { rows, marks } = digestOf([{ text: 'a "b\nc\nd' }], lines);
    expect({ rows, marks }).toEqual({ rows: 3, marks: [sha('a "b\nc\n'), sha('a "b\nc\nd')] });
  });
});

describe('the rows of a file', () => {
  it('are cut where they end, across pieces and inside quotes', () =>
    fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 7 }), async (rows, size) => {
        const bytes = Buffer.from(rows.join(''));
        const pieces = [];
        for (let i = 0; i < bytes.length; i += size) pieces.push(bytes.subarray(i, i + size));
        const found = [];
        for await (const row of rowsOf(pieces)) found.push(row.toString());
        expect(found).toEqual(rows);
      }),
    ));
});
