/** What a batch should do next, from its counts alone. The failure limit is decided here and nowhere else. */
export interface Tally {
  /** Records at freeze; those that ended, that failed among them, and that wait for a key. */
  total: number;
  done: number;
  failed: number;
  pending: number;
  /** Percent; null: no limit. */
  threshold: number | null;
}

/**
 * `abort` once failed / total reaches the limit (20 of 100 at 20 % aborts, 19 does not), also when nothing is left to
 * abort: the end must not depend on the order in which pages came home. `drain` when every record has ended; `stuck`
 * when all that have not wait for keys, which are no failures.
 */
export function judge({ total, done, failed, pending, threshold }: Tally): 'go on' | 'abort' | 'stuck' | 'drain' {
  if (threshold !== null && failed > 0 && failed * 100 >= threshold * total) return 'abort';
  if (done >= total) return 'drain';
  return done + pending >= total ? 'stuck' : 'go on';
}
