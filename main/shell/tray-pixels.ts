/** The program's mark, three bars on their way through, drawn for the tray without a picture file. */

/** Left, top, width, height on a field of 18 by 18, and how dense the colour is. */
const bars = [
  [1, 2, 16, 4, 1],
  [1, 8, 11, 4, 0.7],
  [1, 14, 6, 3, 0.45],
] as const;

/** Rows of pixels as blue, green, red, alpha, the colours multiplied with alpha. */
export function trayPixels(scale: number, [red, green, blue]: readonly [number, number, number]): Buffer {
  const side = 18 * scale;
  const pixels = Buffer.alloc(side * side * 4);
  for (const [left, top, width, height, density] of bars) {
    const colour = Buffer.from([blue, green, red, 255].map((part) => Math.round(part * density)));
    for (let y = top * scale; y < (top + height) * scale; y++) {
      const start = (y * side + left * scale) * 4;
      pixels.fill(colour, start, start + width * scale * 4);
    }
  }
  return pixels;
}
