/** Whose number it is and what it is for: region, type, and so whether it is assigned at all. */
import type { PhoneNumber } from './number.ts';
import type { NumberType } from './number-types.ts';
import { noRegion, regionIds, regionOf } from './region.ts';

export interface Identity {
  /** ISO 3166 alpha-2, '001' for a network that belongs to no region, '' when no region of the calling code fits. */
  readonly region: string;
  readonly type: NumberType;
}

const nobody: Identity = { region: '', type: 'unknown' };

export function identify({ callingCode, national }: PhoneNumber): Identity {
  const ids = regionIds(callingCode);
  const only = ids.length === 1 ? ids[0] : undefined;
  if (only !== undefined)
    return { region: only, type: typeIn(only === noRegion ? String(callingCode) : only, national) };
  for (const id of ids) {
    const region = regionOf(id);
    if (!region) continue;
    if (region.leadingDigits) {
      if (region.leadingDigits.test(national)) return { region: id, type: region.machine.read(national).type };
    } else {
      const type = region.machine.read(national).type;
      if (type !== 'unknown') return { region: id, type };
    }
  }
  return nobody;
}

function typeIn(id: string, national: string): NumberType {
  return regionOf(id)?.machine.read(national).type ?? 'unknown';
}

/** Calling codes whose mobile numbers belong to a place as well. */
const placedMobiles = new Set([52, 54, 55, 62, 86]);

export function isGeographical(callingCode: number, type: NumberType): boolean {
  return (
    type === 'fixed_line' || type === 'fixed_line_or_mobile' || (type === 'mobile' && placedMobiles.has(callingCode))
  );
}
