/** Whose number it is and what it is for: region, type, and so whether it is assigned at all. */
import type { ExactType } from './metadata.ts';
import type { PhoneNumber } from './number.ts';
import { noRegion, type Region, regionIds, regionOf } from './region.ts';

export type NumberType = ExactType | 'fixed_line' | 'mobile' | 'fixed_line_or_mobile' | 'unknown';

export interface Identity {
  /** ISO 3166 alpha-2, '001' for a network that belongs to no region, '' when no region of the calling code fits. */
  readonly region: string;
  /** `unknown` means: not assigned. */
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
      if (region.leadingDigits.test(national)) return { region: id, type: typeOf(national, region) };
    } else {
      const type = typeOf(national, region);
      if (type !== 'unknown') return { region: id, type };
    }
  }
  return nobody;
}

function typeIn(id: string, national: string): NumberType {
  const region = regionOf(id);
  return region ? typeOf(national, region) : 'unknown';
}

export function typeOf(national: string, region: Region): NumberType {
  if (!region.matchesGeneral(national)) return 'unknown';
  for (const [type, matches] of region.exactTypes) if (matches(national)) return type;
  if (region.matchesFixedLine(national))
    return region.sameMobileAndFixed || region.matchesMobile(national) ? 'fixed_line_or_mobile' : 'fixed_line';
  return !region.sameMobileAndFixed && region.matchesMobile(national) ? 'mobile' : 'unknown';
}

/** Calling codes whose mobile numbers belong to a place as well. */
const placedMobiles = new Set([52, 54, 55, 62, 86]);

export function isGeographical(callingCode: number, type: NumberType): boolean {
  return (
    type === 'fixed_line' || type === 'fixed_line_or_mobile' || (type === 'mobile' && placedMobiles.has(callingCode))
  );
}
