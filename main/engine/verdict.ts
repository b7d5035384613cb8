/** What a batch should do next, from its counts alone. The failure limit is decided here and nowhere else. */
export interface Tally {
  /** Records at freeze; done and failed among them. */
  total: number;
  done: number;
  failed: number;
  /** Percent; null: no limit. */
  threshold: number | null;
}

/**
 * `abort` once failed / total reaches the limit (20 of 100 at 20 % aborts, 19 does not), also when nothing is left to
 * abort: the end must not depend on the order in which pages came home. `drain` when every record has ended.
 */
export function judge({ total, done, failed, threshold }: Tally): 'go on' | 'abort' | 'drain' {
  if (threshold !== null && failed > 0 && failed * 100 >= threshold * total) return 'abort';
  return done >= total ? 'drain' : 'go on';
}
