/** Clean-up: what is due, when, and after which warning. Pure: times come in, times go out. */
import { isFinal } from '#contract/batch-state.ts';
import type { BatchRecord } from '#store/batch.ts';

const dayMs = 86_400_000;
/** People hear of it this long before. */
export const warningMs = 3 * dayMs;
/** A program that was not used for so long says nothing of the time that passed: its clock may have jumped. */
const longestGap = 90 * dayMs;
const slackMs = 3_600_000;

type Times = Pick<BatchRecord, 'state' | 'finished' | 'kept' | 'cleaned' | 'warned'>;

/**
 * When a batch is cleaned up, ms since 1970; null: never, or it was cleaned up already. Nothing goes before it was
 * warned of long enough. `retention` in days.
 */
export function expiryOf({ state, finished, kept, cleaned, warned }: Times, retention: number | null): number | null {
  if (retention === null || finished === null || kept || cleaned !== null || !isFinal(state)) return null;
  const due = finished + retention * dayMs;
  return warned === null ? due : Math.max(due, warned + warningMs);
}

/** Close enough to its end for a warning. */
export function isNear(batch: Omit<Times, 'warned'>, retention: number | null, now: number): boolean {
  const due = expiryOf({ ...batch, warned: null }, retention);
  return due !== null && due - now <= warningMs;
}

/** A warning counts if it was given after the batch ended, since the rules last changed, and not in the future. */
export function isWarned({ warned, finished }: Times, since: number, now: number): boolean {
  return warned !== null && warned <= now && warned >= since && warned >= (finished ?? 0);
}

/** The clock was set back, or far ahead, since the last sweep: then no earlier warning counts. */
export function hasJumped(last: number, now: number): boolean {
  return now < last - slackMs || now - last > longestGap;
}

/** The same of a batch that has not been warned of yet, as far as can be told now. */
export function earliestExpiry(batch: Omit<Times, 'warned'>, retention: number | null, now: number): number | null {
  return isNear(batch, retention, now)
    ? expiryOf({ ...batch, warned: now }, retention)
    : expiryOf({ ...batch, warned: null }, retention);
}
