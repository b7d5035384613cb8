/** Turns what was noticed about an address into a score, a verdict and the list of reasons. */
import { type Rank, rank } from './syntax.ts';

/** Every reason has a bit, in the order of its name, so that the list is sorted by itself. */
const reasons = [
  ['disposable', 70],
  ['forwarding_alias', 10],
  ['free_provider', 5],
  ['gibberish', 25],
  ['input_cleaned', 0],
  ['possible_typo', 40],
  ['role_account', 15],
  ['smtputf8_required', 5],
  ['special_use_domain', 60],
  ['unknown_suffix', 60],
  ['unusual_syntax', 30],
] as const;

export const risk = {
  disposable: 1 << 0,
  relay: 1 << 1,
  free: 1 << 2,
  gibberish: 1 << 3,
  cleaned: 1 << 4,
  typo: 1 << 5,
  role: 1 << 6,
  smtputf8: 1 << 7,
  specialUse: 1 << 8,
  unknownSuffix: 1 << 9,
  unusual: 1 << 10,
} as const;

export interface Outcome {
  readonly verdict: 'valid' | 'risky' | 'invalid';
  readonly score: string;
  readonly reasons: string;
}

const riskyBelow = 70;
const known = new Map<number, Outcome>();

/** The same answer object for the same findings: there are few, and millions of records. */
export function judge(found: Rank, risks: number): Outcome {
  const key = (risks << 3) | found;
  let outcome = known.get(key);
  if (!outcome) {
    outcome = outcomeOf(found, risks);
    known.set(key, outcome);
  }
  return outcome;
}

function outcomeOf(found: Rank, risks: number): Outcome {
  const present = reasons.filter((_, bit) => risks & (1 << bit));
  const names = present.map(([name]) => name).join(';');
  if (found > rank.unusual) return { verdict: 'invalid', score: '0', reasons: names };
  const score = Math.max(
    0,
    present.reduce((sum, [, points]) => sum - points, 100),
  );
  const isRisky = score < riskyBelow || found === rank.unusual;
  return { verdict: isRisky ? 'risky' : 'valid', score: String(score), reasons: names };
}
