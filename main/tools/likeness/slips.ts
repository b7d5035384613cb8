/** Slips between two texts, and what share of them is the same. */
import { distance } from 'fastest-levenshtein';

/** Letters to change, add or drop; two neighbours that changed places are one slip, not two. */
export function slips(a: string, b: string): number {
  const count = distance(a, b);
  return count === 2 && a.length === b.length && isSwap(a, b) ? 1 : count;
}

function isSwap(a: string, b: string): boolean {
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** From 0 to 1; texts whose lengths alone keep them below `least` are not looked at and count as 0. */
export function ratio(a: string, b: string, least = 0): number {
  const longer = Math.max(a.length, b.length);
  return 1 - Math.abs(a.length - b.length) / longer < least ? 0 : 1 - slips(a, b) / longer;
}
