/**
 * Finds what the longest known prefix of a number stands for. The table is a line of starting points, each with the
 * name that holds from there to the next, so one binary search answers; nothing is built per prefix.
 */
export const longestPrefix = 9;

/**
 * Where a text of digits lies on the line. Digits count from 1 and the missing ones of a short text as 0, in base 11:
 * a text comes directly before everything that continues it, and nine places still fit 32 bits.
 */
export function placeOnLine(digits: string): number {
  let place = 0;
  for (let at = 0; at < longestPrefix; at++) place = place * 11 + (at < digits.length ? digits.charCodeAt(at) - 47 : 0);
  return place;
}

export interface PackedTable {
  readonly names: readonly string[];
  /** Differences between one starting point and the next. */
  readonly starts: readonly number[];
  readonly values: readonly number[];
}

export class PrefixTable {
  readonly #names: readonly string[];
  readonly #starts: Uint32Array;
  readonly #values: Uint16Array;

  constructor(packed: PackedTable) {
    this.#names = packed.names;
    this.#starts = new Uint32Array(packed.starts.length);
    this.#values = Uint16Array.from(packed.values);
    let place = 0;
    packed.starts.forEach((step, at) => {
      place += step;
      this.#starts[at] = place;
    });
  }

  /** '' when no prefix of the number is in the table. */
  find(digits: string): string {
    const place = placeOnLine(digits);
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? '' : (this.#names[this.#values[low - 1] ?? 0] ?? '');
  }
}
