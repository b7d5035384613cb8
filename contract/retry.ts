/** When a record that failed for a passing reason is tried again. Pure: times come in, times go out. */
import { z } from 'zod';

/** Why a try may succeed later: the other side had no time, did not answer, or is not there just now. */
export const retryClasses = ['busy', 'timeout', 'unavailable'] as const;
export type RetryClass = (typeof retryClasses)[number];

export const retryRuleSchema = z.strictObject({
  /** Tries in all, the first included. */
  attempts: z.number().int().min(1).max(20),
  /** Seconds before the second try; each further wait is `factor` times the last one, at most `most`. */
  first: z.number().min(0).max(86_400),
  factor: z.number().min(1).max(10),
  most: z.number().min(0).max(86_400),
  /** Failures that are tried again at all. */
  classes: z.array(z.enum(retryClasses)).max(retryClasses.length),
});
export type RetryRule = Readonly<z.infer<typeof retryRuleSchema>>;

export const usualRetry: RetryRule = { attempts: 3, first: 1, factor: 2, most: 60, classes: [...retryClasses] };

/** When to try again after `attempts` tries, in ms since 1970; undefined: never again, the failure stands. */
export function nextAttempt(rule: RetryRule, why: RetryClass, attempts: number, now: number): number | undefined {
  if (attempts >= rule.attempts || !rule.classes.includes(why)) return undefined;
  return now + Math.round(1_000 * Math.min(rule.most, rule.first * rule.factor ** (attempts - 1)));
}
