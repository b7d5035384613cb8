/** Finds a place in a long ascending list that is only known by asking for single entries. */

/** The index of the first entry greater than `bound`; `size` when there is none. */
export async function firstBeyond(
  size: number,
  bound: number,
  at: (index: number) => Promise<number>,
): Promise<number> {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((await at(middle)) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}
