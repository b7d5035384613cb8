/** Whose number it is and what it is for: region, type, and so whether it is assigned at all. */
import type { PhoneNumber } from './number.ts';
import type { NumberType } from './number-types.ts';

export interface Identity {
  /** ISO 3166 alpha-2, '001' for a network that belongs to no region, '' when no region of the calling code fits. */
  readonly region: string;
  readonly type: NumberType;
}

const nobody: Identity = { region: '', type: 'unknown' };

export function identify({ callingCode, national }: PhoneNumber): Identity {
  const { ids } = callingCode;
  for (let at = 0; at < ids.length; at++) {
    const region = callingCode.region(at);
    const begins = region.leadingDigits?.test(national);
    if (begins === false && ids.length > 1) continue;
    const { type } = region.read(national);
    // Leading digits decide for a region, whether the number is assigned or not; so does being the only region.
    if (begins || type !== 'unknown' || ids.length === 1) return { region: ids[at] ?? '', type };
  }
  return nobody;
}

/** Calling codes whose mobile numbers belong to a place as well. */
const placedMobiles = new Set([52, 54, 55, 62, 86]);

export function isGeographical({ callingCode }: PhoneNumber, type: NumberType): boolean {
  if (type === 'mobile') return placedMobiles.has(callingCode.number);
  return type === 'fixed_line' || type === 'fixed_line_or_mobile';
}
