import { expect, it } from 'vitest';
import { allowance } from '#shell/allowance.ts';

it('lets something happen so many times within the span', () => {
  const now = 0;
  const may = allowance(3, 1_000, () => now);
  expect([may(), may(), may(), may()]).toEqual([true, true, true, false]);
});

it('forgets what is older than the span, and does not count what it refused', () => {
  let now = 0;
  const may = allowance(2, 1_000, () => now);
  may();
  now = 600;
  may();
  expect(may()).toBe(false);
  now = 1_000;
  expect(may()).toBe(true);
  expect(may()).toBe(false);
  now = 1_600;
  expect(may()).toBe(true);
});
