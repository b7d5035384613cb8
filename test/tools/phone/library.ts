/** What google-libphonenumber itself says about a text, in the tool's words: the truth that the tool is compared with. */

import libphonenumber from 'google-libphonenumber';
import { metadata } from '#tools/phone/metadata.ts';

const { PhoneNumberFormat, PhoneNumberType, PhoneNumberUtil, ShortNumberInfo } = libphonenumber;
export const util = PhoneNumberUtil.getInstance();
const short = ShortNumberInfo.getInstance();
const supported = new Map(util.getSupportedRegions().map((region) => [String(region), region]));

const typeNames = new Map(Object.entries(PhoneNumberType).map(([name, value]) => [Number(value), name.toLowerCase()]));

const reasons = new Map<number, string>(
  Object.entries(PhoneNumberUtil.ValidationResult).map(([name, value]) => [Number(value), name.toLowerCase()]),
);

const problems: Readonly<Record<string, string>> = {
  'Invalid country calling code': 'INVALID_COUNTRY_CODE',
  'The string supplied did not seem to be a phone number': 'NOT_A_NUMBER',
  'Phone number too short after IDD': 'TOO_SHORT_AFTER_IDD',
  'The string supplied is too short to be a phone number': 'TOO_SHORT_NSN',
  'The string supplied is too long to be a phone number': 'TOO_LONG',
};

export function libraryProblem(error: unknown): string {
  const problem = error instanceof Error ? problems[error.message] : undefined;
  if (problem === undefined) throw error;
  return problem;
}

/** The library's own list lacks two calling codes that its editions in other languages have. */
const morePlacedMobiles = [62, 86];

function isGeographical(number: libphonenumber.PhoneNumber, type: number): boolean {
  // The type definitions do not know the method.
  if (!('isNumberGeographical' in util) || typeof util.isNumberGeographical !== 'function')
    throw new Error('the library cannot tell geographical numbers any more');
  const placed: unknown = util.isNumberGeographical(number);
  const more = type === PhoneNumberType.MOBILE && morePlacedMobiles.includes(number.getCountryCodeOrDefault());
  return placed === true || more;
}

/** The only region of its calling code in which the number is valid; '' when there are none or several. */
function onlyRegion(number: libphonenumber.PhoneNumber): string {
  const regions = metadata.callingCodes[number.getCountryCodeOrDefault()] ?? [];
  if (regions.length === 1) return regions[0] ?? '';
  const valid = regions.filter((region) => util.isValidNumberForRegion(number, region));
  return valid.length === 1 ? (valid[0] ?? '') : '';
}

export function libraryColumns(text: string, region: string | undefined): Record<string, string> {
  let number: libphonenumber.PhoneNumber;
  try {
    number = util.parse(text, region);
  } catch (error) {
    return { problem: libraryProblem(error) };
  }
  const type = util.getNumberType(number);
  const code = number.getCountryCodeOrDefault();
  const dialledFrom = supported.get(region ?? '');
  return {
    problem: '',
    possibility: reasons.get(util.isPossibleNumberWithReason(number)) ?? '?',
    is_possible: String(util.isPossibleNumber(number)),
    is_valid: String(util.isValidNumber(number)),
    e164: util.format(number, PhoneNumberFormat.E164),
    international_format: util.format(number, PhoneNumberFormat.INTERNATIONAL),
    national_format: util.format(number, PhoneNumberFormat.NATIONAL),
    rfc3966: util.format(number, PhoneNumberFormat.RFC3966),
    country_calling_code: String(code),
    country_code: util.getRegionCodeForNumber(number) ?? '',
    national_number: util.getNationalSignificantNumber(number),
    extension: number.getExtensionOrDefault(),
    number_type: typeNames.get(type) ?? '?',
    is_geographical: String(isGeographical(number, type)),
    only_region: onlyRegion(number),
    short_code: String(dialledFrom !== undefined && short.isValidShortNumberForRegion(number, dialledFrom)),
  };
}
