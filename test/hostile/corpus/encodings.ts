/** Encodings that are marked, wrong, cut off or mixed. */
import { type HostileCase, latin, utf16 } from '../case.ts';

const table = 'name,town\nÄnne,Köln\n';
const kept = { fields: ['name', 'town'], rows: [['Änne', 'Köln']] };

export const encodings: HostileCase[] = [
  { name: 'UTF-8 with a byte order mark', file: 'a.csv', content: `\ufeff${table}`, expected: kept },
  { name: 'UTF-16 LE with a byte order mark', file: 'a.csv', content: utf16(`\ufeff${table}`), expected: kept },
  {
    name: 'UTF-16 BE with a byte order mark',
    file: 'a.csv',
    content: utf16(`\ufeff${table}`).swap16(),
    expected: kept,
  },
  { name: 'UTF-16 LE without a mark', file: 'a.csv', content: utf16(table), expected: kept },
  {
    name: 'Windows-1252 that is said',
    file: 'a.csv',
    content: latin('name,town\n\x80nne,K\xf6ln\n'),
    reading: { encoding: 'windows-1252' },
    expected: { rows: [['€nne', 'Köln']] },
  },
  {
    name: 'Windows-1252 that is not said',
    file: 'a.csv',
    content: latin('name,town\na,b\n\x80nne,K\xf6ln\n'),
    expected: { refused: 'line 3, column 1 holds the byte 80', line: 3 },
  },
  {
    name: 'a character cut off at the end',
    file: 'a.txt',
    content: Buffer.from('a@b.c\nd@e.f\nx€').subarray(0, -1),
    expected: { refused: 'line 3, column 2', line: 3 },
  },
  {
    name: 'an overlong slash',
    file: 'a.txt',
    content: latin('a\nb\n\xc0\xaf'),
    expected: { refused: 'holds the byte C0', line: 3 },
  },
  {
    name: 'a surrogate in UTF-8',
    file: 'a.txt',
    content: latin('a\n\xed\xa0\x80'),
    expected: { refused: 'holds the byte ED', line: 2 },
  },
  {
    name: 'half a pair in UTF-16',
    file: 'a.txt',
    content: Buffer.concat([utf16('\ufeffa\n'), Buffer.of(0x00, 0xd8), utf16('b')]),
    expected: { refused: 'not valid UTF-16LE', line: 2 },
  },
  {
    name: 'a mark in the middle of the data',
    file: 'a.csv',
    content: 'a,b\n\ufeff1,2\ufeff\n',
    expected: { rows: [['\ufeff1', '2\ufeff']] },
  },
  {
    name: 'NUL and control characters in cells',
    file: 'a.csv',
    content: 'a,b\n\0,\u0001\u001b[31m\n',
    expected: { rows: [['\0', '\u0001\u001b[31m']] },
  },
  {
    name: 'characters that turn text around',
    file: 'a.csv',
    content: 'a,b\n\u202eexe.txt,\u2066x\u2069\n',
    expected: { rows: [['\u202eexe.txt', '\u2066x\u2069']] },
  },
  {
    name: 'emoji of several code points, and combining marks',
    file: 'a.csv',
    content: 'a,b\n👩‍👩‍👧‍👦,e\u0301\n',
    expected: { rows: [['👩‍👩‍👧‍👦', 'e\u0301']] },
  },
  { name: 'nothing', file: 'a.csv', content: '', expected: { refused: 'is empty' } },
  { name: 'only a byte order mark', file: 'a.csv', content: '\ufeff', expected: { refused: 'is empty' } },
  { name: 'only blank lines', file: 'a.csv', content: '\n\r\n\r', expected: { refused: 'nothing but blank lines' } },
  {
    name: 'UTF-16 XML that declares it',
    file: 'a.xml',
    content: utf16('\ufeff<?xml version="1.0" encoding="UTF-16"?><r><p><a>ä</a></p><p/></r>'),
    expected: { fields: ['a'], rows: [['ä'], ['']] },
  },
  {
    name: 'Latin 1 XML that declares it',
    file: 'a.xml',
    content: latin('<?xml version="1.0" encoding="iso-8859-1"?><r><p><a>\xe4</a></p><p/></r>'),
    expected: { rows: [['ä'], ['']] },
  },
  {
    name: 'XML that declares what nobody reads',
    file: 'a.xml',
    content: '<?xml version="1.0" encoding="EBCDIC-CP-US"?><r/>',
    expected: { refused: 'in the encoding EBCDIC-CP-US', line: 1 },
  },
];
