import { describe, expect, it } from 'vitest';
import { openSheetPen } from '#formats/sheet-pen.ts';
import { openTablePen } from '#formats/table-pen.ts';

describe('a sheet', () => {
  it('holds texts only, and never a formula', () => {
    const pen = openSheetPen();
    pen.header(['a', 'b', 'c']);
    pen.cells(['=1+1', '00123', '']);
    pen.end();
    const text = Buffer.from(pen.take()).toString();
    expect(text).toContain(
      '<c r="A2" t="inlineStr"><is><t>=1+1</t></is></c><c r="B2" t="inlineStr"><is><t>00123</t></is></c></row>',
    );
    expect(text).not.toMatch(/<f>|<v>|C2/);
  });

  it('names its columns from A to ZZ and on', () => {
    const pen = openSheetPen();
    pen.header(Array.from({ length: 703 }, (_, at) => String(at)));
    const found = [
      ...Buffer.from(pen.take())
        .toString()
        .matchAll(/r="([A-Z]+)1"/g),
    ].map(([, name]) => name);
    expect([found[0], found[25], found[26], found[701], found[702]]).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  it.each<[string, (pen: ReturnType<typeof openSheetPen>) => void]>([
    [
      'more than 3 rows',
      (pen) =>
        [1, 2, 3].forEach(() => {
          pen.cells(['x']);
        }),
    ],
    ['a cell with more than 32,767 characters in row 2', (pen) => pen.cells(['x'.repeat(32_768)])],
  ])('is refused with %s, and CSV is proposed', (what, write) => {
    const pen = openSheetPen({ rows: 3 });
    pen.header(['a']);
    expect(() => write(pen)).toThrow(
      `The table has ${what}, which a sheet cannot hold. Write it as CSV (--format csv).`,
    );
  });
});

describe('JSON', () => {
  it('is one array of objects, every value a text', () => {
    const pen = openTablePen({ format: 'json', delimiter: ',', safe: true });
    pen.header(['a', 'b"']);
    pen.cells(['=1', '']);
    pen.row('1\t2');
    pen.end();
    expect(Buffer.from(pen.take()).toString()).toBe('[\n{"a":"=1","b\\"":""},\n{"a":"1","b\\"":"2"}\n]\n');
  });

  it('is an empty array without rows', () => {
    const pen = openTablePen({ format: 'json', delimiter: ',', safe: true });
    pen.header(['a']);
    pen.end();
    expect(JSON.parse(Buffer.from(pen.take()).toString())).toEqual([]);
  });

  it('is one object a line as JSON lines', () => {
    const pen = openTablePen({ format: 'jsonl', delimiter: ',', safe: true });
    pen.header(['a']);
    pen.cells(['x\ny']);
    pen.end();
    expect(Buffer.from(pen.take()).toString()).toBe('{"a":"x\\ny"}\n');
  });
});
