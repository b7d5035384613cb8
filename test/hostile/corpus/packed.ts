/** Compressed files and workbooks that are broken, or far larger than they look. */
import { gzipSync } from 'node:zlib';
import { inline, type Parts, workbook } from '#test/formats/xlsx/parts.ts';
import { type HostileCase, mebi } from '../case.ts';

const gz = (
  name: string,
  content: Uint8Array | (() => Promise<Uint8Array>),
  expected: HostileCase['expected'],
  file = 'a.csv.gz',
): HostileCase => ({
  name: `gzip: ${name}`,
  file,
  content,
  expected,
});
type More = Partial<Parts> | (() => Partial<Parts>);
const book = (
  name: string,
  rows: string,
  expected: HostileCase['expected'],
  more: More = {},
  reading = {},
): HostileCase => ({
  name: `workbook: ${name}`,
  file: 'a.xlsx',
  content: () => workbook({ sheets: { S: rows }, ...(typeof more === 'function' ? more() : more) }),
  expected,
  reading,
});
const table = gzipSync('a,b\n1,2\n3,4\n');

export const packed: HostileCase[] = [
  gz('a table', table, {
    rows: [
      ['1', '2'],
      ['3', '4'],
    ],
  }),
  gz('JSON', gzipSync('[{"a":1.0}]'), { rows: [['1.0']] }, 'a.json.gz'),
  gz('XML', gzipSync('<r><p><a>1</a></p><p/></r>'), { rows: [['1'], ['']] }, 'a.xml.gz'),
  gz(
    'without its name',
    table,
    {
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    },
    'a.bin',
  ),
  gz('cut off', gzipSync(Array.from({ length: 99 }, (_, at) => `${at},${at ** 9}\n`).join('')).subarray(0, -40), {
    refused: 'cut off',
  }),
  gz('only its first bytes', table.subarray(0, 4), { refused: 'cut off' }),
  gz('with a wrong checksum', Buffer.concat([table.subarray(0, -8), Buffer.alloc(4), table.subarray(-4)]), {
    refused: 'damaged',
  }),
  gz('with something behind it', Buffer.concat([table, Buffer.from('x')]), { refused: 'followed by something else' }),
  gz('twice', gzipSync(table), { refused: 'compressed once more' }),
  gz('of nothing', gzipSync(''), { refused: 'is empty' }),
  gz('of 300 MB of one sign', async () => gzipSync(Buffer.alloc(300 * mebi, 120), { level: 9 }), {
    refused: 'no whole record',
  }),
  gz(
    'of 4 MB of line ends',
    async () => gzipSync(Buffer.concat([Buffer.from('a,b\n1,2\n'), Buffer.alloc(4 * mebi, 10)])),
    {
      rows: [['1', '2']],
    },
  ),
  gz(
    'of an archive',
    gzipSync(Buffer.concat([Buffer.alloc(257, 65), Buffer.from('ustar\0')])),
    { refused: 'TAR archive' },
    'a.tar.gz',
  ),
  book('texts that look like something else', inline('a', 'b') + inline('00123', '=1+1'), {
    fields: ['a', 'b'],
    rows: [['00123', '=1+1']],
  }),
  book(
    'cells left out',
    '<row r="1"><c r="A1" t="str"><v>x</v></c><c r="C1" t="str"><v>y</v></c></row><row r="9"><c r="B9"><v>1</v></c></row>',
    {
      fields: ['x', 'column_2', 'y'],
      rows: [['', '1', '']],
    },
  ),
  book(
    'a text that is not there',
    `${inline('a')}<row><c t="s"><v>5</v></c></row>${inline('x')}`,
    { rows: [['x']], rejects: [[2, 'the text “5”']] },
    {},
    { header: true },
  ),
  book(
    'a cell twice',
    `${inline('a')}<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>${inline('x')}`,
    {
      rows: [['x']],
      rejects: [[2, 'the cell A2 twice']],
    },
    {},
    { header: true },
  ),
  book('a column far out', '<row r="1"><c r="XFD1"><v>1</v></c></row>', { refused: '16384 columns' }),
  book('no row', '', { refused: 'is empty' }),
  book(
    'a document type',
    '',
    { refused: 'document type' },
    { others: { 'xl/worksheets/s1.xml': '<!DOCTYPE x><worksheet/>' } },
  ),
  book(
    'entities that grow in its texts',
    inline('a'),
    { refused: 'document type' },
    { shared: '<!DOCTYPE x [<!ENTITY a "b">]>' },
  ),
  book('a sheet that is not XML', '', { refused: 'no valid XML' }, { others: { 'xl/worksheets/s1.xml': 'junk' } }),
  book(
    'a million blank rows in a few kilobytes',
    inline('a') + inline('x').repeat(20) + '<row/>'.repeat(mebi),
    { records: 20 },
    {},
    { header: true },
  ),
  book('texts beyond the limit', inline('a'), { refused: 'the limit is 268435456' }, () => ({
    shared: ' '.repeat(257 * mebi),
  })),
  {
    name: 'workbook: cut off',
    file: 'a.xlsx',
    content: async () => (await workbook({ sheets: { S: inline('a').repeat(50) } })).subarray(0, -10),
    expected: { refused: 'is damaged' },
  },
  {
    name: 'workbook: another archive',
    file: 'a.xlsx',
    content: () => workbook({ sheets: {}, others: { '_rels/.rels': '<x/>', 'xl/workbook.xml': '<x/>' } }),
    expected: { refused: 'no sheet with cells' },
  },
  {
    name: 'an old workbook',
    file: 'a.xls',
    content: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    expected: { refused: 'an old or encrypted Excel workbook' },
  },
  {
    name: 'a PDF that is called CSV',
    file: 'a.csv',
    content: '%PDF-1.7\n1,2\n',
    expected: { refused: 'a PDF document' },
  },
];
