import { expect, it } from 'vitest';
import { openWindow } from '#test/renderer/stores/window-double.ts';

openWindow();
const { placeAfter, placeOf } = await import('#renderer/screens/batches/list-keys.ts');

it('walks by rows, by pages, and to either end, and stops there', () => {
  expect(placeAfter('ArrowDown', 4, 100, 12)).toBe(5);
  expect(placeAfter('ArrowUp', 0, 100, 12)).toBe(0);
  expect(placeAfter('PageDown', 95, 100, 12)).toBe(99);
  expect(placeAfter('PageUp', 30, 100, 12)).toBe(18);
  expect(placeAfter('Home', 30, 100, 12)).toBe(0);
  expect(placeAfter('End', 30, 100, 12)).toBe(99);
  expect(placeAfter('x', 30, 100, 12)).toBeUndefined();
});

it('begins at the first row when none has the focus', () => {
  expect(placeAfter('ArrowDown', placeOf(new Map([[0, 'a']]), undefined), 100, 12)).toBe(0);
});
