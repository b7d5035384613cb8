import { describe, expect, it } from 'vitest';
import { placeAt } from '#renderer/parts/drag-place.ts';

/** Rows of these heights, one below the other. */
function rowsOf(...heights: number[]) {
  let top = 0;
  return heights.map((height) => {
    const box = { top, height } as DOMRect;
    top += height;
    return { getBoundingClientRect: () => box };
  });
}

describe('a row that is dragged', () => {
  const rows = rowsOf(40, 40, 40, 40);

  it('stays where it is until it passes the middle of a neighbour', () => {
    expect(placeAt(rows, 1, 95)).toBe(1);
    expect(placeAt(rows, 1, 101)).toBe(2);
    expect(placeAt(rows, 1, 25)).toBe(1);
    expect(placeAt(rows, 1, 19)).toBe(0);
  });

  it('goes several places at once, and never beyond the ends', () => {
    expect(placeAt(rows, 0, 1_000)).toBe(3);
    expect(placeAt(rows, 3, -50)).toBe(0);
  });
});
