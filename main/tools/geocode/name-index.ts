/**
 * Finds a folded name among all names of all places without unpacking them: a binary search over the first names of
 * blocks, then a walk through one block. `scripts/data/geocode-names.mjs` describes the bytes.
 */
export const blockSize = 16;

/** A place by its number, and whether the name is only one of its aliases. */
export interface Bearer {
  readonly place: number;
  readonly isAlias: boolean;
}

export class NameIndex {
  readonly #blocks: Uint32Array;
  readonly #bytes: Buffer;
  /** Where the walk stands. */
  #at = 0;
  readonly #name = Buffer.alloc(512);

  constructor(blocks: Uint32Array, bytes: Buffer) {
    this.#blocks = blocks;
    this.#bytes = bytes;
  }

  find(name: string): Bearer[] {
    const wanted = Buffer.from(name);
    const block = this.#blockOf(wanted);
    if (block < 0) return [];
    const end = this.#blocks[block + 1] ?? 0;
    this.#at = this.#blocks[block] ?? 0;
    while (this.#at < end) {
      const length = this.#nextName();
      const order = this.#name.compare(wanted, 0, wanted.length, 0, length);
      if (order > 0) return [];
      const bearers = this.#bearers(order === 0);
      if (order === 0) return bearers;
    }
    return [];
  }

  /** Every name with the places that bear it, in order. */
  each(see: (name: string, bearers: readonly Bearer[]) => void): void {
    this.#at = 0;
    while (this.#at < this.#bytes.length) {
      const length = this.#nextName();
      see(this.#name.toString('utf8', 0, length), this.#bearers(true));
    }
  }

  /** The last block that does not begin after `wanted`. */
  #blockOf(wanted: Buffer): number {
    let low = 0;
    let high = this.#blocks.length - 2;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const start = this.#blocks[middle] ?? 0;
      const length = this.#bytes[start + 1] ?? 0;
      const order = this.#bytes.compare(wanted, 0, wanted.length, start + 2, start + 2 + length);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return high;
  }

  #nextName(): number {
    const shared = this.#bytes[this.#at] ?? 0;
    const rest = this.#bytes[this.#at + 1] ?? 0;
    this.#bytes.copy(this.#name, shared, this.#at + 2, this.#at + 2 + rest);
    this.#at += 2 + rest;
    return shared + rest;
  }

  #bearers(wanted: boolean): Bearer[] {
    const found: Bearer[] = [];
    let place = 0;
    for (let left = this.#number(); left > 0; left--) {
      const step = this.#number();
      place += step >> 1;
      if (wanted) found.push({ place, isAlias: (step & 1) === 1 });
    }
    return found;
  }

  #number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}
