/** What a sample of records says about all of them. Pure. */

/** The share with 95 % certainty (Wilson's interval), from 0 to 1. */
export function shareBetween(hits: number, sample: number): { low: number; high: number } {
  if (sample === 0) return { low: 0, high: 1 };
  const z = 1.96;
  const share = hits / sample;
  const middle = share + z ** 2 / (2 * sample);
  const reach = z * Math.sqrt((share * (1 - share)) / sample + z ** 2 / (4 * sample ** 2));
  const scale = 1 + z ** 2 / sample;
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) };
}

const steps = 4_000;

/**
 * How likely the true share is at least `limit`, when nothing was known of it before: the tail of the Beta
 * distribution with these hits and misses, summed over small steps.
 */
export function likelyAtLeast(limit: number, hits: number, sample: number): number {
  const misses = sample - hits;
  // The highest point of the density, so that its logarithm can be scaled to what a number holds.
  const density = (share: number) => hits * Math.log(share) + misses * Math.log(1 - share);
  const peak = Math.min(1 - 0.5 / steps, Math.max(0.5 / steps, sample === 0 ? 0.5 : hits / sample));
  const highest = density(peak);
  let [all, beyond] = [0, 0];
  for (let i = 0; i < steps; i++) {
    const share = (i + 0.5) / steps;
    const weight = Math.exp(density(share) - highest);
    all += weight;
    if (share >= limit) beyond += weight;
  }
  return beyond / all;
}
