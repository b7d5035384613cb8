import { expect, it } from 'vitest';
import { differenceOf } from './likeness.ts';

const width = 10;
const grey = (level: number) => Array.from({ length: width * 6 * 3 }, () => level);
const withBlocks = (places: readonly number[], level: number) => {
  const blocks = grey(200);
  for (const place of places) blocks.fill(level, place * 3, place * 3 + 3);
  return blocks;
};

it('does not see what another font changes: every block a little lighter', () => {
  expect(differenceOf(grey(200), grey(185), width)).toEqual({ changed: 0, patch: 0 });
});

it('tells many small differences from one large one', () => {
  expect(differenceOf(grey(200), withBlocks([0, 2, 4, 25, 47], 20), width)).toMatchObject({ patch: 1 });
  expect(differenceOf(grey(200), withBlocks([11, 12, 21, 22, 31], 20), width)).toMatchObject({ patch: 5 });
});

it('does not join the end of a line to the beginning of the next', () => {
  expect(differenceOf(grey(200), withBlocks([9, 10], 20), width).patch).toBe(1);
});
