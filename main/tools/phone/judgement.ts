/** What a number is worth: verdict, score and the reasons to be careful with it. */
import type { Reading } from './analysis.ts';
import type { PhoneCode } from './codes.ts';
import type { NumberType } from './number-types.ts';

export interface Judgement {
  readonly verdict: 'valid' | 'possible' | 'invalid';
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Points that a type costs, because calling it costs money or does not reach one person. */
const points: Readonly<Partial<Record<NumberType, number>>> = {
  premium_rate: 30,
  shared_cost: 30,
  voip: 15,
  uan: 15,
  personal_number: 15,
  pager: 15,
};
const otherCountry = 5;

export const invalid: Judgement = { verdict: 'invalid', score: 0, reasons: [] };
const possible: Judgement = { verdict: 'possible', score: 40, reasons: [] };
const valid: Judgement = { verdict: 'valid', score: 100, reasons: [] };

export function judge({ identity, possibility }: Reading, code: PhoneCode | '', defaultCountry: string): Judgement {
  const { region, type } = identity;
  if (type === 'unknown') return isPossible(possibility) && code !== 'SHORT_CODE' ? possible : invalid;
  const cost = points[type];
  const abroad = defaultCountry !== '' && region !== '' && region !== defaultCountry;
  if (cost === undefined && !abroad) return valid;
  return {
    verdict: 'valid',
    score: 100 - (cost ?? 0) - (abroad ? otherCountry : 0),
    reasons: [...(cost === undefined ? [] : [type]), ...(abroad ? ['other_country'] : [])],
  };
}

export function isPossible(possibility: Reading['possibility']): boolean {
  return possibility === 'is_possible' || possibility === 'is_possible_local_only';
}
