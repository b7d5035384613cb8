/**
 * Keys with the records that have them, eight bytes each: the key's hash above, the record's number below, so that
 * sorting brings records with one key together. Two keys with one hash only cost a comparison.
 */
const recordRange = 2 ** 22;
const hashRange = 2 ** 31;
const firstRoom = 1 << 16;

/** 52 bits, so that different texts hardly ever share one. */
export function hashOf(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b) ^ (high >>> 13);
  }
  return (low >>> 0) + ((high ^ (low >>> 15)) & 0xfffff) * 2 ** 32;
}

export class PackedKeys {
  #keys = new Float64Array(firstRoom);
  #length = 0;

  add(key: string, record: number): void {
    if (this.#length === this.#keys.length) {
      const larger = new Float64Array(this.#length * 2);
      larger.set(this.#keys);
      this.#keys = larger;
    }
    this.#keys[this.#length++] = (hashOf(key) % hashRange) * recordRange + record;
  }

  /** The records of every key that at least two have. */
  *blocks(): Generator<number[]> {
    const keys = this.#keys.subarray(0, this.#length).sort();
    let start = 0;
    for (let at = 1; at <= keys.length; at++) {
      if (at < keys.length && hashIn(keys[at]) === hashIn(keys[start])) continue;
      if (at - start > 1) yield Array.from(keys.subarray(start, at), (key) => key % recordRange);
      start = at;
    }
  }
}

const hashIn = (key = 0) => Math.floor(key / recordRange);
