/** Records a second over the last seconds, from what was done at which moment. */
export interface Pace {
  note(done: number, at: number): void;
  /** 0 when nothing moved lately. */
  rate(at: number): number;
  reset(): void;
}

const windowMs = 5_000;

export function createPace(): Pace {
  let samples: { done: number; at: number }[] = [];
  return {
    note(done, at) {
      const last = samples.at(-1);
      // Ten samples a second are plenty.
      if (last && at - last.at < 100) last.done = done;
      else samples.push({ done, at });
      samples = samples.filter((sample) => at - sample.at <= windowMs);
    },
    rate(at) {
      const first = samples[0];
      const last = samples.at(-1);
      if (!first || !last || first === last || at - last.at > windowMs) return 0;
      return ((last.done - first.done) * 1_000) / Math.max(1, Math.max(at, last.at) - first.at);
    },
    reset() {
      samples = [];
    },
  };
}
