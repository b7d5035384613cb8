import { expect, it } from 'vitest';
import { tableText } from '#renderer/grid/columns.ts';

it('copies rows so that a spreadsheet keeps them apart', () => {
  const columns = [
    { id: 'a', header: 'Name', width: 1, text: (row: string[]) => row[0] ?? '' },
    { id: 'b', header: 'Note', width: 1, text: (row: string[]) => row[1] ?? '' },
  ];
  const rows = [
    ['Ada', 'two\nlines'],
    ['Ben', 'a\ttab'],
  ];
  expect(tableText(rows, columns)).toBe('Name\tNote\nAda\ttwo lines\nBen\ta tab');
});
