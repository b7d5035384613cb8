/**
 * From written digits to a number: calling code, national number, extension. Follows the reference library step by
 * step, because every exception it knows (0011, 00 49 (0)…, 15 in Argentina) is somebody's habit of writing.
 */
import { type CallingCode, callingCodeOf } from './calling-code.ts';
import type { Region } from './region.ts';
import { readWriting } from './writing.ts';

export interface PhoneNumber {
  readonly callingCode: CallingCode;
  /** Keeps leading zeros. */
  readonly national: string;
  readonly extension: string;
}

export type Problem = 'NOT_A_NUMBER' | 'INVALID_COUNTRY_CODE' | 'TOO_SHORT_AFTER_IDD' | 'TOO_SHORT_NSN' | 'TOO_LONG';

const longestText = 250;
const shortestNumber = 2;
const longestNumber = 17;

export function parseNumber(text: string, region: Region | undefined): PhoneNumber | Problem {
  if (text.length > longestText) return 'TOO_LONG';
  const writing = readWriting(text);
  if (!writing) return 'NOT_A_NUMBER';
  const { plus, digits, extension } = writing;
  if (!plus && !region) return 'INVALID_COUNTRY_CODE';
  const split = plus ? splitInternational(digits, region) : region && splitLocal(digits, region);
  if (typeof split === 'string') return split;
  if (split) return finish(split.rest, split.callingCode, split.callingCode.main, extension);
  const own = region && callingCodeOf(region.callingCode);
  return region && own ? finish(digits, own, region, extension) : 'INVALID_COUNTRY_CODE';
}

interface Split {
  readonly callingCode: CallingCode;
  readonly rest: string;
}

function splitInternational(digits: string, region: Region | undefined): Split | Problem {
  const split = splitCallingCode(digits);
  if (split !== 'INVALID_COUNTRY_CODE' || !region) return split;
  // A plus sign before what is dialled without one: +0011 54…
  return splitLocal(digits, region) ?? split;
}

function splitCallingCode(digits: string): Split | Problem {
  if (digits.length <= shortestNumber) return 'TOO_SHORT_AFTER_IDD';
  if (digits.startsWith('0')) return 'INVALID_COUNTRY_CODE';
  let number = 0;
  for (let length = 1; length <= 3; length++) {
    number = number * 10 + digits.charCodeAt(length - 1) - 48;
    const callingCode = callingCodeOf(number);
    if (callingCode) return { callingCode, rest: digits.slice(length) };
  }
  return 'INVALID_COUNTRY_CODE';
}

/** Digits without a plus sign that bring their calling code all the same; undefined when they do not. */
function splitLocal(digits: string, region: Region): Split | Problem | undefined {
  const prefix = region.idd?.exec(digits);
  if (prefix) {
    const rest = digits.slice(prefix[0].length);
    // No calling code begins with 0: what looked like the prefix belongs to the number.
    if (!rest.startsWith('0')) return splitCallingCode(rest);
  }
  const callingCode = callingCodeOf(region.callingCode);
  if (!callingCode || !digits.startsWith(callingCode.text)) return undefined;
  const rest = digits.slice(callingCode.text.length);
  const national = withoutNationalPrefix(rest, region);
  const better = !region.read(digits).general && region.read(national).general;
  return better || lengthOf(digits, region) === 'too_long' ? { callingCode, rest: national } : undefined;
}

function finish(
  digits: string,
  callingCode: CallingCode,
  region: Region,
  extension: string,
): PhoneNumber | 'TOO_SHORT_NSN' | 'TOO_LONG' {
  if (digits.length < shortestNumber) return 'TOO_SHORT_NSN';
  const stripped = withoutNationalPrefix(digits, region);
  const length = stripped === digits ? 'is_possible' : lengthOf(stripped, region);
  const national = length === 'is_possible' || length === 'too_long' ? stripped : digits;
  if (national.length < shortestNumber) return 'TOO_SHORT_NSN';
  if (national.length > longestNumber) return 'TOO_LONG';
  return { callingCode, national: national.length > 15 ? asNumber(national) : national, extension };
}

/** The reference keeps a national number as a double: past 15 digits its last ones are rounded. */
function asNumber(national: string): string {
  const zeros = /^0*(?=\d)/.exec(national)?.[0] ?? '';
  return zeros + String(Number(national));
}

function withoutNationalPrefix(digits: string, region: Region): string {
  const match = region.nationalPrefix?.exec(digits);
  if (!match || !region.nationalPrefix) return digits;
  const rest =
    region.transform && match.at(-1)
      ? digits.replace(region.nationalPrefix, region.transform)
      : digits.slice(match[0].length);
  return region.read(digits).general && !region.read(rest).general ? digits : rest;
}

export type Possibility = 'is_possible' | 'is_possible_local_only' | 'too_short' | 'too_long' | 'invalid_length';

export function lengthOf(national: string, region: Region): Possibility {
  const { lengths, localLengths } = region;
  const { length } = national;
  if (localLengths.includes(length)) return 'is_possible_local_only';
  if (lengths.includes(length)) return 'is_possible';
  if (length < (lengths[0] ?? 0)) return 'too_short';
  return length > (lengths.at(-1) ?? 0) ? 'too_long' : 'invalid_length';
}
