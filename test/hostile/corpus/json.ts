/** JSON that is cut off, too deep, ambiguous, or would lose digits. */
import { type HostileCase, mebi } from '../case.ts';

const json = (name: string, content: string, expected: HostileCase['expected'], reading = {}): HostileCase => ({
  name: `JSON: ${name}`,
  file: 'a.json',
  content,
  expected,
  reading,
});
const lines = (name: string, content: string, expected: HostileCase['expected']): HostileCase => ({
  name: `JSON lines: ${name}`,
  file: 'a.jsonl',
  content,
  expected,
});
const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

export const jsons: HostileCase[] = [
  json('numbers that would be changed', '[{"a":12345678901234567890,"b":1.10,"c":1e400,"d":-0.0,"e":0.1e-7}]', {
    rows: [['12345678901234567890', '1.10', '1e400', '-0.0', '0.1e-7']],
  }),
  json('numbers within a list', '[{"a":[1.0,12345678901234567890]}]', { rows: [['[1.0,12345678901234567890]']] }),
  json('null, missing, empty and the word', '[{"a":null,"b":"","c":"null"},{"c":1}]', {
    rows: [
      ['', '', 'null'],
      ['', '', '1'],
    ],
  }),
  json('a name that is there twice', '[{"a":1,\n"a":2},\n{"a":3}]', {
    rows: [['3']],
    rejects: [[1, 'names “a” twice']],
  }),
  json('a name that is there twice, written in two ways', '[{"a":1,"\\u0061":2},{"a":3}]', {
    rows: [['3']],
    rejects: [[1, 'twice']],
  }),
  json('names that are told apart by dots only', '[{"a.b":1,"a":{"b":2}}]', {
    fields: ['["a.b"]', 'a.b'],
    rows: [['1', '2']],
  }),
  json('empty and strange names', '[{"":1," ":2,"a\\nb":3,"[0]":4}]', {
    fields: ['[""]', '[" "]', '["a\\nb"]', '["[0]"]'],
    rows: [['1', '2', '3', '4']],
  }),
  json('names that objects have by nature', '[{"__proto__":{"admin":true},"constructor":1}]', {
    fields: ['__proto__.admin', 'constructor'],
    rows: [['true', '1']],
  }),
  json('half a character', '[{"a":"\\ud83d"},{"a":"\\ud83d\\ude00"}]', {
    rows: [['😀']],
    rejects: [[1, 'half of a character']],
  }),
  json('NUL and control characters as escapes', '[{"a":"\\u0000\\u001b"}]', { rows: [['\0\u001b']] }),
  json('control characters as they are', '[{"a":"x\ny"},{"a":"z"}]', {
    rows: [['z']],
    rejects: [[1, 'not valid JSON']],
  }),
  json('comments and commas at the end', '[{"a":1},]', { refused: 'in the place of a value', line: 1 }),
  json('a comment', '[{"a":1} // x\n]', { refused: 'in the place of a comma', line: 1 }),
  json('names without quotes', '[{a:1},{"a":2}]', { rows: [['2']], rejects: [[1, 'not valid JSON']] }),
  json('single quotes', '[{\'a\':1},{"a":2}]', { rows: [['2']], rejects: [[1, 'not valid JSON']] }),
  json('NaN and Infinity', '[{"a":NaN},{"a":-Infinity},{"a":1}]', {
    rows: [['1']],
    rejects: [
      [1, 'not valid JSON'],
      [1, 'not valid JSON'],
    ],
  }),
  json('a record that is no object', '[{"a":1},\n"x",\n[2],\nnull]', {
    rows: [['1']],
    rejects: [
      [2, 'single value'],
      [3, 'an array'],
      [4, 'single value'],
    ],
  }),
  json('values only', '["a@b.c",1.50]', { fields: ['value'], rows: [['a@b.c'], ['1.50']] }),
  json('100 levels', `[${nested(100)}]`, { rows: [['1']] }),
  json('101 levels', `[${nested(101)},{"a":1}]`, { rows: [['1']], rejects: [[1, 'more than 100 levels deep']] }),
  json('a million brackets', '['.repeat(mebi), { refused: 'no whole record in its first 256 KiB' }),
  json('a million brackets within a record', `[{"a":${'['.repeat(mebi)}${']'.repeat(mebi)}},{"a":1}]`, {
    refused: 'no whole record in its first 256 KiB',
  }),
  json('cut off in a record', '[{"a":1},\n{"a":"x', { refused: 'middle of what begins on line 2', line: 2 }),
  json('cut off after a record', '[{"a":1}\n', { refused: 'before what opens on line 1 is closed', line: 1 }),
  json('two roots', '[{"a":1}]\n[{"a":2}]', { refused: 'a second value begins on line 2', line: 2 }),
  json('something behind its end', '[{"a":1}]\n]', { refused: 'there is “]” on line 2', line: 2 }),
  json('an empty array', '[]', { refused: 'has no record there' }),
  json('records deep inside', '{"x":{"y":[{"id":7}]},"z":[1]}', { fields: ['id'], rows: [['7']] }),
  json('a path that is not there', '{"x":[{"id":7}]}', { refused: 'nothing at “y”' }, { path: 'y' }),
  json('2,001 names', `[{${Array.from({ length: 2_001 }, (_, at) => `"k${at}":1`).join(',')}}]`, {
    refused: 'more than 2000 fields',
  }),
  json('a name of a megabyte', `[{"a":1,"${'x'.repeat(100_000)}":"kept"}]`, {
    fields: ['a', 'other_fields'],
    rows: [['1', `{"${'x'.repeat(100_000)}":"kept"}`]],
  }),
  json('a value beyond the largest size', `[{"a":"${'x'.repeat(mebi + 1)}"},{"a":1}]`, {
    refused: 'no whole record in its first 256 KiB',
  }),
  json('a record that never ends', `[{"a":1},{"b":[${'1,'.repeat(5 * mebi)}`, {
    refused: 'has more than 8388608 characters',
    line: 1,
  }),
  lines('a bad line among good ones', '{"a":1}\n{"a":\n{"a":2}\n', {
    rows: [['1'], ['2']],
    rejects: [[2, 'not valid JSON']],
  }),
  lines('a record over two lines', '{"a":1}\n{"a":\n2}\n', {
    rows: [['1']],
    rejects: [
      [2, 'not valid JSON'],
      [3, 'single value'],
    ],
  }),
  lines('two records in a line', '{"a":1}{"a":2}\n{"a":3}', { rows: [['3']], rejects: [[1, 'not valid JSON']] }),
  lines('CR as the line end', '{"a":1}\r{"a":2}\r', { rows: [['1'], ['2']] }),
];
