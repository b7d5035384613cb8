import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLines, encodeLines } from '#store/page.ts';

describe('the lines of a page', () => {
  it.each([
    [[7], '7'],
    [[1, 2, 3, 4], '1+1x3'],
    [[1, 2, 5, 6, 7], '1+1+3+1x2'],
    [[10, 10], '10+0'],
  ])('%j are kept as “%s”', (lines, text) => {
    expect(encodeLines(lines)).toBe(text);
    expect(decodeLines(text)).toEqual(lines);
  });

  it('come back whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 600 }), (steps) => {
        let at = 1;
        const lines = steps.map((step) => (at += step));
        expect(decodeLines(encodeLines(lines))).toEqual(lines);
      }),
    );
  });
});
