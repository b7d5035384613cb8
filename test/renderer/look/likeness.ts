/**
 * How like two pictures of a screen are, whatever fonts they were drawn with: both are made so small that letters become
 * grey and only blocks of colour are left, and these are compared. A reference is the small picture itself.
 */
import type { ElectronApplication } from '@playwright/test';

/** Small enough for letters to melt, large enough for a button to be seen. */
export const small = { width: 80, height: 50 };
/** Kept as a file: somebody should be able to tell what it shows. */
const kept = { width: 320, height: 200 };

/** Three bytes for each block: red, green, blue. */
export type Blocks = readonly number[];

/** Pictures are taken apart by the browser's own means: no library is needed. */
export function blocksOf(electron: ElectronApplication, png: Buffer): Promise<Blocks> {
  return electron.evaluate(
    ({ nativeImage }, { base64, small }) => {
      const picture = nativeImage.createFromBuffer(Buffer.from(base64, 'base64'));
      const bytes = picture.resize({ ...small, quality: 'best' }).toBitmap();
      return [...bytes].filter((_, i) => i % 4 !== 3);
    },
    { base64: png.toString('base64'), small },
  );
}

export async function keptPicture(electron: ElectronApplication, png: Buffer): Promise<Buffer> {
  const base64 = await electron.evaluate(
    ({ nativeImage }, { base64, kept }) => {
      const picture = nativeImage.createFromBuffer(Buffer.from(base64, 'base64'));
      return picture
        .resize({ ...kept, quality: 'best' })
        .toPNG()
        .toString('base64');
    },
    { base64: png.toString('base64'), kept },
  );
  return Buffer.from(base64, 'base64');
}

export interface Difference {
  /** Share of blocks that look different. */
  changed: number;
  /** The largest patch of such blocks that touch each other, in blocks. */
  patch: number;
}

/** Below this a block counts as the same: letters of another font, a word that is longer. */
const unseen = 26;

export function differenceOf(a: Blocks, b: Blocks, width = small.width): Difference {
  const count = a.length / 3;
  const differs = Array.from({ length: count }, (_, block) =>
    [0, 1, 2].some((part) => Math.abs((a[block * 3 + part] ?? 0) - (b[block * 3 + part] ?? 0)) > unseen),
  );
  return { changed: differs.filter(Boolean).length / count, patch: largestPatch(differs, width) };
}

function largestPatch(differs: readonly boolean[], width: number): number {
  const left = new Set(differs.flatMap((differ, at) => (differ ? [at] : [])));
  let largest = 0;
  for (const start of left) {
    const todo = [start];
    left.delete(start);
    let size = 0;
    for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
      size++;
      const beside = [at - width, at + width, at % width > 0 ? at - 1 : -1, at % width < width - 1 ? at + 1 : -1];
      for (const next of beside) if (left.delete(next)) todo.push(next);
    }
    largest = Math.max(largest, size);
  }
  return largest;
}
