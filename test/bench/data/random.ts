/** A small repeatable generator (mulberry32): the same seed gives the same data on every machine. */
export type Random = (below: number) => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export function pick<Item>(items: readonly Item[], next: Random): Item {
  const item = items[next(items.length)];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}

/** A text with every `#` replaced by a digit. */
export function filled(pattern: string, next: Random): string {
  let text = '';
  for (const sign of pattern) text += sign === '#' ? String(next(10)) : sign;
  return text;
}
