import { describe, expect, it } from 'vitest';
import { cut, factLines, harmless, tableLines, widthOf } from '#cli/table.ts';

describe('a table', () => {
  it('aligns its columns and leaves no space at the ends', () => {
    const columns = [{ title: 'n', align: 'right' }, { title: 'name' }, { title: 'x' }] as const;
    const rows = [
      ['1', 'anna', ''],
      ['12', 'Łukasz', 'y'],
    ];
    expect(tableLines(columns, rows, 80)).toEqual([' n  name    x', ' 1  anna', '12  Łukasz  y']);
  });

  it('keeps wide and combined signs in line', () => {
    const lines = tableLines(
      [{ title: 'a' }, { title: 'b' }],
      [
        ['日本', '1'],
        ['e\u0301tat', '2'],
        ['👩‍👩‍👧', '3'],
      ],
      80,
    );
    expect(lines).toEqual(['a     b', '日本  1', 'e\u0301tat  2', '👩‍👩‍👧    3']);
    expect(widthOf('日本👍é')).toBe(7);
  });

  it('leaves out columns that do not fit, and names them', () => {
    const columns = [{ title: 'first' }, { title: 'second' }, { title: 'third' }];
    expect(tableLines(columns, [['1', '2', '3']], 14)).toEqual([
      'first  second',
      '1      2',
      '(and 1 more column: third)',
    ]);
    expect(tableLines(columns, [], 1)[0]).toBe('first');
  });

  it('cuts long cells and fills up short rows', () => {
    const [, line] = tableLines([{ title: 'a' }, { title: 'b' }], [['x'.repeat(500)]], 200);
    expect(line).toBe(`${'x'.repeat(39)}…`);
    expect(cut('日本語', 4)).toBe('日…');
  });

  it('aligns facts', () => {
    expect(
      factLines([
        ['a', '1'],
        ['long', ''],
      ]),
    ).toEqual(['a     1', 'long']);
    expect(factLines([])).toEqual([]);
  });
});

describe('text from a file', () => {
  it('cannot move the cursor or turn the direction of writing', () => {
    expect(harmless('a\u001b[2Jb\r\nc\u0000\u007f\u009b')).toBe('a␛[2Jb␍␊c␀␡\ufffd');
    expect(harmless('safe\u202egnp.exe')).toBe('safe\ufffdgnp.exe');
    expect(harmless('Größe 日本 👍')).toBe('Größe 日本 👍');
  });
});
