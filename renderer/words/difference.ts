/** Where two values differ, for people: what both begin and end with, and what stands between. */
export interface Difference {
  head: string;
  old: string;
  fresh: string;
  tail: string;
}

/** Short values are read as a whole. */
const short = 16;

/** Long values that are mostly the same are told by what differs; all others whole. */
export function differenceOf(before: string, after: string): Difference {
  const whole = { head: '', old: before, fresh: after, tail: '' };
  const [a, b] = [[...before], [...after]];
  const least = Math.min(a.length, b.length);
  const most = Math.max(a.length, b.length);
  if (most <= short) return whole;
  let head = 0;
  while (head < least && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < least - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  if (head + tail < most / 2) return whole;
  const part = (list: string[], from: number, to: number) => list.slice(from, to).join('');
  return {
    head: part(a, 0, head),
    old: part(a, head, a.length - tail),
    fresh: part(b, head, b.length - tail),
    tail: part(a, a.length - tail, a.length),
  };
}
