import { describe, expect, it } from 'vitest';
import { piecesOf, rowsToDraw, topFor } from '#renderer/screens/batches/list-window.ts';

const look = { height: 460, rowHeight: 46, total: 10_000 };

describe('a list of 10,000 rows', () => {
  it('draws few of them wherever it is scrolled to, and always those on the screen', () => {
    for (let top = 0; top <= 46 * 9_990; top += 1_777) {
      const { first, end } = rowsToDraw({ ...look, top });
      expect(end - first).toBeLessThan(60);
      expect(first).toBeLessThanOrEqual(Math.floor(top / 46));
      expect(end).toBeGreaterThanOrEqual(Math.min(10_000, Math.ceil((top + 460) / 46)));
    }
  });

  it('leaves as much room as the rows that are not drawn need', () => {
    const pieces = piecesOf(100, 130, -1, 10_000);
    const rows = pieces.reduce((sum, piece) => sum + (piece.kind === 'gap' ? piece.rows : 1), 0);
    expect(rows).toBe(10_000);
    expect(pieces[0]).toEqual({ kind: 'gap', from: 0, rows: 100 });
    expect(pieces.at(-1)).toEqual({ kind: 'gap', from: 130, rows: 9_870 });
  });

  it('keeps the row that has the focus, however far it is scrolled away', () => {
    const pieces = piecesOf(5_000, 5_002, 7, 10_000);
    expect(pieces).toEqual([
      { kind: 'gap', from: 0, rows: 7 },
      { kind: 'row', at: 7 },
      { kind: 'gap', from: 8, rows: 4_992 },
      { kind: 'row', at: 5_000 },
      { kind: 'row', at: 5_001 },
      { kind: 'gap', from: 5_002, rows: 4_998 },
    ]);
  });

  it('draws nothing when there is nothing', () => {
    expect(piecesOf(0, 0, 3, 0)).toEqual([]);
  });
});

it('scrolls only as far as a row needs to be seen whole', () => {
  expect(topFor(5, { ...look, top: 0 }, 30)).toBeUndefined();
  expect(topFor(20, { ...look, top: 0 }, 30)).toBe(21 * 46 + 30 - 460);
  expect(topFor(2, { ...look, top: 500 }, 30)).toBe(92);
});
