/** What a field can hold, and how much it says about whether two records are the same. */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';

interface KindFacts {
  /** How much the field counts, when nobody says otherwise. */
  readonly weight: number;
  /** The share of its weight that counts against two records when it differs: numbers and addresses change. */
  readonly doubt: number;
  /** Below this likeness two records are not the same, whatever else they share; 0 where it proves nothing. */
  readonly floor: number;
}

export const kinds = {
  name: { weight: 4, doubt: 1, floor: 0.7 },
  company: { weight: 3, doubt: 1, floor: 0.6 },
  email: { weight: 3, doubt: 0.4, floor: 0 },
  phone: { weight: 2, doubt: 0.4, floor: 0 },
  street: { weight: 2, doubt: 1, floor: 0 },
  postcode: { weight: 1.5, doubt: 0.6, floor: 0 },
  city: { weight: 1, doubt: 1, floor: 0 },
  date: { weight: 3, doubt: 1, floor: 0.5 },
  text: { weight: 1, doubt: 1, floor: 0 },
} as const satisfies Readonly<Record<string, KindFacts>>;
export type Kind = keyof typeof kinds;

export interface LikenessField {
  readonly name: string;
  readonly kind: Kind;
  /** Left out: as much as its kind usually does. */
  readonly weight?: number;
}

export interface LikenessOptions {
  readonly fields: readonly LikenessField[];
  /** Two records that are at least so alike, from 0.5 to 1, are the same. */
  readonly threshold: number;
}

export const usualThreshold = 0.84;
const mostFields = 20;

/** Throws a Failure for options that make no sense. */
export function checkOptions({ fields, threshold }: LikenessOptions): void {
  if (fields.length === 0 || fields.length > mostFields)
    throw new Failure('bad-input', sentence`Choose between 1 and ${mostFields} fields to find duplicates by.`);
  if (!(threshold >= 0.5 && threshold <= 1))
    throw new Failure('bad-input', sentence`The threshold for duplicates lies between 0.5 and 1, not at ${threshold}.`);
  const wrong = fields.find(({ weight }) => weight !== undefined && !(weight > 0 && weight <= 1000));
  if (wrong)
    throw new Failure('bad-input', sentence`The weight of “${wrong.name}” is a number above 0 and up to 1,000.`);
}
