import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '#formats/csv-writer.ts';
import { csv, fileWith, list, readAll } from './scratch.ts';

const two = csv(['a', 'b']);

describe('a CSV file', () => {
  it('keeps line ends inside quotes byte for byte and counts physical lines', async () => {
    const file = fileWith('id,text\r\n1,"x\r\ny"\r2,"p\rq\n\r\n"\n\n3,z');
    const read = await readAll(file, csv(['id', 'text'], { header: true }));
    expect(read.rows).toEqual([
      ['1', 'x\r\ny'],
      ['2', 'p\rq\n\r\n'],
      ['3', 'z'],
    ]);
    expect(read.lines).toEqual([2, 4, 9]);
    expect(read.rejects).toEqual([]);
  });

  it('reads the same wherever the pieces of the file end', async () => {
    const tricky =
      '\ufeffid,text\r\n"1","a ""quoted"" \r\n word"\r\n2,5" pipe\r\r\n"","\n"\n😀,"€"\n"x"y,1\n3,4,5\n"","""",\r\n"last",""';
    const file = fileWith(tricky);
    const layout = csv(['id', 'text'], { header: true });
    const whole = await readAll(file, layout);
    expect(whole.rows).toEqual([
      ['1', 'a "quoted" \r\n word'],
      ['2', '5" pipe'],
      ['', '\n'],
      ['😀', '€'],
      ['last', ''],
    ]);
    expect(whole.lines).toEqual([2, 4, 6, 8, 12]);
    expect(whole.rejects).toEqual([
      { line: 9, reason: 'There is text after a closing quote.', excerpt: '"x"y,1' },
      { line: 10, reason: '3 cells where the header has 2.', excerpt: '3,4,5' },
      { line: 11, reason: '3 cells where the header has 2.', excerpt: '"","""",' },
    ]);
    for (let piece = 1; piece <= Buffer.byteLength(tricky) + 1; piece++)
      expect(await readAll(file, layout, { piece })).toEqual(whole);
  });

  it('rejects rows with missing or additional cells and never guesses', async () => {
    const file = fileWith('a,b,c\n1,2\n1\n1,2,3\n1,2,\n1,2,3,\n');
    const read = await readAll(file, csv(['a', 'b', 'c'], { header: true }));
    expect(read.rows).toEqual([
      ['1', '2', '3'],
      ['1', '2', ''],
    ]);
    expect(read.rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [2, '2 cells where the header has 3.'],
      [3, '1 cell where the header has 3.'],
      [6, '4 cells where the header has 3.'],
    ]);
  });

  it('names the first row where there is no header', async () => {
    const { rejects } = await readAll(fileWith('1,2\n3\n'), two);
    expect(rejects).toEqual([{ line: 2, reason: '1 cell where the first row has 2.', excerpt: '3' }]);
  });

  it('goes on with the next record after text behind a closing quote', async () => {
    const read = await readAll(fileWith('"a"b,"x\ny"\n"c" ,d\n"e","f"g\nh,i\n'), two);
    expect(read.rows).toEqual([['h', 'i']]);
    expect(read.rejects.map(({ line }) => line)).toEqual([1, 3, 4]);
  });

  it('takes every character as data', async () => {
    const odd = ['\0\u0001\u001a', ' padded\t', '__proto__', '\ufeffinside', '007', '=1+1', '\u2028\u0085', "'", '#x'];
    const file = fileWith(`${odd.join(',')}\n`, 'odd.csv');
    expect((await readAll(file, csv(odd))).rows).toEqual([odd]);
  });

  it('does not ask the check', async () => {
    const { rows } = await readAll(fileWith('1,2\n'), two, { check: () => 'no' });
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['a,b\n1,"2\n3\n', 2],
    ['a,b\n"x\ny",1\n1,"', 4],
    ['"', 1],
    ['a,"b""', 1],
  ])('refuses %j and names the line on which the quote opens', async (content, line) => {
    const refusal = readAll(fileWith(content), two, { piece: 3 });
    await expect(refusal).rejects.toMatchObject({ code: 'bad-file', place: { line, file: expect.any(String) } });
    await expect(refusal).rejects.toThrow(`“file.txt”: The quote that opens on line ${line} is never closed.`);
  });

  it.each(['"', '', ','])('refuses a field beyond the limit, opened by %j, at every piece size', async (opening) => {
    const file = fileWith(`1,2\n3,${opening}${'x'.repeat(30)}"\n`);
    for (const piece of [1, 5, 24, 1_000])
      await expect(readAll(file, two, { limits: { field: 20 }, piece })).rejects.toThrow(
        'The field that begins on line 2 has more than 20 characters.',
      );
  });

  it('refuses a record that does not end within its limit', async () => {
    const file = fileWith(`1,2\n${'3,'.repeat(100)}\n`);
    for (const piece of [1, 50, 1_000])
      await expect(readAll(file, two, { limits: { field: 20 }, piece })).rejects.toThrow(
        'The record that begins on line 2 has more than 160 characters.',
      );
  });

  it('keeps no more than the limit of an unclosed quote', async () => {
    const file = fileWith(`a,b\n1,"${'x,y\n'.repeat(16 * 1024 * 1024)}`);
    const before = process.memoryUsage.rss();
    await expect(readAll(file, two)).rejects.toThrow(
      'The field that begins on line 2 has more than 1048576 characters.',
    );
    expect(process.memoryUsage.rss() - before).toBeLessThan(60 * 1024 * 1024);
  });

  it('refuses a header beyond the limit of columns', async () => {
    const file = fileWith('a,b,c\n1,2,3\n', 'wide.csv');
    const layout = csv(['a', 'b', 'c'], { header: true });
    await expect(readAll(file, layout, { limits: { columns: 2 } })).rejects.toThrow('“wide.csv” has 3 columns');
  });
});

describe('a CSV file with another quote', () => {
  it('takes the usual one for a character like any other', async () => {
    const file = fileWith("'a','b'\n'x, \"y\"','it''s\nso'\n\"1,2\n", 'quotes.csv');
    const layout = csv(['a', 'b'], { header: true, quote: "'" });
    for (const piece of [1, 3, 1_000])
      expect((await readAll(file, layout, { piece })).rows).toEqual([
        ['x, "y"', "it's\nso"],
        ['"1', '2'],
      ]);
  });

  it('takes none for one, where there is none', async () => {
    const file = fileWith('5" pipe,"x\n"",\'y\'\n', 'none.csv');
    for (const piece of [1, 1_000])
      expect((await readAll(file, csv(['a', 'b'], { quote: '' }), { piece })).rows).toEqual([
        ['5" pipe', '"x'],
        ['""', "'y'"],
      ]);
  });
});

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', '\ufeff', '\0', "'", '=', 'a', '😀') }),
);
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
const delimiter = fc.constantFrom(',', ';', '\t', '|', ' ', '.', '\\');

describe('a table that was written raw', () => {
  it('is read back cell for cell and line for line', async () => {
    await fc.assert(
      fc.asyncProperty(table, delimiter, fc.integer({ min: 1, max: 40 }), async (rows, chosen, piece) => {
        const texts = rows.map((row) => csvLine(row, { delimiter: chosen, safe: false }));
        const file = fileWith(texts.join(''), 'round-trip.csv');
        const read = await readAll(file, csv(rows[0] ?? [], { delimiter: chosen }), { piece });
        expect(read.rejects).toEqual([]);
        expect(read.rows).toEqual(rows);
        expect(read.lines).toEqual(linesOf(texts));
      }),
      { numRuns: 400 },
    );
  });
});

/** The line on which each text begins when they stand one after another. */
function linesOf(texts: readonly string[]): number[] {
  let line = 1;
  return texts.map((text) => {
    const start = line;
    line += text.split(/\r\n|\r|\n/).length - 1;
    return start;
  });
}

describe('any text at all', () => {
  it('is read the same in pieces as in one, or refused the same', async () => {
    const text = fc.string({ unit: fc.constantFrom('"', '"', ',', '\n', '\r', 'a', 'ä'), minLength: 1, maxLength: 40 });
    const outcome = (file: string, layout: typeof list, piece: number) =>
      readAll(file, layout, { piece, limits: { field: 12 } }).catch((error: Error) => error.message);
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 20 }), async (content, piece) => {
        const file = fileWith(content, 'any.csv');
        for (const layout of [two, list])
          expect(await outcome(file, layout, piece)).toEqual(await outcome(file, layout, 1_000));
      }),
      { numRuns: 400 },
    );
  });
});
