import { expect, it } from 'vitest';
import { firstBeyond } from '#renderer/stores/search-sorted.ts';

const failed = [3, 8, 9, 40, 41, 1000];

it.each([
  [0, 0],
  [3, 1],
  [8, 2],
  [500, 5],
  [1000, 6],
])('finds the first entry beyond %i', async (bound, index) => {
  expect(await firstBeyond(failed.length, bound, async (i) => failed[i] ?? 0)).toBe(index);
});

it('asks few questions of a long list', async () => {
  let asked = 0;
  const at = async (i: number) => {
    asked++;
    return i * 3;
  };
  expect(await firstBeyond(1_000_000, 299_999, at)).toBe(100_000);
  expect(asked).toBeLessThanOrEqual(20);
});
