/** The tool's own answer to the same questions as `libraryColumns`, before any repair of the input. */
import { identify, isGeographical } from '#tools/phone/identity.ts';
import { lengthOf, parseNumber } from '#tools/phone/number.ts';
import { onlyRegion } from '#tools/phone/places.ts';
import { regionOf } from '#tools/phone/region.ts';
import { writeNumber } from '#tools/phone/writings.ts';

export function engineColumns(text: string, id: string | undefined): Record<string, string> {
  const region = id === undefined ? undefined : regionOf(id);
  const number = parseNumber(text, region);
  if (typeof number === 'string') return { problem: number };
  const identity = identify(number);
  const possibility = lengthOf(number.national, number.callingCode.main);
  const written = writeNumber(number);
  return {
    problem: '',
    possibility,
    is_possible: String(possibility.startsWith('is_possible')),
    is_valid: String(identity.type !== 'unknown'),
    e164: written.e164,
    international_format: written.international,
    national_format: written.national,
    rfc3966: written.rfc3966,
    country_calling_code: number.callingCode.text,
    country_code: identity.region,
    national_number: number.national,
    extension: number.extension,
    number_type: identity.type,
    is_geographical: String(isGeographical(number, identity.type)),
    only_region: onlyRegion(number),
    short_code: String(isShort(number.callingCode.number, number.national, id)),
  };
}

function isShort(callingCode: number, national: string, id: string | undefined): boolean {
  const region = id === undefined ? undefined : regionOf(id);
  return region?.callingCode === callingCode && region.isShortCode(national);
}
