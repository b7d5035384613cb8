/**
 * A deadline in time that the program really ran. When the whole process stood still (a laptop that slept, a debugger),
 * every worker stood still with it: the clock has gone on, but nobody had the time.
 */
const tick = 250;

/** Calls `over` once, after so many ms. Answers the way to call it off. */
export function startDeadline(ms: number, over: () => void): () => void {
  const step = Math.min(ms, tick);
  let left = ms;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    left -= Math.min(now - last, 2 * step);
    last = now;
    if (left > 0) return;
    clearInterval(timer);
    over();
  }, step);
  return () => clearInterval(timer);
}
