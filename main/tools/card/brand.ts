/** The brand of a card by its first digits. It is remembered, because looking it up takes longer than all the rest. */
import cards from 'card-validator';

export interface Brand {
  readonly name: string;
  readonly lengths: readonly number[];
}

/** No pattern of a brand is longer. */
const telling = 8;
const most = 20_000;
const known = new Map<string, Brand | undefined>();

/** `digits`: at least twelve. Undefined when no brand has such numbers. */
export function brandOf(digits: string): Brand | undefined {
  const start = digits.slice(0, telling);
  if (known.has(start)) return known.get(start);
  if (known.size >= most) known.clear();
  const { card } = cards.number(digits);
  const brand = card === null ? undefined : { name: card.type.replaceAll('-', '_'), lengths: lengthsOf(card) };
  known.set(start, brand);
  return brand;
}

/** Old Visa cards have 13 digits; the library no longer knows them. */
function lengthsOf({ type, lengths }: { type: string; lengths: readonly number[] }): readonly number[] {
  return type === 'visa' ? [13, ...lengths] : lengths;
}
