/** Chance that can be repeated: the same seed gives the same requests. */
export interface Chance {
  /** From 0 up to, but not, 1. */
  next(): number;
  /** Whole, from 0 up to, but not, n. */
  below(n: number): number;
  pick<T>(some: readonly T[]): T;
  is(probability: number): boolean;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    pick: (some) => some[below(some.length)] as (typeof some)[number],
    is: (probability) => next() < probability,
  };
}
