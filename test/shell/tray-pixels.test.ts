import { describe, expect, it } from 'vitest';
import { trayPixels } from '#shell/tray-pixels.ts';

const at = (pixels: Buffer, side: number, x: number, y: number) => [
  ...pixels.subarray((y * side + x) * 4).subarray(0, 4),
];

describe('the sign in the tray', () => {
  it('is three bars on nothing, each paler than the one above', () => {
    const pixels = trayPixels(1, [200, 100, 0]);
    expect(pixels).toHaveLength(18 * 18 * 4);
    expect(at(pixels, 18, 0, 0)).toEqual([0, 0, 0, 0]);
    expect(at(pixels, 18, 1, 2)).toEqual([0, 100, 200, 255]);
    expect(at(pixels, 18, 16, 2)).toEqual([0, 100, 200, 255]);
    expect(at(pixels, 18, 17, 2)).toEqual([0, 0, 0, 0]);
    expect(at(pixels, 18, 1, 9)[3]).toBeGreaterThan(at(pixels, 18, 1, 15)[3] ?? 0);
  });

  it('has the same shape on a screen of twice the density', () => {
    const [one, two] = [trayPixels(1, [0, 0, 0]), trayPixels(2, [0, 0, 0])];
    for (let y = 0; y < 18; y++)
      for (let x = 0; x < 18; x++) expect(at(two, 36, 2 * x + 1, 2 * y + 1)).toEqual(at(one, 18, x, y));
  });
});
