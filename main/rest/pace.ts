/** How many requests a second each caller may send: tokens come in steadily, each request takes one. */
export interface Pace {
  /** Seconds to wait, or 0: it may go on. */
  take(caller: string): number;
}

export function keepPace(perSecond: number, burst: number, now: () => number = () => performance.now()): Pace {
  const callers = new Map<string, { tokens: number; at: number }>();
  return {
    take(caller) {
      const at = now();
      const known = callers.get(caller) ?? { tokens: burst, at };
      const tokens = Math.min(burst, known.tokens + ((at - known.at) / 1_000) * perSecond);
      const enough = tokens >= 1;
      callers.set(caller, { tokens: enough ? tokens - 1 : tokens, at });
      return enough ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond));
    },
  };
}
