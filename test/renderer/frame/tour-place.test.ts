import { describe, expect, it } from 'vitest';
import { cardPlace } from '#renderer/frame/tour-place.ts';

const card = { width: 340, height: 150 };
const view = { width: 1280, height: 800 };

describe('the card of the tour', () => {
  it('stands right of a narrow target', () => {
    expect(cardPlace({ left: 0, top: 40, width: 224, height: 700 }, card, view)).toEqual({ left: 238, top: 40 });
  });

  it('stands below what has no room beside it', () => {
    expect(cardPlace({ left: 1140, top: 56, width: 120, height: 30 }, card, view)).toEqual({ left: 928, top: 100 });
  });

  it('stands above what lies at the bottom', () => {
    expect(cardPlace({ left: 400, top: 770, width: 800, height: 30 }, card, view).top).toBe(770 - 14 - 150);
  });

  it.each([
    [{ left: -50, top: -20, width: 10, height: 10 }, view],
    [{ left: 0, top: 0, width: 1280, height: 800 }, view],
    [
      { left: 500, top: 300, width: 400, height: 300 },
      { width: 480, height: 300 },
    ],
  ])('never leaves the window: %o', (target, window) => {
    const { left, top } = cardPlace(target, card, window);
    expect(left).toBeGreaterThanOrEqual(12);
    expect(top).toBeGreaterThanOrEqual(12);
    expect(left + card.width).toBeLessThanOrEqual(window.width);
    expect(top + card.height).toBeLessThanOrEqual(window.height);
  });
});
