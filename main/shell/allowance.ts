/** Lets something happen so many times within a span of time, and then says no. */
export function allowance(times: number, span: number, now: () => number = Date.now): () => boolean {
  const taken: number[] = [];
  return () => {
    const at = now();
    while (taken[0] !== undefined && taken[0] <= at - span) taken.shift();
    if (taken.length >= times) return false;
    taken.push(at);
    return true;
  };
}
