import { describe, expect, it } from 'vitest';
import type { Reading } from '#contract/source.ts';
import { guess } from '#formats/guess.ts';
import type { ReadOptions } from '#formats/rows.ts';
import { fileWith, readAll } from '../scratch.ts';
import { inline, type Parts, workbook } from './parts.ts';

async function read(parts: Parts, reading: Reading = {}, options: ReadOptions = {}) {
  const file = fileWith(await workbook(parts), 'book.xlsx');
  const { places, ...layout } = await guess(file, reading);
  const { rows, lines, rejects, bytes } = await readAll(file, layout, options);
  return { ...layout, places, rows, lines, rejects, bytes };
}

describe('a workbook', () => {
  it('gives the cells of its first sheet as text, and offers the others', async () => {
    const shared =
      '<si><t>name</t></si><si><r><t>An</t></r><r><rPr/><t xml:space="preserve">na </t></r><rPh><t>x</t></rPh></si>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>age</t></is></c></row>' +
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>1.1000000000000001</v></c></row>' +
      '<row r="4"><c r="B4"><v>1E-3</v></c></row><row r="5"/>';
    const found = await read({ sheets: { People: rows, 'Möre &amp; more': inline('x', '1') }, shared });
    expect(found).toMatchObject({
      format: 'xlsx',
      sheet: 'People',
      places: ['People', 'Möre & more'],
      header: true,
      fields: ['name', 'age'],
      rows: [
        ['Anna ', '1.1'],
        ['', '0.001'],
      ],
      lines: [3, 4],
      rejects: [],
    });
  });

  it('reads another sheet, by its name only', async () => {
    const sheets = { One: inline('a'), Two: inline('b', 'c') };
    expect(await read({ sheets }, { sheet: 'Two', header: false })).toMatchObject({ rows: [['b', 'c']] });
    await expect(read({ sheets }, { sheet: 'Three' })).rejects.toThrow(
      'no sheet “Three”. Its sheets are: “One”, “Two”.',
    );
  });

  it('begins with the first sheet that has more than one row', async () => {
    const sheets = { Empty: '', Cover: inline('Sales 2026'), Data: inline('name', 'mail') + inline('Ann', 'a@b.c') };
    expect(await read({ sheets })).toMatchObject({
      sheet: 'Data',
      places: ['Empty', 'Cover', 'Data'],
      rows: [['Ann', 'a@b.c']],
    });
    expect((await read({ sheets: { Empty: '', One: inline('x') } }, { header: false })).sheet).toBe('One');
  });

  it('knows truth values, errors, formulas and the characters that XML cannot hold', async () => {
    const cells =
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1&amp;"x"</f><v>0012</v></c>' +
      '<c t="inlineStr"><is><t>a_x000D__x005F_x0041_</t></is></c><c t="inlineStr"><is><t>00123</t></is></c><c t="d"><v>2026-01-02</v></c>';
    const { rows } = await read({ sheets: { S: `<row>${cells}</row>` } }, { header: false });
    expect(rows).toEqual([['true', 'false', '#N/A', '0012', 'a\r_x0041_', '00123', '2026-01-02']]);
  });

  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="[Red]General"/><numFmt numFmtId="168" formatCode="yyyy\\-mm\\-dd hh:mm"/></numFmts>' +
    `<cellXfs>${[0, 14, 22, 20, 164, 165, 166, 167, 168].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
  const dated = (serial: number, style: number) => `<c s="${style}"><v>${serial}</v></c>`;

  it('writes dates and times as ISO 8601, by the format of their cells', async () => {
    const cells = [
      [45000, 0, '45000'],
      [45000, 1, '2023-03-15'],
      [45000.5, 1, '2023-03-15T12:00:00'],
      [45000, 2, '2023-03-15T00:00:00'],
      [45000.520833333336, 2, '2023-03-15T12:30:00'],
      [0.75, 3, '18:00:00'],
      [1, 4, '1900-01-01'],
      [59, 4, '1900-02-28'],
      [60, 4, '60'],
      [61, 4, '1900-03-01'],
      [3, 5, '3'],
      [1.25, 6, '30:00:00'],
      [5, 7, '5'],
      [45000.25, 8, '2023-03-15T06:00:00'],
      [-1, 1, '-1'],
    ] as const;
    const sheets = { S: `<row>${cells.map(([serial, style]) => dated(serial, style)).join('')}</row>` };
    expect((await read({ sheets, styles }, { header: false })).rows).toEqual([cells.map(([, , text]) => text)]);
    const since1904 = {
      sheets: { S: `<row>${dated(43538, 1)}</row>` },
      styles,
      properties: '<workbookPr date1904="1"/>',
    };
    expect((await read(since1904, { header: false })).rows).toEqual([['2023-03-15']]);
  });

  it('rejects rows that are wider than the rest and texts that are not there', async () => {
    const rows = Array.from({ length: 1_000 }, (_, at) => inline('a', String(at))).join('');
    const bad = `${inline('a', 'b', 'c')}<row><c t="s"><v>9</v></c></row><row><c r="1"><v>1</v></c></row>${inline('x')}`;
    const found = await read({ sheets: { S: rows + bad } }, { header: false });
    expect(found.rows.at(-1)).toEqual(['x', '']);
    expect(found.rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [1001, 'Its last cell is in column 3; there are 2 columns.'],
      [1002, 'It names the text “9”, which the workbook does not have.'],
      [1003, '“1” is no place in a sheet.'],
    ]);
  });

  it('may have prefixes and absolute names, and its last piece is the end of the file', async () => {
    const prefixed =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="B1" t="inlineStr"><x:is><x:t>v</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const parts = { sheets: { S: '' }, others: { 'xl/worksheets/s1.xml': prefixed } };
    const file = fileWith(await workbook(parts), 'book.xlsx');
    const found = await read(parts, { header: false }, { piece: 3 });
    expect(found.rows).toEqual([['', 'v']]);
    expect(found.bytes).toBe((await workbook(parts)).length);
    expect(file).toBeTruthy();
  });
});

describe('a workbook that cannot be read', () => {
  it.each<[string, Parts, string]>([
    ['no workbook at all', { sheets: {}, others: { 'xl/workbook.xml': '<workbook/>' } }, 'has no sheet with cells'],
    ['an empty sheet', { sheets: { S: '' } }, 'The sheet “S” of “book.xlsx” is empty'],
    ['a broken sheet', { sheets: { S: '<row><c>' } }, '“book.xlsx”: It is no valid XML'],
    [
      'a document type',
      { sheets: { S: '' }, others: { 'xl/worksheets/s1.xml': '<!DOCTYPE a><a/>' } },
      'document type on line 1',
    ],
    [
      'a column far out',
      { sheets: { S: '<row><c r="XFD1"><v>1</v></c></row>' } },
      'has 16384 columns; the limit is 2000',
    ],
  ])('is refused: %s', async (_, parts, sentence) => {
    const refusal = read(parts);
    await expect(refusal).rejects.toThrow(sentence);
    await expect(refusal).rejects.toMatchObject({ code: 'bad-file' });
  });

  it('is refused when it is cut off, changed, or another archive', async () => {
    const whole = await workbook({ sheets: { S: inline('a', 'b').repeat(100) } });
    const changed = Buffer.from(whole);
    changed.fill(0xff, 60, 90);
    for (const content of [whole.subarray(0, whole.length - 30), changed])
      await expect(guess(fileWith(content, 'bad.xlsx'), {})).rejects.toMatchObject({ code: 'bad-file' });
    const other = await workbook({ sheets: {}, others: { '_rels/.rels': '<Relationships/>', 'xl/workbook.xml': '' } });
    await expect(guess(fileWith(other, 'other.zip'), {})).rejects.toMatchObject({ code: 'bad-file' });
  });

  it('is refused when far more comes out of it than may', async () => {
    const parts = { sheets: { S: inline('a').repeat(10) }, shared: `<si><t>${'x'.repeat(100_000)}</t></si>` };
    await expect(read(parts, {}, { limits: { texts: 50_000 } })).rejects.toThrow(
      'unpacks to 100027 bytes; the limit is 50000',
    );
    const bomb = { sheets: { S: inline('x').repeat(50_000) } };
    await expect(read(bomb, {}, { limits: { file: 100_000 } })).rejects.toThrow('the limit is 100000');
  });
});
