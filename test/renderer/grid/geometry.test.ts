import { describe, expect, it } from 'vitest';
import { anchorOf, clampTop, geometryOf, rowsAt, scrolledTop, topAround, topShowing } from '#renderer/grid/geometry.ts';

const small = geometryOf(1000, 28, 560);
const huge = geometryOf(5_000_000, 28, 560);

describe('a table that fits', () => {
  it('scrolls pixel by pixel', () => {
    expect(small.ratio).toBe(1);
    expect(scrolledTop(small, { top: 0, from: 0, to: 137, dragging: false })).toBe(137);
    expect(scrolledTop(small, { top: 0, from: 0, to: 99_999, dragging: true })).toBe(small.maxTop);
  });
});

describe('a table of five million rows', () => {
  it('stays below the height that a browser can draw', () => {
    expect(huge.spacer).toBeLessThan(33_000_000);
    expect(huge.maxTop).toBe(5_000_000 * 28 - 560);
  });

  it('moves a wheel turn by exactly its pixels', () => {
    expect(scrolledTop(huge, { top: 70_000_000, from: 6_000_000, to: 6_000_280, dragging: false })).toBe(70_000_280);
  });

  it('follows a dragged scroll bar by share', () => {
    const half = scrolledTop(huge, { top: 0, from: 0, to: huge.maxScroll / 2, dragging: true });
    expect(Math.abs(half - huge.maxTop / 2)).toBeLessThanOrEqual(1);
  });

  it('reaches its last row and comes back to its first', () => {
    const end = scrolledTop(huge, { top: 0, from: 0, to: huge.maxScroll, dragging: true });
    expect(rowsAt(huge, end).end).toBe(5_000_000);
    expect(scrolledTop(huge, { top: end, from: huge.maxScroll, to: 0, dragging: true })).toBe(0);
  });

  it('does not leap to the top when small moves use the scroll bar up', () => {
    expect(scrolledTop(huge, { top: 90_000, from: 100, to: 0, dragging: false })).toBe(89_900);
    expect(scrolledTop(huge, { top: 500, from: 100, to: 0, dragging: false })).toBe(0);
  });

  it('puts the scroll bar back where the position belongs', () => {
    expect(anchorOf(huge, huge.maxTop)).toBeCloseTo(huge.maxScroll);
    expect(anchorOf(huge, 0)).toBe(0);
    expect(anchorOf(huge, huge.maxTop / 2)).toBeCloseTo(huge.maxScroll / 2);
    expect(anchorOf(small, 1234)).toBe(1234);
  });

  it('leaves the wheel as much room near the ends as there truly is', () => {
    expect(anchorOf(huge, 560)).toBe(560);
    expect(huge.maxScroll - anchorOf(huge, huge.maxTop - 560)).toBe(560);
  });

  it('stands on whole pixels', () => {
    expect(Number.isInteger(clampTop(huge, 123.4))).toBe(true);
  });
});

describe('the rows in view', () => {
  it('are those that touch it, with a little more', () => {
    expect(rowsAt(small, 2800)).toEqual({ first: 98, end: 122 });
    expect(rowsAt(small, 0)).toEqual({ first: 0, end: 22 });
    expect(rowsAt(geometryOf(0, 28, 560), 0)).toEqual({ first: 0, end: 0 });
  });
});

describe('showing a row', () => {
  it('moves no further than it must', () => {
    expect(topShowing(small, 2800, 105)).toBe(2800);
    expect(topShowing(small, 2800, 50)).toBe(1400);
    expect(topShowing(small, 2800, 120)).toBe(121 * 28 - 560);
  });

  it('puts a far row a third of the way down', () => {
    expect(topAround(small, 500)).toBe(500 * 28 - 186);
    expect(topAround(small, 2)).toBe(0);
  });
});
