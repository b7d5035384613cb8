/** Tables and lists whose lines, quotes, cells or headers are traps. */
import { type HostileCase, mebi } from '../case.ts';

const csv = (name: string, content: string, expected: HostileCase['expected'], reading = {}): HostileCase => ({
  name,
  file: 'a.csv',
  content,
  expected,
  reading,
});

export const tables: HostileCase[] = [
  csv('LF, CR LF and CR mixed', 'a,b\n1,2\r\n3,4\r5,6', {
    rows: [
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ],
  }),
  csv('line ends inside quotes', 'a,b\n"1\r\n\n\r",2\n3,4\n', {
    rows: [
      ['1\r\n\n\r', '2'],
      ['3', '4'],
    ],
  }),
  csv('no line end at the end', 'a,b\n1,2', { rows: [['1', '2']] }),
  csv('blank lines everywhere', '\n\na,b\n\n1,2\n\n\n', { fields: ['a', 'b'], rows: [['1', '2']] }),
  csv('a quote that is never closed', 'a,b\n1,2\n3,"4\n5,6\n', { refused: 'opens on line 3 is never closed', line: 3 }),
  csv('a quote that opens at the very end', 'a,b\n1,2\n"', { refused: 'opens on line 3', line: 3 }),
  csv('text behind a closing quote', 'a,b\n"1"x,2\n3,4\n', {
    rows: [['3', '4']],
    rejects: [[2, 'text after a closing quote']],
  }),
  csv('a quote within a cell', 'a,b\n5" pipe,2\n', { rows: [['5" pipe', '2']] }),
  csv('doubled quotes', 'a,b\n"""",""""""\n', { rows: [['"', '""']] }),
  csv('quotes escaped with backslashes', 'a,b\n"x\\"y",2\n3,4\n', {
    rows: [['3', '4']],
    rejects: [[2, 'text after a closing quote']],
  }),
  csv('apostrophes for quotes', "'a','b'\n'1,5','it''s'\n", { fields: ['a', 'b'], rows: [['1,5', "it's"]] }),
  csv(
    'quotes that mean nothing',
    'a,b\n"1,2\n3",4\n',
    {
      rows: [
        ['"1', '2'],
        ['3"', '4'],
      ],
    },
    { quote: '' },
  ),
  csv('rows too short and too long', 'a,b\n1\n1,2,3\n4,5\n', {
    rows: [['4', '5']],
    rejects: [
      [2, '1 cell where the header has 2'],
      [3, '3 cells where the header has 2'],
    ],
  }),
  csv('a separator at the end of every row', 'a,b,\n1,2,\n', {
    fields: ['a', 'b', 'column_3'],
    rows: [['1', '2', '']],
  }),
  csv('names that objects have by nature', '__proto__,constructor,toString\n1,2,3\n', {
    fields: ['__proto__', 'constructor', 'toString'],
    rows: [['1', '2', '3']],
  }),
  csv('the same name several times, and none', 'a,a,,a_2\n1,2,3,4\n', {
    fields: ['a', 'a_3', 'column_3', 'a_2'],
    rows: [['1', '2', '3', '4']],
  }),
  csv('a header over two lines', '"a\r\nb",c\n1,2\n', { fields: ['a b', 'c'], rows: [['1', '2']] }),
  csv('a header of numbers', '2024,2025\n1,2\n', {
    fields: ['column_1', 'column_2'],
    rows: [
      ['2024', '2025'],
      ['1', '2'],
    ],
  }),
  csv('only a header', 'name,mail\n', { refused: 'no usable row below its header' }),
  csv('formulas and commands', 'a,b\n=1+1,@SUM(A1)\n+cmd|x,-2+3\n', {
    rows: [
      ['=1+1', '@SUM(A1)'],
      ['+cmd|x', '-2+3'],
    ],
  }),
  csv('numbers that would be shortened', 'a,b\n00123,1.10\n12345678901234567890,1e5\n', {
    rows: [
      ['00123', '1.10'],
      ['12345678901234567890', '1e5'],
    ],
  }),
  csv('HTML and script', 'a,b\n<img src=x onerror=alert(1)>,</td>\n', {
    rows: [['<img src=x onerror=alert(1)>', '</td>']],
  }),
  csv('what would drive a bad pattern mad', `a,b\n${'a'.repeat(50_000)}!,x${'" '.repeat(2_000)}\n`, { records: 1 }),
  csv('a field of the largest size', `a,b\n1,${'x'.repeat(mebi)}\n`, { records: 1 }),
  csv('a field beyond the largest size', `a,b\n1,2\n1,${'x'.repeat(mebi + 1)}\n`, {
    refused: 'begins on line 3 has more than 1048576',
    line: 3,
  }),
  csv('a quoted field without end', `a,b\n1,2\n1,"${'x\n'.repeat(mebi)}`, {
    refused: 'begins on line 3 has more than 1048576',
    line: 3,
  }),
  csv('2,000 columns', `${Array.from({ length: 2_000 }, (_, at) => `c${at}`).join(',')}\n${','.repeat(1_999)}\n`, {
    records: 1,
  }),
  csv(
    '2,001 columns',
    `${','.repeat(2_000)}\n1\n`,
    { refused: 'has 2001 columns; the limit is 2000' },
    { header: true },
  ),
  csv('a row of 100,000 cells', `a,b\n1,2\n${','.repeat(99_999)}\n3,4\n`, {
    records: 2,
    rejects: [[3, '100000 cells where the header has 2']],
  }),
  {
    name: 'a list of empty and padded lines',
    file: 'a.txt',
    content: '  a@b.c \n\t\n\u00a0x\n',
    expected: { rows: [['a@b.c'], ['\u00a0x']] },
  },
  {
    name: 'a line of a list beyond the largest size',
    file: 'a.txt',
    content: `a\n${'x'.repeat(mebi + 1)}\nb\n`,
    reading: { format: 'list' },
    expected: { rows: [['a'], ['b']], rejects: [[2, 'longer than 1048576 characters']] },
  },
  {
    name: 'a name that leads elsewhere',
    file: 'a;rm -rf ~ $(x) `y`.csv',
    content: 'a,b\n1,2\n',
    expected: { rows: [['1', '2']] },
  },
  {
    name: 'a name of other scripts and signs',
    file: '日本語 "😀" %20#?.csv',
    content: 'a,b\n1,2\n',
    expected: { rows: [['1', '2']] },
  },
];
